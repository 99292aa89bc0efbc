// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.islet.chart.Svg;
import org.islet.metrics.Episodes;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.PrecedingEvents;
import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class EpisodesReportTest implements ReportContract {

	@Override
	public ReportType type() {
		return new EpisodesReport();
	}

	private static ReportData with(Timeline timeline, Locale locale, GlucoseUnit unit, Map<String, String> options) {
		return new EpisodesReport().data(timeline,
				new ReportRequest(unit, locale, Paper.LETTER, Instant.parse("2026-07-01T08:00:00Z"), "1.0", options));
	}

	private static List<List<Object>> rows(ReportData data, String table, Side side) {
		return data.tables().get(table).rows().stream().filter(row -> row.getFirst().equals(side.key())).toList();
	}

	private static List<String> lines(ReportData data, String place) {
		return data.tables().get("lines").rows().stream().filter(row -> row.getFirst().equals(place))
				.map(row -> (String) row.get(1)).toList();
	}

	@Test
	void everyEpisodeIsADotAndHasOneCause() {
		Timeline timeline = Timelines.full(14);
		ReportData data = data(timeline);
		PrecedingEvents events = PrecedingEvents.of(timeline);
		for (Side side : Side.values()) {
			int episodes = (side == Side.LOW ? events.lows() : events.highs()).size();
			assertTrue(episodes > 0, side.key());
			String svg = Svg.of(data.charts().get(side.key()));
			String dots = svg.substring(svg.indexOf("raster.episodes"), svg.indexOf("raster.legend"));
			assertEquals(episodes, dots.split("<circle", -1).length - 1, side.key());
			int counted = rows(data, "episodesCauses", side).stream().map(row -> (String) row.get(2))
					.filter(count -> !count.equals("\u2013")).mapToInt(Integer::parseInt).sum();
			assertEquals(episodes, counted, side.key());
			assertEquals(String.valueOf(episodes), rows(data, "episodesSummary", side).getFirst().get(2));
		}
	}

	@Test
	void everyDayHasItsRowHoweverManyThereAre() {
		for (int days : new int[] { 1, 14, 90 }) {
			Raster raster = (Raster) data(Timelines.full(days)).charts().get("high");
			assertTrue(raster.height() <= 500, days + " days are " + raster.height() + " high");
		}
	}

	@Test
	void countsMediansAndTotalsAreTheMetrics() {
		Timeline timeline = Timelines.full(14);
		Episodes episodes = Episodes.of(GlucoseSeries.sensor(timeline));
		Map<String, Object> figures = data(timeline).figures();
		assertEquals((double) episodes.of(Side.HIGH.level1).size(),
				figures.get("episodesOurs.hyper_lv1.total_episodes"));
		assertEquals(episodes.medianMinutes(Side.HIGH.level1),
				figures.get("episodesOurs.hyper_lv1.median_ep_duration"));
		assertEquals((double) episodes.total(Side.HIGH.level1).toMinutes(),
				figures.get("episodesOurs.hyper_lv1.total_ep_minutes"));
	}

	@Test
	void withoutASensorOneLineSaysSoOnOnePage() {
		ReportData data = data(Timelines.meterOnly(2));
		assertEquals(Set.of(), data.charts().keySet());
		assertEquals(1, data.tables().get("episodesPages").rows().size());
		assertEquals(1, data.tables().get("lines").rows().size());
		assertTrue(lines(data, "low.absent").getFirst().startsWith("There are no sensor readings"));
	}

	@Test
	void withoutAnEpisodeALineSaysHowMuchIsKnown() {
		ReportData data = data(Timelines.oneReading());
		assertTrue(lines(data, "low.absent").getFirst().contains("in 0:05 h of sensor readings (below 70 mg/dL)"));
		assertTrue(lines(data, "low.banner").getFirst().contains("may have been missed"));
		assertEquals(List.of(), rows(data, "episodesSummary", Side.LOW));
	}

	@Test
	void theWindowsAreOptions() {
		Timeline timeline = Timelines.full(3);
		ReportData data = with(timeline, Locale.US, GlucoseUnit.MG_DL, Map.of("lowWindow", "2.5", "highWindow", "3"));
		assertEquals(List.of("What came in the 2.5 h before"), lines(data, "low.causes"));
		assertEquals(List.of("What came in the 3 h before"), lines(data, "high.causes"));
		for (String wrong : List.of("0", "25", "soon", "-1")) {
			Exception refused = assertThrows(IllegalArgumentException.class,
					() -> with(timeline, Locale.US, GlucoseUnit.MG_DL, Map.of("lowWindow", wrong)));
			assertTrue(refused.getMessage().contains("lowWindow"), refused.getMessage());
		}
	}

	@Test
	void unitAndLanguageAreTheRequests() {
		ReportData data = with(Timelines.full(14), Locale.GERMANY, GlucoseUnit.MMOL_L, Map.of());
		assertEquals("Episoden und Muster", data.title());
		String all = data.tables().values().toString() + Svg.of(data.charts().get("low"));
		assertTrue(all.contains("Niedrige Glukose: unter 3,9 mmol/L"), all);
		assertFalse(all.contains("mg/dL"));
	}

	@Test
	void timesWithoutReadingsAreShaded() {
		String svg = Svg.of(data(Timelines.full(1)).charts().get("high"));
		String gaps = svg.substring(svg.indexOf("raster.gaps"), svg.indexOf("raster.episodes"));
		assertTrue(gaps.contains("<rect"), gaps);
	}
}
