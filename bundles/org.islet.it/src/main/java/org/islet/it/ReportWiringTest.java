// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.Pack;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports;
import org.islet.report.host.Reports.Form;
import org.islet.report.host.Reports.ReportInfo;
import org.junit.jupiter.api.Test;
import org.osgi.test.common.annotation.InjectService;

/** From a timeline to a printed page, through services alone. */
class ReportWiringTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	@InjectService(timeout = 5000)
	Reports reports;

	@Test
	void theDailySummaryIsPrinted() throws ReportException {
		assertTrue(reports.types().stream().map(ReportInfo::id).toList().contains("daily"));
		byte[] pdf = print(Form.PDF);
		assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
		assertTrue(pdf.length > 20_000, "fonts, words and a chart are in it");
	}

	@Test
	void theWebPageHoldsItsPicture() throws ReportException {
		String html = new String(print(Form.HTML), StandardCharsets.UTF_8);
		assertTrue(html.contains("<svg ") && html.contains("Kim Doe"), html);
	}

	@Test
	void severalReportsAreBoundIntoOne() throws ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pack pack = reports.pack(List.of("daily", "agp"), timeline(), request(), Pack.Watcher.NONE, out);
		assertEquals(List.of(2, 3), pack.parts().stream().map(Pack.Part::page).toList());
		assertEquals("%PDF-", new String(out.toByteArray(), 0, 5, StandardCharsets.US_ASCII));
	}

	private static ReportRequest request() {
		return new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4, Instant.EPOCH, "1", Map.of());
	}

	private byte[] print(Form form) throws ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		reports.print("daily", timeline(), request(), form, out);
		return out.toByteArray();
	}

	private static Timeline timeline() {
		List<Logged<?>> entries = new ArrayList<>();
		LocalDateTime time = DAY.atStartOfDay();
		for (int i = 0; i < 288; i++) {
			entries.add(logged(
					Glucose.of(time.plusMinutes(5L * i), GlucoseValue.mgdl(90 + i % 70), Glucose.Origin.SENSOR)));
		}
		entries.add(logged(Bolus.normal(time.plusHours(12).plusMinutes(2), Bolus.Source.MANUAL, 4.5)));
		entries.sort(java.util.Comparator.comparing(Logged::at));
		Patient patient = new Patient(new PatientId(1), "Doe", "Kim", Optional.empty(), "", BERLIN,
				Preferences.DEFAULT);
		return new Timeline(patient, Period.day(DAY, BERLIN), List.of(), List.of(), entries);
	}

	private static <E extends Entry> Logged<E> logged(E entry) {
		return new Logged<>(entry, entry.when().atZone(BERLIN).toInstant(), entry.toString(), "test:1", 0);
	}
}
