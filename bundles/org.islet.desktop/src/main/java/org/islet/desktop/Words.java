// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.islet.model.Patient;
import org.islet.report.ReportRequest;
import org.islet.report.page.Wording;

/** How numbers, times and ranges are written in the window: as on the reports. */
public final class Words {

	private Words() {
	}

	/** @return in the patient's unit and zone and the default locale's language, with the desktop's texts */
	public static Wording of(Patient patient) {
		ReportRequest request = new ReportRequest(patient.preferences().unit(), Locale.getDefault(),
				ReportRequest.Paper.A4, Instant.EPOCH, "", Map.of());
		return new Wording(Texts.class, "texts", request, patient.zone());
	}
}
