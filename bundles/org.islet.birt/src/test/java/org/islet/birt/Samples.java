// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.Table.Type;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports.Form;

/** A patient, a report type and its chart, invented. */
final class Samples {

	static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	static final LocalDate DAY = LocalDate.of(2026, 3, 29);

	private Samples() {
	}

	static BirtReports reports(Path folder) {
		return new BirtReports(path -> Theme.class.getClassLoader().getResource(path), folder);
	}

	static Timeline timeline(int days) {
		Patient patient = new Patient(new PatientId(1), "Müller-Ångström", "Zoë", Optional.empty(), "MRN 7", ZONE,
				Preferences.DEFAULT);
		List<Logged<?>> entries = new ArrayList<>();
		for (int hour : new int[] { 1, 2, 3, 12 }) {
			LocalDateTime when = DAY.atTime(hour, 30);
			entries.add(logged(Glucose.of(when, GlucoseValue.mgdl(100 + hour), Origin.SENSOR), when));
		}
		return new Timeline(patient, new Period(DAY, DAY.plusDays(days - 1), ZONE), List.of(), List.of(), entries);
	}

	private static <E extends Entry> Logged<E> logged(E entry, LocalDateTime when) {
		return new Logged<>(entry, when.atZone(ZONE).toInstant(), when.toString(), "pump", 1);
	}

	static ReportRequest request(Locale locale, Paper paper) {
		return new ReportRequest(GlucoseUnit.MG_DL, locale, paper, Instant.parse("2026-04-01T10:15:00Z"), "1.2.3",
				Map.of());
	}

	static Installed installed(String template) {
		URL design = Samples.class.getResource("samples/" + template + ".rptdesign");
		return installed(template, design);
	}

	static Installed installed(String id, URL design) {
		return new Installed(new Type1(design), id, "Sample", List.of("sensor"), 1, 0, 50, "org.example.sample",
				"1.0.0",
				1);
	}

	static byte[] print(BirtReports reports, String id, Form form, ReportRequest request, int days)
			throws ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		reports.print(id, timeline(days), request, form, out);
		return out.toByteArray();
	}

	private record Type1(URL template) implements ReportType {

		@Override
		public ReportData data(Timeline timeline, ReportRequest request) {
			List<List<Object>> pages = new ArrayList<>();
			Map<String, Chart> charts = new LinkedHashMap<>();
			Map<String, Object> figures = new LinkedHashMap<>();
			timeline.period().eachDay().forEach(day -> {
				pages.add(List.of(day.first(), "chart " + day.first()));
				charts.put("chart " + day.first(), new Diagonal());
			});
			charts.put("last", new Diagonal());
			figures.put("meanMgdl", 123.45678901234567);
			figures.put("a,\"b\"", "two\nlines");
			figures.put("none", null);
			return new ReportData("Sample of " + timeline.period().first(),
					Map.of("pages", new Table(List.of(new Column("day", Type.DATE), Table.text("chart")), pages)),
					charts, figures);
		}
	}

	private record Diagonal() implements Chart {

		@Override
		public double width() {
			return 520;
		}

		@Override
		public double height() {
			return 200;
		}

		@Override
		public String description() {
			return "A diagonal";
		}

		@Override
		public void paint(Canvas canvas) {
			canvas.rect(0, 0, 520, 200, Style.fill("#DDEEFF"));
			canvas.begin("line");
			canvas.path("M0 200L520 0", Style.line("#CC0000", 6));
			canvas.end();
			canvas.text(20, 30, "Words ≥ 70", 12, false, "#000000", Anchor.START, 0);
		}
	}
}
