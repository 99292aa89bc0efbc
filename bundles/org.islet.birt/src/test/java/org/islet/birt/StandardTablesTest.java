// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TimeZone;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;
import org.islet.model.Remark;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.Table;
import org.islet.report.host.Reports.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTablesTest {

	private static final LocalDateTime NOON = Samples.DAY.atTime(12, 0);

	private static Table table(String name, GlucoseUnit unit, Entry... entries) {
		Timeline sample = Samples.timeline(1);
		List<Logged<?>> logged = java.util.stream.Stream.of(entries)
				.<Logged<?>>map(
						e -> new Logged<>(e, e.when().atZone(Samples.ZONE).toInstant(), e.toString(), "pump", 1))
				.toList();
		Timeline timeline = new Timeline(sample.patient(), sample.period(), List.of(), List.of(), logged);
		ReportRequest request = new ReportRequest(unit, Locale.US, Paper.A4,
				Samples.request(Locale.US, Paper.A4).generated(),
				"1", Map.of());
		return new StandardTables(timeline, request, "T").table(name).orElseThrow();
	}

	private static Object value(Table table, int row, String column) {
		for (int i = 0; i < table.columns().size(); i++) {
			if (table.columns().get(i).name().equals(column)) {
				return table.rows().get(row).get(i);
			}
		}
		throw new AssertionError("no column " + column);
	}

	@Test
	void glucoseIsInTheUnitAskedFor() {
		Glucose reading = Glucose.of(NOON, GlucoseValue.mmol(5.5), Glucose.Origin.METER);
		assertEquals(5.5, value(table("glucose", GlucoseUnit.MMOL_L, reading), 0, "value"));
		assertEquals(5.5 * 18.01559, (Double) value(table("glucose", GlucoseUnit.MG_DL, reading), 0, "value"), 1e-9);
		assertEquals("METER", value(table("glucose", GlucoseUnit.MG_DL, reading), 0, "origin"));
		assertEquals(NOON, value(table("glucose", GlucoseUnit.MG_DL, reading), 0, "at"));
	}

	@Test
	void aBolusTellsItsCalculation() {
		Bolus bolus = Bolus.normal(NOON, Bolus.Source.CALCULATOR, 4.5)
				.with(Calculation.of(4.0, new CarbAmount(3, CarbUnit.EXCHANGES), Optional.of(GlucoseValue.mgdl(180))));
		Table table = table("boluses", GlucoseUnit.MG_DL, bolus);
		assertEquals(4.5, value(table, 0, "delivered"));
		assertEquals(0.5, (Double) value(table, 0, "override"), 1e-9);
		assertEquals(45.0, value(table, 0, "carbGrams"));
		assertEquals(180.0, value(table, 0, "glucose"));
		assertEquals(false, value(table, 0, "interrupted"));
	}

	@Test
	void eventsHoldWhatHasNoTableOfItsOwn() {
		Table table = table("events", GlucoseUnit.MG_DL,
				DeviceEvent.of(NOON, DeviceEvent.Kind.PUMP_ALARM, "A4", "No delivery"),
				new Remark(NOON, "felt ill", Optional.empty()), new Carbs(NOON, CarbAmount.grams(10)),
				new HbA1c(NOON, 53, HbA1c.Unit.MMOL_MOL));
		assertEquals(3, table.rows().size());
		assertEquals("PUMP_ALARM", value(table, 0, "kind"));
		assertEquals("felt ill", value(table, 1, "text"));
		assertEquals("MMOL_MOL", value(table, 2, "code"));
		assertEquals(53.0, value(table, 2, "amount"));
	}

	@Test
	void theCareTeamsNotesAreInNoTable() {
		for (String name : List.of("events", "report", "patient")) {
			Table table = table(name, GlucoseUnit.MG_DL, new ClinicalNote(NOON, "eats too fast", "Dr. Doe"));
			assertFalse(table.rows().toString().contains("eats too fast"), name);
		}
	}

	@Test
	void settingsAreARowPerValue() {
		PumpSettings settings = new PumpSettings(NOON, Optional.of("A"),
				Map.of("A", List.of(new Step(LocalTime.of(6, 0), 0.9))),
				Optional.of(CarbUnit.GRAMS), List.of(new Step(LocalTime.MIDNIGHT, 10)), Optional.of(GlucoseUnit.MMOL_L),
				List.of(), List.of(new TargetStep(LocalTime.MIDNIGHT, 5, 7)), Optional.empty(), OptionalDouble.of(2),
				OptionalDouble.empty(), Map.of("Beep", "on"));
		Table table = table("settings", GlucoseUnit.MG_DL, settings);
		assertEquals(List.of("ACTIVE_PATTERN", "BASAL", "CARB_RATIO", "TARGET", "MAX_BASAL", "OTHER"),
				table.rows().stream().map(row -> row.get(2)).toList());
		assertEquals("06:00", value(table, 1, "from"));
		assertEquals(5 * 18.01559, (Double) value(table, 3, "value"), 1e-9);
		assertEquals(7 * 18.01559, (Double) value(table, 3, "high"), 1e-9);
	}

	@Test
	void aDayWithoutReadingsHasNoMean() {
		Table table = table("days", GlucoseUnit.MG_DL);
		assertEquals(0, value(table, 0, "sensorReadings"));
		assertEquals(null, value(table, 0, "sensorMean"));
		assertEquals(null, value(table, 0, "bolusUnits"));
	}

	@Test
	void statisticsAreTheCataloguesInTheUnitAskedFor() {
		Entry reading = Glucose.of(NOON, GlucoseValue.mgdl(180), Glucose.Origin.SENSOR);
		Table mmol = table("statistics", GlucoseUnit.MMOL_L, reading);
		List<Object> mean = mmol.rows().stream().filter(row -> row.getFirst().equals("meanMgdl")).findFirst()
				.orElseThrow();
		assertEquals("Mean glucose", mean.get(1));
		assertEquals(180 / 18.01559, (Double) mean.get(2), 1e-9);
		assertEquals("mmol/L", mean.get(3));
		assertEquals("10.0\u00a0mmol/L", mean.get(4));
		assertEquals(180.0, mean.get(5));
		Map<String, Object> flat = StatisticsTable.flat(org.islet.metrics.Figures.of(Samples.timeline(1)));
		assertEquals(flat.size(), mmol.rows().size());
		assertFalse(flat.values().stream().anyMatch(Map.class::isInstance));
	}

	@Test
	void aFigureOfAnotherScaleHasItsUnit() {
		Map<String, String> units = Map.of("gmiPct", "%", "quantile_50", "mg/dL", "SDw", "mg/dL", "tddU", "U",
				"carbsPerDayG", "g", "lbgi", "", "magMgdlPerHour", "mg/dL/h", "gmiMmolPerMol", "mmol/mol",
				"lowMinutesPerDay", "min", "episodesOurs.hypo_lv1.avg_ep_gl", "mg/dL");
		Table table = table("statistics", GlucoseUnit.MG_DL);
		units.forEach((name, unit) -> assertEquals(unit,
				table.rows().stream().filter(row -> row.getFirst().equals(name)).findFirst().orElseThrow().get(3),
				name));
	}

	@Test
	void daysSayWhatTheStatisticsSay() {
		Glucose reading = Glucose.of(NOON, GlucoseValue.mgdl(100), Glucose.Origin.SENSOR);
		Table days = table("days", GlucoseUnit.MG_DL, reading, reading,
				Glucose.of(NOON.plusMinutes(5), GlucoseValue.mgdl(60), Glucose.Origin.SENSOR),
				Bolus.normal(NOON, Bolus.Source.PEN, 3));
		assertEquals(2, value(days, 0, "sensorReadings"), "the one that came twice counts once");
		assertEquals(80.0, value(days, 0, "sensorMean"));
		assertEquals(50.0, value(days, 0, "lowPct"));
		assertEquals(3.0, value(days, 0, "insulinUnits"));
	}

	@Test
	void theLatestSettingsReachBackBeforeThePeriod() {
		Timeline sample = Samples.timeline(1);
		List<Logged<?>> before = new java.util.ArrayList<>();
		for (int days : new int[] { 30, 20 }) {
			LocalDateTime when = NOON.minusDays(days);
			PumpSettings settings = new PumpSettings(when, Optional.of("of " + days), Map.of(), Optional.empty(),
					List.of(),
					Optional.empty(), List.of(new Step(LocalTime.MIDNIGHT, 50)), List.of(), Optional.empty(),
					OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
			before.add(new Logged<>(settings, when.atZone(Samples.ZONE).toInstant(), when.toString(), "pump", 1));
		}
		Timeline timeline = new Timeline(sample.patient(), sample.period(), List.of(), before, List.of());
		ReportRequest request = new ReportRequest(GlucoseUnit.MMOL_L, Locale.US, Paper.A4,
				java.time.Instant.EPOCH, "1", Map.of());
		StandardTables tables = new StandardTables(timeline, request, "T");
		Table latest = tables.table("latestSettings").orElseThrow();
		assertEquals("of 20", value(latest, 0, "text"));
		assertEquals(50.0, value(latest, 1, "value"), "whose unit nobody told stays as it is");
		assertEquals("", value(latest, 1, "unit"));
		assertEquals(0, tables.table("settings").orElseThrow().rows().size());
	}

	@Test
	void everyRowFitsItsColumnsAndItsTypes() {
		for (String name : new StandardTables(Samples.timeline(1), Samples.request(Locale.US, Paper.A4), "T").names()) {
			Table table = table(name, GlucoseUnit.MG_DL, Bolus.normal(NOON, Bolus.Source.PEN, 1),
					Glucose.of(NOON, GlucoseValue.mgdl(100), Glucose.Origin.SENSOR),
					new Carbs(NOON, CarbAmount.grams(1)));
			for (List<Object> row : table.rows()) {
				assertEquals(table.columns().size(), row.size(), name);
				for (int i = 0; i < row.size(); i++) {
					assertTrue(fits(row.get(i), table.columns().get(i).type()), name + " " + table.columns().get(i));
				}
			}
		}
	}

	private static boolean fits(Object value, Table.Type type) {
		return value == null || switch (type) {
		case TEXT -> value instanceof String;
		case NUMBER -> value instanceof Double;
		case COUNT -> value instanceof Integer;
		case FLAG -> value instanceof Boolean;
		case TIME -> value instanceof LocalDateTime;
		case DATE -> value instanceof LocalDate;
		};
	}

	@Test
	void localTimesGoToTheEngineAsTheyAre() {
		Object[] row = ReportTables.rows(table("glucose", GlucoseUnit.MG_DL,
				Glucose.of(NOON, GlucoseValue.mgdl(100), Glucose.Origin.SENSOR))).rows().getFirst();
		assertEquals(NOON.toInstant(ZoneOffset.UTC), ((java.sql.Timestamp) row[0]).toInstant());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kolkata", "Europe/Berlin" })
	void theComputersZoneShiftsNoTimeAndNoDate(String zone, @TempDir Path folder) throws Exception {
		TimeZone before = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		BirtReports reports = Samples.reports(folder);
		try {
			reports.add(Samples.installed("sample"));
			byte[] pdf = Samples.print(reports, "sample", Form.PDF, Samples.request(Locale.US, Paper.A4), 1);
			try (PDDocument read = Loader.loadPDF(pdf)) {
				String text = new PDFTextStripper().getText(read);
				assertTrue(text.contains("Sunday, 29 March 2026"), text);
				assertTrue(text.contains("2026-03-29 01:30"), text);
				assertTrue(text.contains("2026-03-29 12:30"), text);
			}
		} finally {
			reports.stop();
			TimeZone.setDefault(before);
		}
	}

	@Test
	void aReportsOwnTableWinsOverAStandardOne() {
		Timeline timeline = Samples.timeline(1);
		StandardTables standard = new StandardTables(timeline, Samples.request(Locale.US, Paper.A4), "T");
		Table own = new Table(List.of(Table.text("a")), List.of(List.of("b")));
		ReportTables tables = new ReportTables(standard,
				new ReportData("T", Map.of("glucose", own), Map.of(), Map.of()));
		assertEquals("b", tables.rows("glucose").rows().getFirst()[0]);
		assertEquals(1, tables.rows("patient").rows().size());
		assertEquals(null, tables.rows("nonesuch"));
	}
}
