// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.chart.Svg;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.Logged;
import org.islet.model.Remark;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.Pages;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class DailyReportTest implements ReportContract {

	@Override
	public ReportType type() {
		return new DailyReport();
	}

	private static ReportData german(Timeline timeline) {
		return new DailyReport().data(timeline, new ReportRequest(GlucoseUnit.MMOL_L, Locale.GERMANY, Paper.LETTER,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of()));
	}

	private String svg(Timeline timeline) {
		return Svg.of(data(timeline).charts().values().iterator().next());
	}

	private static List<String> column(ReportData data, String table, int... columns) {
		return data.tables().get(table).rows().stream().map(row -> {
			StringBuilder text = new StringBuilder();
			for (int column : columns) {
				text.append(text.isEmpty() ? "" : " | ").append(row.get(column));
			}
			return text.toString();
		}).toList();
	}

	@Test
	void aRangeGivesAPageForEachDay() {
		ReportData data = data(Timelines.full(3));
		assertEquals(List.of("2026-03-20", "2026-03-21", "2026-03-22"), column(data, "dailyDays", 0));
		assertEquals(List.of("2026-03-20", "2026-03-21", "2026-03-22"), List.copyOf(data.charts().keySet()));
	}

	@Test
	void everyKindOfMarkIsAGroupOfTheChart() {
		String svg = svg(Timelines.full(1));
		for (String group : List.of("glucose.target", "glucose.nodata", "glucose.low", "glucose.sensor",
				"glucose.beyond", "glucose.calibration", "glucose.linked", "glucose.meter", "glucose.manual",
				"glucose.alarms", "glucose.suspensions", "glucose.flags", "insulin.basal", "insulin.temp",
				"insulin.programmed", "insulin.suspended", "insulin.automated", "insulin.bolus", "insulin.alarms",
				"insulin.flags", "activity.carbs", "activity.exercise", "activity.flags", "legend")) {
			assertTrue(svg.contains("<g id=\"" + group + "\">"), group);
		}
	}

	@Test
	void withoutADevicesDataItsPanelSaysSo() {
		String sensor = svg(Timelines.sensorOnly(1));
		assertTrue(sensor.contains("No pump or insulin data on this day"));
		assertTrue(sensor.contains("No carbohydrate or exercise recorded on this day"));
		assertFalse(sensor.contains("Basal (U/h)"));
		String pump = svg(Timelines.pumpOnly(1));
		assertTrue(pump.contains("No glucose data on this day"));
		assertFalse(pump.contains("Glucose (mg/dL)"));
		assertTrue(data(Timelines.meterOnly(1)).tables().get("dailyDays").rows().getFirst().get(4).toString()
				.startsWith("No sensor data"));
	}

	@Test
	void bolusesAreListedWithTheCalculatorsInputsAndTheOverride() {
		List<String> rows = column(data(Timelines.full(1)), "dailyBoluses", 1, 2, 3, 4, 8, 9, 10);
		assertEquals("07:10 | calculator | 121 | 52\u00a0g | 5.2 | 5.2 | ", rows.get(0));
		assertEquals("10:15 | calculator | 121 | 52\u00a0g | 5.2 | 3.0 | \u2193 2.2", rows.get(1));
		assertEquals("12:05 | dual 3.0 + 2.2 over 2:00, calculator | 121 | 52\u00a0g | 5.2 | 5.2 | ", rows.get(2));
		assertEquals("17:00 | square 1:00, interrupted |  |  |  | 1.3 of 4.0 | ", rows.get(3));
		assertEquals(7, rows.size(), "automation's micro doses are basal");
	}

	@Test
	void alarmsAreNumberedThroughTheDay() {
		assertEquals(
				List.of("1 | 02:00 | Sensor: Threshold suspend (60 mg/dL)", "2 | 04:00 | Low glucose: delivery went on",
						"3 | 18:46 | No delivery <blocked> & \"beeping\""),
				column(data(Timelines.full(1)), "dailyAlarms", 2, 3, 4));
	}

	@Test
	void unitAndLanguageAreTheRequests() {
		ReportData data = german(Timelines.full(1));
		List<String> lines = column(data, "dailyStatistics", 2, 3);
		assertTrue(lines.contains("Sensor (mmol/L) | "), lines::toString);
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("10,1–13,9 | ")), lines::toString);
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("3,0–3,8 | ")), lines::toString);
		String svg = Svg.of(data.charts().values().iterator().next());
		assertTrue(svg.contains(">13,9</text>") && svg.contains("Glukose (mmol/L)"));
		assertFalse(svg.contains("mg/dL"));
	}

	@Test
	void theClassesOfADaySumToAHundredAndToTheKnownTime() {
		List<String> lines = column(data(Timelines.full(1)), "dailyStatistics", 2, 3);
		int first = lines.indexOf("Time in ranges | ") + 1;
		int percent = 0;
		int minutes = 0;
		for (String line : lines.subList(first, first + 5)) {
			String[] parts = line.split("\\| ")[1].split("\u00a0%\\s+");
			percent += Integer.parseInt(parts[0]);
			minutes += minutes(parts[1]);
		}
		assertEquals(100, percent);
		assertEquals(minutes(lines.get(first + 5).split("\\| ")[1]), minutes, 2);
	}

	private static int minutes(String time) {
		String[] parts = time.split(":");
		return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
	}

	@Test
	void footnotesSayWhatTheFiguresDoNot() {
		assertTrue(column(data(Timelines.full(1)), "dailyDays", 5).getFirst()
				.contains("An extended bolus counts whole at its start."));
		assertTrue(column(data(Timelines.springDay()), "dailyDays", 5).getFirst()
				.contains("The clock changed by +1 h: this day has 23 hours."));
		assertTrue(column(data(Timelines.autumnDay()), "dailyDays", 5).getFirst()
				.contains("The clock changed by \u22121 h: this day has 25 hours."));
	}

	@Test
	void aPatientsOwnRecordsAreOnThePage() {
		Timeline empty = Timelines.empty(1);
		LocalDateTime noon = empty.period().first().atTime(12, 0);
		List<Logged<?>> own = new ArrayList<>();
		for (Entry entry : List.of(Bolus.pen(noon, 12, Bolus.LONG), new Carbs(noon, CarbAmount.grams(45)),
				new HbA1c(noon, 53, HbA1c.Unit.MMOL_MOL), new Remark(noon, "felt ill", Optional.empty()),
				Glucose.of(noon, GlucoseValue.mgdl(143), Glucose.Origin.MANUAL))) {
			own.add(new Logged<>(entry, noon.atZone(Timelines.ZONE).toInstant(), "k" + own.size(), DeviceInfo.LOG.id(),
					0));
		}
		ReportData data = data(new Timeline(empty.patient(), empty.period(), List.of(DeviceInfo.LOG), List.of(), own));
		assertTrue(column(data, "dailyDays", 5).getFirst()
				.contains("12:00 felt ill; 12:00 HbA1c 7.0 % (53 mmol/mol)"), column(data, "dailyDays", 5).getFirst());
		assertTrue(data.tables().get("dailyBoluses").rows().toString().contains("injected, long-acting"));
		assertTrue(data.tables().get("dailyDays").rows().toString().contains("own records"));
	}

	@Test
	void aDayWithoutABolusHasNoTableOfBoluses() {
		ReportRequest request = new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of());
		assertTrue(Pages.words(type(), Timelines.full(1), request).contains("Recommended"));
		String words = Pages.words(type(), Timelines.sensorOnly(1), request);
		assertFalse(words.contains("Recommended"), words);
	}
}
