// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import org.eclipse.e4.ui.model.application.MApplication;
import org.islet.desktop.app.Views;
import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.model.PatientId;

/** That a device be read again, as another view wants it. Two are never the same: each is a wish of its own. */
public final class ReadWish {

	private static final String VIEW = "org.islet.desktop.view.upload";

	private final PatientId patient;
	private final LastRead device;

	private ReadWish(PatientId patient, LastRead device) {
		this.patient = patient;
		this.device = device;
	}

	/** Shows the view that reads devices, which reads that one if it is attached and else says how to connect it. */
	public static void show(MApplication application, Views views, PatientId patient, LastRead device) {
		application.getContext().set(ReadWish.class, new ReadWish(patient, device));
		views.show(VIEW);
	}

	PatientId patient() {
		return patient;
	}

	LastRead device() {
		return device;
	}
}
