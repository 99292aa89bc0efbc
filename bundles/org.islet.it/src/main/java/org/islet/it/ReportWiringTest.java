// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.islet.report.host.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;

/** From a timeline to a printed page, through services alone. */
class ReportWiringTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	@InjectService(timeout = 5000)
	Reports reports;

	@InjectService(timeout = 5000)
	Templates templates;

	@Test
	void theDailySummaryIsPrinted() throws ReportException {
		assertTrue(reports.types().stream().map(ReportInfo::id).toList().contains("daily"));
		byte[] pdf = print("daily", Form.PDF);
		assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
		assertTrue(pdf.length > 20_000, "fonts, words and a chart are in it");
	}

	@Test
	void theWebPageHoldsItsPicture() throws ReportException {
		String html = new String(print("daily", Form.HTML), StandardCharsets.UTF_8);
		assertTrue(html.contains("<svg ") && html.contains("Kim Doe"), html);
	}

	@Test
	void severalReportsAreBoundIntoOne() throws ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pack pack = reports.pack(List.of("daily", "agp"), timeline(), request(), Pack.Watcher.NONE, out);
		assertEquals(List.of(2, 3), pack.parts().stream().map(Pack.Part::page).toList());
		assertEquals("%PDF-", new String(out.toByteArray(), 0, 5, StandardCharsets.US_ASCII));
	}

	@Test
	void aPackedTemplateIsAPlugin(@TempDir Path folder, @InjectBundleContext BundleContext context) throws Exception {
		Path design = Files.writeString(folder.resolve("greeting.rptdesign"),
				"""
						<report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.27">
						<text-property name="title">Greeting</text-property>
						<body><label><text-property name="text">Grüß Gott</text-property></label></body></report>
						""");
		ByteArrayOutputStream jar = new ByteArrayOutputStream();
		templates.pack(design, jar);
		Bundle plugin = context.installBundle("greeting", new ByteArrayInputStream(jar.toByteArray()));
		try {
			plugin.start();
			templates.use(folder.resolve("nowhere"));
			ReportInfo info = reports.types().stream().filter(type -> type.id().equals("greeting")).findFirst()
					.orElseThrow();
			assertEquals("Greeting of org.islet.template.greeting", info.title() + " of " + info.bundle());
			assertTrue(new String(print("greeting", Form.HTML), StandardCharsets.UTF_8).contains("Grüß Gott"));
			assertTrue(templates.use(folder).get(1).refusal().orElseThrow().contains("org.islet.template.greeting"));
		} finally {
			plugin.uninstall();
		}
		assertEquals(List.of(), templates.use(folder.resolve("nowhere")));
		assertFalse(reports.types().stream().anyMatch(type -> type.id().equals("greeting")));
	}

	private static ReportRequest request() {
		return new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4, Instant.EPOCH, "1", Map.of());
	}

	private byte[] print(String type, Form form) throws ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		reports.print(type, timeline(), request(), form, out);
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
