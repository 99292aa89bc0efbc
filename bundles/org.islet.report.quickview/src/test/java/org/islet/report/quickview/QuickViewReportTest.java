// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.islet.chart.Svg;
import org.islet.metrics.Figures;
import org.islet.metrics.Patterns;
import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class QuickViewReportTest implements ReportContract {

	@Override
	public ReportType type() {
		return new QuickViewReport();
	}

	private static List<String> lines(ReportData data, String place) {
		return data.tables().get("lines").rows().stream().filter(row -> row.getFirst().equals(place))
				.map(row -> (String) row.get(1)).toList();
	}

	private static String svg(ReportData data, String chart) {
		return Svg.of(data.charts().get(chart));
	}

	private static List<Object> row(ReportData data, String table, String name) {
		return data.tables().get(table).rows().stream().filter(row -> row.getFirst().equals(name)).findFirst()
				.orElse(List.of());
	}

	@Test
	void twoWeeksGiveTilesDaysAndInsulin() {
		Timeline timeline = Timelines.full(14);
		ReportData data = data(timeline);
		assertEquals(Set.of("tiles", "days", "insulin"), data.charts().keySet());
		assertEquals(14,
				svg(data, "days").split("<g id=\"days.2026-03-\\d\\d\"|<g id=\"days.2026-04-\\d\\d\"").length - 1);
		assertTrue(svg(data, "tiles").contains("GMI"));
		assertEquals(Figures.of(timeline).get("meanMgdl"), data.figures().get("meanMgdl"));
	}

	@Test
	void eachWeekIsComparedWithTheNext() {
		Timeline timeline = Timelines.full(14);
		ReportData data = data(timeline);
		Map<String, Object> first = Figures.of(Data.of(timeline).weeks().getFirst().timeline());
		assertEquals(first.get("meanMgdl"), data.figures().get("week1.meanMgdl"));
		assertEquals("2026-03-20", Data.of(timeline).weeks().getFirst().timeline().period().first().toString());
		assertEquals("2026-03-27", Data.of(timeline).weeks().getLast().timeline().period().first().toString());
		List<Object> mean = row(data, "quickviewWeeks", "Average glucose, mg/dL");
		double second = (double) data.figures().get("week2.meanMgdl");
		assertEquals(String.valueOf(Math.round(second)), mean.get(3));
	}

	@Test
	void aChangeIsTheDifferenceOfUnroundedFigures() {
		ReportData data = data(Timelines.full(14));
		double change = (double) data.figures().get("week2.meanMgdl") - (double) data.figures().get("week1.meanMgdl");
		String shown = (String) row(data, "quickviewWeeks", "Average glucose, mg/dL").get(4);
		assertTrue(shown.endsWith(String.valueOf(Math.round(Math.abs(change)))), shown + " for " + change);
		assertEquals(Math.round(Math.abs(change)) == 0, !shown.contains("+") && !shown.contains("\u2212"), shown);
	}

	@Test
	void aShorterPeriodHasNoWeeksAndALongerOneShowsItsLast() {
		ReportData day = data(Timelines.full(1));
		assertEquals(List.of("Averages"), lines(day, "weeks"));
		assertEquals("", row(day, "quickviewWeeks", "Total insulin, U").get(2));
		ReportData quarter = data(Timelines.full(90));
		assertEquals(List.of("Day by day: the last 14 days with data of 90"), lines(quarter, "days"));
		assertEquals(List.of("Averages of the period and of its last two weeks"), lines(quarter, "weeks"));
		assertEquals(14, quarter.figures().keySet().stream().filter(name -> name.endsWith(".inRangePct"))
				.filter(name -> !name.startsWith("week")).count());
	}

	@Test
	void meterReadingsAreNamedSoAndHaveNoGmi() {
		ReportData data = data(Timelines.meterOnly(14));
		String tiles = svg(data, "tiles");
		assertTrue(tiles.contains("Average of the meter") && tiles.contains("needs a sensor")
				&& tiles.contains("Readings per day"), tiles);
		assertEquals(null, data.figures().get("gmiPct"));
		assertTrue(lines(data, "banner").getFirst().contains("without a sensor"));
		assertTrue(lines(data, "nopatterns").getFirst().contains("sensor readings only"));
		assertFalse(row(data, "quickviewWeeks", "Readings in range").isEmpty());
		assertTrue(svg(data, "insulin").contains("Pen 100"));
	}

	@Test
	void aPumpAloneHasNoTiles() {
		ReportData data = data(Timelines.pumpOnly(3));
		assertEquals(Set.of("days", "insulin"), data.charts().keySet());
		assertEquals(List.of("There are no glucose readings in this period."), lines(data, "absent"));
		assertTrue(svg(data, "days").contains("no glucose"));
		assertFalse(row(data, "quickviewUse", "Set changes").isEmpty());
	}

	@Test
	void nothingIsOneLine() {
		ReportData data = data(Timelines.empty(14));
		assertEquals(Set.of(), data.charts().keySet());
		assertEquals(1, data.tables().get("lines").rows().size());
		assertEquals(List.of(), data.tables().get("quickviewShown").rows());
	}

	@Test
	void theFirstThreePatternsAreSaid() {
		Timeline timeline = Timelines.full(14);
		int patterns = Patterns.of(timeline).all().size();
		assertTrue(patterns > 0);
		ReportData data = data(timeline);
		assertEquals(Math.min(3, patterns), data.tables().get("quickviewPatterns").rows().size());
		assertEquals(Patterns.of(timeline).all().getFirst().days(), data.figures().get("patterns.1.days"));
	}

	@Test
	void sharesOfInsulinSumToAHundred() {
		String insulin = svg(data(Timelines.full(14)), "insulin");
		var matcher = Pattern.compile("(?:Basal|Bolus|Pen) (\\d+)").matcher(insulin);
		int sum = 0;
		while (matcher.find()) {
			sum += Integer.parseInt(matcher.group(1));
		}
		assertTrue(sum == 100 || sum == 200, insulin);
	}

	@Test
	void unitAndLanguageAreTheRequests() {
		ReportData data = new QuickViewReport().data(Timelines.full(14), new ReportRequest(GlucoseUnit.MMOL_L,
				Locale.GERMANY, Paper.LETTER, Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of()));
		String all = data.tables() + svg(data, "tiles") + svg(data, "days") + svg(data, "insulin");
		assertTrue(all.contains("Mittlere Glukose") && all.contains("mmol/L"), all);
		assertFalse(all.contains("mg/dL"));
	}
}
