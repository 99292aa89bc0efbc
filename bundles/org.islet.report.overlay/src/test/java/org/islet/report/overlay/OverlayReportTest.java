// SPDX-License-Identifier: EPL-2.0
package org.islet.report.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.chart.Svg;
import org.islet.metrics.Figures;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class OverlayReportTest implements ReportContract {

	@Override
	public ReportType type() {
		return new OverlayReport();
	}

	private static ReportData data(Timeline timeline, String days) {
		return data(timeline, days.isEmpty() ? Map.of() : Map.of("days", days));
	}

	private static ReportData data(Timeline timeline, Map<String, String> options) {
		return new OverlayReport().data(timeline, new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", options));
	}

	private static List<List<Object>> rows(ReportData data) {
		return data.tables().get("overlayDays").rows();
	}

	private static List<Object> banners(ReportData data) {
		return data.tables().get("lines").rows().stream().filter(row -> row.get(0).equals("banner"))
				.map(row -> row.get(1)).toList();
	}

	private static String footnotes(ReportData data) {
		return data.tables().get("page").rows().toString();
	}

	private static String svg(ReportData data) {
		return Svg.of(data.charts().get("overlay"));
	}

	private static Timeline without(Timeline timeline, LocalDate day) {
		Period gone = Period.day(day, timeline.period().zone());
		List<Logged<?>> left = timeline.entries().stream().filter(logged -> !gone.contains(logged.at())).toList();
		return new Timeline(timeline.patient(), timeline.period(), timeline.devices(), timeline.before(), left,
				timeline.after());
	}

	@Test
	void aWeekIsSevenTracesTheirMeanAndARowEach() {
		ReportData data = data(Timelines.full(7), "");
		assertEquals(8, rows(data).size());
		assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 1), rows(data).stream().map(List::getFirst).toList());
		assertEquals(7, svg(data).split("<g id=\"overlay.day-", -1).length - 1);
		assertTrue(svg(data).contains("<g id=\"overlay.mean\">"));
		assertEquals(List.of(), banners(data));
	}

	@Test
	void noTwoTracesLookAlikeInGrey() {
		List<String> dashes = List.of(svg(data(Timelines.full(14), Map.of("most", "14"))).split("<g id=\"overlay.day-"))
				.stream().skip(1)
				.map(trace -> trace.contains("stroke-dasharray=\"")
						? trace.substring(trace.indexOf("stroke-dasharray=\"")).split("\"")[1]
						: "")
				.toList();
		assertEquals(14, dashes.stream().distinct().count(), dashes.toString());
	}

	/** A reading every five minutes. */
	private static Timeline unbroken(Period period) {
		List<Logged<?>> readings = Stream.iterate(period.from(), period::contains, at -> at.plusSeconds(300))
				.<Logged<?>>map(at -> {
					Glucose reading = Glucose.of(at.atZone(period.zone()).toLocalDateTime(), GlucoseValue.mgdl(100),
							Glucose.Origin.SENSOR);
					return new Logged<>(reading, at, at.toString(), "acme:1", 1);
				}).toList();
		return new Timeline(Timelines.full(1).patient(), period, List.of(), List.of(), readings);
	}

	@Test
	void theTwiceHourIsTwoLinesTheMissingOneAGapAndThePageSaysSo() {
		for (String day : List.of("2025-10-26", "2026-03-29")) {
			ReportData data = data(unbroken(Period.day(LocalDate.parse(day), Timelines.ZONE)), "");
			String trace = svg(data).split("<g id=\"overlay.day-")[1];
			assertEquals(2, trace.substring(0, trace.indexOf("</g>")).split("M", -1).length - 1, trace);
			assertTrue(footnotes(data).contains("the clocks changed"), footnotes(data));
		}
		assertFalse(footnotes(data(Timelines.full(2), "")).contains("the clocks changed"));
	}

	@Test
	void theMeanNeedsThreeDays() {
		assertFalse(svg(data(Timelines.sensorOnly(2), "")).contains("overlay.mean"));
	}

	@Test
	void ofMoreDaysTheLastSevenWithReadingsAreShownAndThePageSaysSo() {
		Timeline timeline = Timelines.full(9);
		LocalDate last = timeline.period().last();
		ReportData data = data(without(timeline, last), "");
		assertEquals(7, rows(data).size() - 1);
		List<String> shown = data.figures().keySet().stream().filter(name -> name.endsWith(".readings"))
				.filter(name -> name.startsWith("2026")).map(name -> name.substring(0, 10)).toList();
		assertEquals(IntStream.rangeClosed(1, 7).mapToObj(i -> last.minusDays(8 - i).toString()).toList(), shown);
		assertTrue(banners(data).getFirst().toString().contains("percentile"), banners(data).toString());
		assertFalse(data.figures().containsKey("meanMgdl"), "the mean of some days is not that of the period");
	}

	@Test
	void moreDaysAreShownWhereMoreCanBeToldApartAndNeverMoreThanThereAreLines() {
		assertEquals(9, rows(data(Timelines.full(9), Map.of("most", "14"))).size() - 1);
		ReportData data = data(Timelines.full(16), Map.of("most", "14"));
		assertEquals(14, rows(data).size() - 1);
		assertTrue(banners(data).getFirst().toString().contains("the last 14 of the 16"), banners(data).toString());
		assertThrows(IllegalArgumentException.class, () -> data(Timelines.full(9), Map.of("most", "15")));
	}

	@Test
	void theDaysThatWereChosenAreShown() {
		Timeline timeline = Timelines.full(9);
		LocalDate first = timeline.period().first();
		ReportData data = data(timeline, first.plusDays(2) + "," + first + ", " + first.minusDays(1));
		assertEquals(3, rows(data).size());
		Object mean = Figures.of(timeline.within(Period.day(first, timeline.period().zone()))).get("meanMgdl");
		assertEquals(mean, data.figures().get(first + ".meanMgdl"));
		assertTrue(banners(data).getFirst().toString().contains(first.minusDays(1).toString()),
				banners(data).toString());
	}

	@Test
	void ofMoreThanSevenChosenDaysThePageSaysSo() {
		Timeline timeline = Timelines.full(9);
		String days = String.join(",", IntStream.range(0, 8)
				.mapToObj(i -> timeline.period().first().plusDays(i).toString()).toList());
		ReportData data = data(timeline, days);
		assertEquals(8, rows(data).size());
		assertTrue(banners(data).getFirst().toString().contains("of the 8 chosen"), banners(data).toString());
	}

	@Test
	void aDaysEpisodesAreTheSameWhateverOtherDaysAreShown() {
		LocalDate day = LocalDate.parse("2026-05-02");
		Period days = new Period(day.minusDays(1), day.plusDays(1), Timelines.ZONE);
		// low from 23:30 to 00:30: an episode of the first day, whether that is shown or not
		List<Logged<?>> readings = IntStream.range(0, 3 * 288).<Logged<?>>mapToObj(i -> {
			boolean low = i >= 282 && i < 294;
			Glucose reading = Glucose.of(day.minusDays(1).atStartOfDay().plusMinutes(5L * i),
					GlucoseValue.mgdl(low ? 60 : 100), Glucose.Origin.SENSOR);
			return new Logged<>(reading, reading.when().atZone(Timelines.ZONE).toInstant(), "key" + i, "acme:1", 1);
		}).toList();
		Timeline timeline = new Timeline(Timelines.full(1).patient(), days, List.of(), List.of(), readings);
		assertEquals(0, data(timeline, "").figures().get(day + ".lowEpisodesBegun"));
		assertEquals(0, data(timeline, day.toString()).figures().get(day + ".lowEpisodesBegun"));
		assertEquals(1, data(timeline, day.minusDays(1).toString()).figures().get("shown.lowEpisodesBegun"));
	}

	@Test
	void allDaysTogetherAreThePeriod() {
		Timeline timeline = Timelines.full(3);
		Map<String, Object> truth = Figures.of(timeline);
		Map<String, Object> figures = data(timeline, "").figures();
		for (String name : List.of("readings", "meanMgdl", "sdMgdl", "inRangePct", "cgmActivePct")) {
			assertEquals(truth.get(name), figures.get(name), name);
		}
	}

	@Test
	void withoutReadingsThereIsASentenceAndNeitherPictureNorTable() {
		ReportData data = data(Timelines.meterOnly(9), "");
		assertEquals(List.of(), banners(data));
		assertEquals(List.of(), rows(data));
		assertEquals(Map.of(), data.charts());
		assertTrue(data.tables().get("lines").rows().stream().anyMatch(row -> row.get(0).equals("absent")));
	}
}
