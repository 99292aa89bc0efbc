// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.islet.chart.Svg;
import org.islet.model.CarbUnit;
import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;
import org.islet.model.InsulinTotal;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class SettingsReportTest implements ReportContract {

	private static final DeviceInfo PUMP = new DeviceInfo("Acme", "Pump 1", "AB123456", DeviceInfo.Kind.PUMP, "2.4A");
	private static final DeviceInfo OTHER = new DeviceInfo("Acme", "Pump 2", "CD654321", DeviceInfo.Kind.PUMP, "");
	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	private static final Map<String, String> SENSOR = Map.of("SensorGlucoseLimitProfile",
			"LOW_LIMIT_ENABLE=true, LOW_LIMIT=80, HIGH_LIMIT_ENABLE=false, HIGH_LIMIT=240", "LowSuspendLimit",
			"ENABLE=true, LIMIT=60", "SensorMissedDataTime", "2400000", "BolusScrollStepSize", "step_0_point_05",
			"ParadigmLinkID 1", "C2B7A1", "ParadigmLinkID 2", "------", "BG check reminder", "90 min", "TotalToday",
			"33.1");

	@Override
	public ReportType type() {
		return new SettingsReport();
	}

	private static List<Step> steps(Object... fromAndValue) {
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < fromAndValue.length; i += 2) {
			steps.add(new Step(LocalTime.parse((String) fromAndValue[i]),
					((Number) fromAndValue[i + 1]).doubleValue()));
		}
		return steps;
	}

	private static PumpSettings settings(String when, double night, double ratio, Map<String, String> other) {
		return new PumpSettings(LocalDateTime.parse(when), Optional.of("work"),
				Map.of("rest", steps("00:00", 0.7), "unused", List.of(), "work",
						steps("00:00", night, "06:00", 1.1, "22:00", 0.9)),
				Optional.of(CarbUnit.GRAMS), steps("00:00", 12, "06:00", ratio), Optional.of(GlucoseUnit.MG_DL),
				steps("00:00", 40), List.of(new TargetStep(LocalTime.MIDNIGHT, 90, 110)),
				Optional.of(Duration.ofMinutes(225)), OptionalDouble.of(2), OptionalDouble.of(12.5), other);
	}

	private static Logged<PumpSettings> at(String at, PumpSettings entry, DeviceInfo device) {
		return new Logged<>(entry, Instant.parse(at), at + device.id(), device.id(), 1);
	}

	private static Timeline timeline(Logged<?>... entries) {
		List<Logged<?>> all = new ArrayList<>(List.of(entries));
		all.sort(Comparator.comparing(Logged::at));
		Period period = new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 23), ZONE);
		Patient patient = new Patient(new PatientId(1), "Roe", "Jane", Optional.empty(), "", ZONE,
				Preferences.DEFAULT);
		return new Timeline(patient, period, List.of(PUMP, OTHER), List.of(), all).within(period);
	}

	private static Timeline changed() {
		Map<String, String> louder = new TreeMap<>(SENSOR);
		louder.put("LowSuspendLimit", "ENABLE=true, LIMIT=70");
		louder.put("TotalToday", "12.0");
		return timeline(at("2026-01-15T10:00:00Z", settings("2026-01-15T11:00", 0.8, 10, SENSOR), PUMP),
				at("2026-03-20T10:00:00Z", settings("2026-03-20T11:12", 0.85, 9, louder), PUMP));
	}

	private static List<String> rows(ReportData data, String table, String... leading) {
		return data.tables().get(table).rows().stream().filter(row -> row.subList(0, leading.length).equals(
				List.of(leading)))
				.map(row -> row.stream().skip(leading.length).map(cell -> cell.toString().replace('\u00a0', ' '))
						.collect(Collectors.joining(" | ")))
				.toList();
	}

	private static ReportData german(Timeline timeline) {
		return new SettingsReport().data(timeline, new ReportRequest(GlucoseUnit.MMOL_L, Locale.GERMANY, Paper.LETTER,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of()));
	}

	@Test
	void theLastSettingsAreShownAndWhatChangedSinceTheOnesBefore() {
		ReportData data = data(changed());
		assertEquals(List.of("Basal pattern work 00:00–06:00 | 0.80 U/h | 0.85 U/h",
				"Carb ratio 06:00–24:00 | 10 g/U | 9 g/U", "Suspend at | 60 mg/dL | 70 mg/dL"),
				rows(data, "settingsChanges", "1"));
		assertEquals(List.of("00:00 | 12 g/U | 0", "◆ 06:00 | 9 g/U | 1"), rows(data, "settingsRows", "1", "ratios"));
		assertEquals(List.of("◆ Suspend at | 70 mg/dL | 1"), rows(data, "settingsRows", "1", "suspend"));
		assertEquals(List.of("Active insulin time | 3:45 h | 0", "Maximum basal | 2.00 U/h | 0",
				"Maximum bolus | 12.5 U | 0", "Bolus step | 0.05 U | 0"), rows(data, "settingsRows", "1", "limits"));
		assertTrue(rows(data, "settingsPumps", "1").getFirst()
				.contains("What changed since Jan 15, 2026 11:00; so since Mar 20, 2026 11:00"));
	}

	@Test
	void theDeviceIsNamedWithFirmwareTimeReadAndItsClock() {
		String pump = rows(data(changed()), "settingsPumps", "1").getFirst();
		assertTrue(pump.startsWith("Acme Pump 1 | Serial number AB123456  ·  Firmware 2.4A  ·  "
				+ "All settings read Mar 20, 2026 11:00  ·  Pump's clock 0:12 h ahead of the zone's"), pump);
	}

	@Test
	void aClockThatGoesWithTheZoneIsNotMentionedOnTheNightOfAChange() {
		Timeline night = new Timeline(timeline().patient(), Period.day(LocalDate.of(2025, 10, 26), ZONE), List.of(PUMP),
				List.of(), List.of(at("2025-10-26T01:30:00Z", settings("2025-10-26T02:30", 0.8, 10, Map.of()), PUMP)));
		assertFalse(rows(data(night), "settingsPumps", "1").getFirst().contains("clock"));
	}

	@Test
	void patternsStandSideBySideWithTheirTotalsTheActiveOneFirstAndBold() {
		ReportData data = data(changed());
		assertEquals(Set.of("1.patterns.1"), data.charts().keySet());
		String svg = Svg.of(data.charts().get("1.patterns.1"));
		assertTrue(svg.indexOf(">work<") < svg.indexOf(">rest<"), svg);
		assertTrue(svg.contains("font-weight=\"bold\" fill=\"#000000\">work<"), svg);
		assertFalse(svg.contains("font-weight=\"bold\" fill=\"#000000\">rest<"), svg);
		assertTrue(svg.contains(">24.50 U in 24 h<") && svg.contains(">16.80 U in 24 h<"), svg);
		assertTrue(svg.contains("font-weight=\"bold\" fill=\"#333333\">◆\u00a000:00<"), svg);
		assertFalse(svg.contains("unused"));
		assertEquals(0.85 * 6 + 1.1 * 16 + 0.9 * 2, (double) data.figures().get("pump1.pattern1.dailyU"), 1e-9);
		assertTrue(data.charts().get("1.patterns.1").description().contains("Basal pattern rest: 16.80 U in 24 hours"));
	}

	@Test
	void otherSettingsAreGroupedAndReadable() {
		ReportData data = data(changed());
		assertEquals(
				List.of("Glucose limits | low 80 mg/dL, high off | 0", "Missed data alert after | 0:40 h | 0"),
				rows(data, "settingsRows", "1", "sensor"));
		assertEquals(List.of("BG check reminder | 90 min | 0"), rows(data, "settingsRows", "1", "reminders"));
		assertEquals(List.of("Meter ID 1 | C2B7A1 | 0"), rows(data, "settingsRows", "1", "other"));
		assertFalse(data.tables().toString().contains("33.1"));
	}

	@Test
	void namesAndValuesNobodyKnowsAreShownAsTheyAre() {
		ReportData data = data(timeline(at("2026-03-20T10:00:00Z", settings("2026-03-20T11:00", 1, 10,
				Map.of("AutoModeTargetGlucose", "5.6", "SomethingNEWEnabled", "true", "SensorMissedDataTime", "soon",
						"LowSuspendLimit", "60")),
				PUMP)));
		assertEquals(List.of("Auto mode target glucose | 5.6 | 0"), rows(data, "settingsRows", "1", "automation"));
		assertEquals(List.of("Something NEW enabled | on | 0"), rows(data, "settingsRows", "1", "other"));
		assertEquals(List.of("Missed data alert after | soon | 0"), rows(data, "settingsRows", "1", "sensor"));
		assertEquals(List.of("Suspend at | 60 | 0"), rows(data, "settingsRows", "1", "suspend"));
	}

	@Test
	void everyPumpHasItsLatestSettingsTheOneHeardLastFirst() {
		ReportData data = data(timeline(
				at("2026-03-11T10:00:00Z", settings("2026-03-11T11:00", 0.8, 10, Map.of()), PUMP),
				at("2026-03-15T10:00:00Z", settings("2026-03-15T11:00", 0.9, 9, Map.of()), OTHER),
				at("2026-03-22T10:00:00Z", settings("2026-03-22T11:00", 0.9, 8, Map.of()), OTHER)));
		assertEquals(List.of("Acme Pump 2", "Acme Pump 1"),
				data.tables().get("settingsPumps").rows().stream().map(row -> row.get(1)).toList());
		assertEquals(List.of("Carb ratio 06:00–24:00 | 9 g/U | 8 g/U"), rows(data, "settingsChanges", "1"));
		assertEquals(List.of(), rows(data, "settingsChanges", "2"));
		assertTrue(rows(data, "settingsPumps", "2").getFirst().contains("the only settings known"));
	}

	@Test
	void automationIsAFootnoteWhereItIgnoresASetting() {
		Logged<?> settings = at("2026-03-11T10:00:00Z", settings("2026-03-11T11:00", 0.8, 10, Map.of()), PUMP);
		InsulinTotal total = new InsulinTotal(LocalDateTime.parse("2026-03-12T00:00"), InsulinTotal.Kind.AUTOMATIC, 9);
		ReportData by = data(timeline(settings,
				new Logged<>(total, Instant.parse("2026-03-11T23:00:00Z"), "t", PUMP.id(), 1)));
		assertTrue(rows(by, "settingsPumps", "1").getFirst().contains("hold in manual mode only"));
		assertEquals(List.of("Target ¹"), rows(by, "settingsSections", "1", "targets"));
		assertEquals(List.of("Carb ratio"), rows(by, "settingsSections", "1", "ratios"));
		ReportData without = data(timeline(settings,
				new Logged<>(total, Instant.parse("2026-03-11T23:00:00Z"), "t", OTHER.id(), 1)));
		assertFalse(rows(without, "settingsPumps", "1").getFirst().contains("manual mode"));
	}

	@Test
	void unitAndLanguageAreTheRequestsAndTheDevicesOwnNumberStays() {
		ReportData data = german(changed());
		assertEquals("Geräteeinstellungen", data.title());
		assertEquals(List.of("00:00 | 2,2 mmol/L pro IE | 0"), rows(data, "settingsRows", "1", "sensitivities"));
		assertEquals(List.of("00:00 | 5,0–6,1 mmol/L | 0"), rows(data, "settingsRows", "1", "targets"));
		assertEquals(List.of("◆ Abschalten bei | 3,9 mmol/L | 1"), rows(data, "settingsRows", "1", "suspend"));
		assertFalse(data.tables().toString().contains("mg/dL"));
		PumpSettings mmol = new PumpSettings(LocalDateTime.parse("2026-03-11T11:00"), Optional.empty(), Map.of(),
				Optional.of(CarbUnit.EXCHANGES), steps("00:00", 1.5), Optional.of(GlucoseUnit.MMOL_L),
				steps("00:00", 2.7), List.of(new TargetStep(LocalTime.MIDNIGHT, 5.5, 5.5)), Optional.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
		ReportData own = german(timeline(at("2026-03-11T10:00:00Z", mmol, PUMP)));
		assertEquals(List.of("00:00 | 2,7 mmol/L pro IE | 0"), rows(own, "settingsRows", "1", "sensitivities"));
		assertEquals(List.of("00:00 | 5,5 mmol/L | 0"), rows(own, "settingsRows", "1", "targets"));
		assertEquals(List.of("00:00 | 1,5 IE/BE | 0"), rows(own, "settingsRows", "1", "ratios"));
	}

	@Test
	void withoutSettingsOneLineSaysSo() {
		ReportData data = data(Timelines.sensorOnly(2));
		assertEquals(Set.of(), data.charts().keySet());
		assertEquals(List.of("absent | No pump settings are known, in this period or in the year before."),
				rows(data, "lines"));
	}

	@Test
	void fortyEightRatesAndNinePatternsFitThePaper() {
		List<Step> half = new ArrayList<>();
		for (int i = 0; i < 48; i++) {
			half.add(new Step(LocalTime.MIDNIGHT.plusMinutes(30L * i), 0.5 + i % 7 / 10.0));
		}
		Map<String, List<Step>> many = new TreeMap<>();
		for (int i = 1; i <= 9; i++) {
			many.put("pattern with a long name " + i, half);
		}
		PumpSettings all = new PumpSettings(LocalDateTime.parse("2026-03-11T11:00"), Optional.empty(), many,
				Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
		ReportData data = data(timeline(at("2026-03-11T10:00:00Z", all, PUMP)));
		assertEquals(Set.of("1.patterns.1", "1.patterns.2", "1.patterns.3"), data.charts().keySet());
		assertTrue(data.charts().values().stream().allMatch(chart -> chart.height() < 330));
	}
}
