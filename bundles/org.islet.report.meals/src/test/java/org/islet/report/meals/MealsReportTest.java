// SPDX-License-Identifier: EPL-2.0
package org.islet.report.meals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.chart.Svg;
import org.islet.metrics.MealTimes;
import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class MealsReportTest implements ReportContract {

	@Override
	public ReportType type() {
		return new MealsReport();
	}

	private static ReportData data(Timeline timeline, Locale locale, GlucoseUnit unit) {
		return new MealsReport().data(timeline,
				new ReportRequest(unit, locale, Paper.A4, Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of()));
	}

	@Test
	void eachWindowHasAPictureByTheClockAndOneFromTheMeal() {
		ReportData data = data(Timelines.full(8));
		List<List<Object>> windows = data.tables().get("mealsWindows").rows();
		assertEquals(4, windows.size());
		assertEquals(8, data.charts().size());
		assertTrue(windows.getFirst().getFirst().toString().startsWith("Breakfast, 06:00"), windows.toString());
		assertTrue(windows.getLast().getFirst().toString().startsWith("Before breakfast, 00:00"), windows.toString());
		String byClock = Svg.of(data.charts().get("window0.clock"));
		assertTrue(byClock.contains("glucose.traces") && byClock.contains("glucose.half"), "eight days have a half");
		assertTrue(byClock.indexOf("glucose.quartiles") > byClock.indexOf("glucose.traces"),
				"its edges are never hidden");
		assertFalse(byClock.contains("glucose.meal"), "by the clock there is no one time of a meal");
		assertTrue(Svg.of(data.charts().get("window0.meal")).contains("glucose.meal"));
	}

	@Test
	void theRowsSayWhatTheMetricsSay() {
		Timeline timeline = Timelines.full(8);
		ReportData data = data(timeline);
		for (MealTimes.Window window : MealTimes.of(timeline).windows()) {
			if (!window.meals().isEmpty()) {
				assertEquals(window.meals().size(), data.figures().get(window.name() + ".meals"));
				assertEquals(window.peakMgdl(), data.figures().get(window.name() + ".mealPeakMgdl"));
			}
		}
		assertTrue((int) data.figures().get("breakfast.meals") >= 7, data.figures().toString());
	}

	@Test
	void inMillimolesEveryNumberIsInMillimoles() {
		ReportData data = data(Timelines.full(8), Locale.GERMANY, GlucoseUnit.MMOL_L);
		List<Object> breakfast = data.tables().get("mealsResponses").rows().getFirst();
		assertTrue(breakfast.get(3).toString().matches("\\d{1,2},\\d"), breakfast.toString());
		assertTrue(breakfast.get(6).toString().matches("\\d{1,2},\\d"), breakfast.toString());
	}

	@Test
	void withoutMealsTheClockIsLeftAndTheOtherSideSaysWhy() {
		ReportData data = data(Timelines.sensorOnly(2));
		assertEquals(List.of(), data.tables().get("mealsResponses").rows());
		assertEquals(List.of("none"), data.tables().get("lines").rows().stream().map(List::getFirst).toList());
		assertEquals("From the meal", data.tables().get("mealsWindows").rows().getFirst().get(1));
		assertTrue(Svg.of(data.charts().get("window0.meal")).contains("No meal with sensor readings"));
		assertTrue(Svg.of(data.charts().get("window0.clock")).contains("glucose.traces"));
	}

	@Test
	void oneMealIsOneMeal() {
		assertEquals("From the meal (1 meal)",
				data(Timelines.full(1)).tables().get("mealsWindows").rows().getFirst().get(1));
		assertTrue(data(Timelines.full(8)).tables().get("mealsWindows").rows().getFirst().get(1).toString()
				.matches("From the meal \\([78] meals\\)"));
	}

	@Test
	void withoutReadingsThereIsASentence() {
		ReportData data = data(Timelines.meterOnly(2));
		assertEquals(Map.of(), data.charts());
		assertEquals("absent", data.tables().get("lines").rows().getFirst().getFirst());
	}
}
