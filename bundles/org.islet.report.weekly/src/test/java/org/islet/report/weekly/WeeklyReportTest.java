// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.chart.Chart;
import org.islet.chart.Svg;
import org.islet.metrics.Figures;
import org.islet.model.GlucoseUnit;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class WeeklyReportTest implements ReportContract {

	@Override
	public ReportType type() {
		return new WeeklyReport();
	}

	private static ReportData german(Timeline timeline) {
		return new WeeklyReport().data(timeline, new ReportRequest(GlucoseUnit.MMOL_L, Locale.GERMANY, Paper.LETTER,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of()));
	}

	/** A table's rows, each cell under its column's name. */
	private static List<String> column(ReportData data, String name, String column) {
		Table table = data.tables().get(name);
		int index = table.columns().stream().map(Table.Column::name).toList().indexOf(column);
		return table.rows().stream().map(row -> String.valueOf(row.get(index))).toList();
	}

	/** A column of the rows of days, or of sums. */
	private static List<String> rows(ReportData data, String sum, String column) {
		List<String> kinds = column(data, "weeklyRows", "sum");
		List<String> values = column(data, "weeklyRows", column);
		return IntStream.range(0, kinds.size()).filter(i -> kinds.get(i).equals(sum)).mapToObj(values::get).toList();
	}

	private static List<String> days(ReportData data, String column) {
		return rows(data, "0", column);
	}

	private static List<String> sums(ReportData data, String column) {
		return rows(data, "1", column);
	}

	/** A timeline that reaches back as far as this report asks for. */
	private static Timeline reaching(int days) {
		Timeline all = Timelines.full(2 * days);
		Period period = new Period(all.period().first().plusDays(days), all.period().last(), Timelines.ZONE);
		Instant from = period.from();
		Stream<Logged<?>> earlier = all.entries().stream().filter(logged -> logged.at().isBefore(from));
		return new Timeline(all.patient(), period, all.devices(),
				Stream.concat(all.before().stream(), earlier).toList(),
				all.entries().stream().filter(logged -> !logged.at().isBefore(from)).toList(), all.after());
	}

	@Test
	void sevenDaysAreOneWeekWhateverDayTheyBeginWith() {
		ReportData data = data(Timelines.full(7));
		assertEquals(1, column(data, "weeklyWeeks", "week").size());
		assertEquals("Friday", days(data, "weekday").getFirst());
		assertEquals(7, days(data, "day").size());
	}

	@Test
	void aLongerPeriodIsCutWhereTheLocalesWeeksBegin() {
		Period period = new Period(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 2), Timelines.ZONE);
		assertEquals(List.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 30)),
				WeeklyReport.weeks(period, WeekFields.of(Locale.GERMANY)).stream().map(Period::first).toList());
		assertEquals(List.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 22), LocalDate.of(2026, 3, 29)),
				WeeklyReport.weeks(period, WeekFields.of(Locale.US)).stream().map(Period::first).toList());
		assertEquals(14, WeeklyReport.weeks(period, WeekFields.of(Locale.US)).stream().mapToInt(Period::days).sum());
	}

	@Test
	void aWeekStandsBesideTheWeekBefore() {
		ReportData data = german(Timelines.full(17));
		List<String> labels = sums(data, "label");
		assertEquals(List.of("All", "Sum", "Woc", "Änd", "All", "Sum", "Woc", "Änd", "All", "Sum", "Woc", "Änd"),
				labels.stream().map(label -> label.substring(0, 3)).toList());
		List<String> means = sums(data, "mean");
		assertEquals(means.get(4), means.get(10), "the week before is the page before");
	}

	@Test
	void theWeekBeforeTheFirstPageLiesBeforeThePeriod() {
		Timeline timeline = reaching(7);
		Map<String, Object> before = Figures.of(timeline.preceding());
		ReportData data = data(timeline);
		assertEquals(before.get("meanMgdl"), data.figures().get("before.meanMgdl"));
		assertEquals(String.valueOf(Math.round((Double) before.get("meanMgdl"))), sums(data, "mean").get(2));
		assertTrue(sums(data, "label").get(2).contains("Mar 20, 2026 \u2013 Mar 26, 2026 (7 days)"),
				sums(data, "label").get(2));
		ReportData two = data(reaching(14));
		assertTrue(sums(two, "label").get(2).contains("Mar 27, 2026 \u2013 Apr 2, 2026 (7 days)"),
				sums(two, "label").get(2));
	}

	@Test
	void whatLiesBeforeThePeriodChangesNoFigureOfIt() {
		Timeline timeline = reaching(7);
		ReportData data = data(timeline);
		Figures.of(timeline.within(timeline.period())).forEach((name, value) -> {
			if (data.figures().containsKey(name)) {
				assertEquals(value, data.figures().get(name), name);
			}
		});
	}

	@Test
	void withoutAWeekBeforeAFootnoteSaysSo() {
		Timeline week = Timelines.full(7);
		Timeline alone = new Timeline(week.patient(), week.period(), week.devices(), List.of(), week.entries());
		assertEquals(2, sums(data(alone), "label").size());
		assertTrue(column(data(alone), "page", "footnotes").getFirst().contains("no data of the week before"));
		assertFalse(column(data(week), "page", "footnotes").getFirst().contains("no data of the week before"));
	}

	@Test
	void theFiguresOfAWeekAreTheMetricsOfItsDays() {
		Timeline all = Timelines.full(14);
		Map<String, Object> week = Figures
				.of(all.within(new Period(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 29), Timelines.ZONE)));
		ReportData data = german(all);
		for (String name : List.of("meanMgdl", "sdMgdl", "inRangePct", "tddU", "carbsPerDayG", "automationPct")) {
			assertEquals(week.get(name), data.figures().get("weekOf2026-03-23." + name), name);
		}
	}

	@Test
	void aDaysRowTellsItsFiguresAutomationWithExitsAndChanges() {
		ReportData data = data(Timelines.full(1));
		Map<String, Object> figures = Figures.of(Timelines.full(1));
		assertEquals(List.of(String.valueOf(Math.round((Double) figures.get("meanMgdl")))),
				days(data, "mean"));
		assertEquals(List.of(figures.get("inRangeWholePct") + "\u00a0%"), days(data, "inrange"));
		assertEquals(List.of("2:00, 1"), days(data, "automation"));
		assertEquals(List.of("S R C"), days(data, "changes"));
		assertEquals(List.of(""), days(data, "basal"), "automation's share is no basal rate");
	}

	@Test
	void whatNoDayOfTheWeekHasIsALineAndWhatOneDayLacksIsALineInItsStrip() {
		ReportData sensor = data(Timelines.sensorOnly(2));
		assertEquals(List.of("No pump or insulin data in these days."), column(sensor, "lines", "text"));
		assertEquals(List.of("glucose"), column(sensor, "weeklyLayouts", "layout"));
		assertFalse(Svg.of(sensor.charts().get("2026-03-20")).contains("No pump"));
		assertEquals(List.of("No glucose data in these days."), column(data(Timelines.pumpOnly(2)), "lines", "text"));
		ReportData empty = data(Timelines.empty(2));
		assertEquals(List.of(), column(empty, "weeklyLayouts", "layout"));
		assertTrue(empty.charts().isEmpty());
	}

	@Test
	void everyStripOfAPaperIsAsHigh() {
		for (Timeline timeline : Timelines.all().values()) {
			data(timeline).charts().entrySet().stream().filter(chart -> !chart.getKey().startsWith("legend"))
					.forEach(chart -> assertEquals(WeekCharts.HEIGHTS.get(Paper.A4), chart.getValue().height(), 1e-9,
							chart.getKey()));
		}
	}

	@Test
	void allDaysOfAWeekShareTheirScales() {
		List<Chart> charts = List.copyOf(data(Timelines.full(3)).charts().values());
		String bolus = "<g id=\"insulin.scale\">";
		String first = Svg.of(charts.get(0));
		String second = Svg.of(charts.get(1));
		assertEquals(first.substring(first.indexOf(bolus)).split("</g>")[0],
				second.substring(second.indexOf(bolus)).split("</g>")[0]);
	}

	@Test
	void unitAndLanguageAreTheRequests() {
		ReportData data = german(Timelines.full(2));
		assertEquals("Freitag", days(data, "weekday").getFirst());
		assertTrue(days(data, "mean").getFirst().matches("\\d,\\d"),
				days(data, "mean").getFirst());
		assertTrue(column(data, "page", "footnotes").getFirst().contains("3,9–10,0"));
		assertFalse(data.charts().values().stream().map(Svg::of).anyMatch(svg -> svg.contains("mg/dL")));
	}
}
