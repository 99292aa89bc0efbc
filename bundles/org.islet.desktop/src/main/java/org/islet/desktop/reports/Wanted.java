// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.time.LocalDate;

import org.eclipse.e4.ui.model.application.MApplication;
import org.islet.desktop.app.Views;
import org.islet.model.PatientId;

/** Days of which another view wants reports. Two are never the same: each is a wish of its own. */
public final class Wanted {

	private static final String VIEW = "org.islet.desktop.view.reports";

	private final PatientId patient;
	private final LocalDate first;
	private final LocalDate last;

	private Wanted(PatientId patient, LocalDate first, LocalDate last) {
		this.patient = patient;
		this.first = first;
		this.last = last;
	}

	/** Shows the reports' view with those days of that patient. */
	public static void show(MApplication application, Views views, PatientId patient, LocalDate first,
			LocalDate last) {
		application.getContext().set(Wanted.class, new Wanted(patient, first, last));
		views.show(VIEW);
	}

	PatientId patient() {
		return patient;
	}

	LocalDate first() {
		return first;
	}

	LocalDate last() {
		return last;
	}
}
