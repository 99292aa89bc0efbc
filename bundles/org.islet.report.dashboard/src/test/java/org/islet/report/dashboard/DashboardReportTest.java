// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class DashboardReportTest implements ReportContract {

	private static final int TILE = 0;
	private static final int LABEL = 1;
	private static final int NOW = 2;
	private static final int BEFORE = 3;
	private static final int CHANGE = 4;
	private static final int NOISE = 5;

	@Override
	public ReportType type() {
		return new DashboardReport();
	}

	/** The last days of twice as many, with the first ones known before. */
	private static Timeline reaching(int days) {
		Timeline all = Timelines.full(2 * days);
		Period period = new Period(all.period().first().plusDays(days), all.period().last(), Timelines.ZONE);
		Instant from = period.from();
		return new Timeline(all.patient(), period, all.devices(),
				Stream.concat(all.before().stream(), all.entries().stream().filter(one -> one.at().isBefore(from)))
						.toList(),
				all.entries().stream().filter(one -> !one.at().isBefore(from)).toList(), all.after());
	}

	private static Timeline alone(Timeline timeline) {
		List<Logged<?>> none = List.of();
		return new Timeline(timeline.patient(), timeline.period(), timeline.devices(), none, timeline.entries());
	}

	private static List<List<Object>> rows(ReportData data, String tile) {
		return data.tables().get("dashboardRows").rows().stream().filter(row -> row.get(TILE).equals(tile)).toList();
	}

	private static List<Object> row(ReportData data, String label) {
		return data.tables().get("dashboardRows").rows().stream().filter(row -> row.get(LABEL).equals(label))
				.findFirst().orElseThrow();
	}

	private static Map<String, String> lines(ReportData data) {
		return data.tables().get("lines").rows().stream()
				.collect(Collectors.toMap(row -> (String) row.get(0), row -> (String) row.get(1)));
	}

	private static String footnotes(ReportData data) {
		return (String) data.tables().get("page").rows().getFirst().getLast();
	}

	@Test
	void figuresOfBothPeriodsAreTheirMetrics() {
		Timeline timeline = reaching(14);
		ReportData data = data(timeline);
		Map<String, Object> now = Figures.of(timeline.within(timeline.period()));
		Map<String, Object> before = Figures.of(timeline.preceding());
		for (String name : List.of("meanMgdl", "inRangePct", "tddU", "carbsPerDayG", "cgmActivePct", "alarms")) {
			assertEquals(now.get(name), data.figures().get(name), name);
			assertEquals(before.get(name), data.figures().get("before." + name), name);
		}
		List<Object> mean = row(data, "Average glucose (mg/dL)");
		assertEquals(String.valueOf(Math.round((Double) now.get("meanMgdl"))), mean.get(NOW));
		assertEquals(String.valueOf(Math.round((Double) before.get("meanMgdl"))), mean.get(BEFORE));
		assertEquals(String.valueOf(now.get("inRangeWholePct")), row(data, "Time in range (%)").get(NOW));
	}

	@Test
	void aChangeIsTheDifferenceOfWhatIsWrittenAndGreyWhereItMayBeChance() {
		for (List<Object> row : data(reaching(14)).tables().get("dashboardRows").rows()) {
			String now = (String) row.get(NOW);
			String before = (String) row.get(BEFORE);
			if (now.matches("[0-9.]+") && before.matches("[0-9.]+") && !row.get(TILE).equals("H")) {
				double by = Double.parseDouble(now) - Double.parseDouble(before);
				double written = row.get(CHANGE).equals("=") ? 0
						: Double.parseDouble(((String) row.get(CHANGE)).substring(2).replace('\u2212', '-'));
				assertEquals(by, written, 1e-6, row::toString);
				boolean noise = by == 0 || List.of("Time in range (%)", "Time above (%)").contains(row.get(LABEL))
						&& Math.abs(by) < 5;
				assertEquals(noise ? 1 : 0, row.get(NOISE), row::toString);
			}
		}
	}

	@Test
	void withoutAPeriodBeforeNothingIsComparedAndAFootnoteSaysSo() {
		ReportData data = data(alone(Timelines.full(14)));
		assertTrue(footnotes(data).contains("no data of the period before"), footnotes(data));
		assertTrue(data.tables().get("dashboardRows").rows().stream()
				.allMatch(row -> row.get(BEFORE).equals("") && row.get(CHANGE).equals("")));
		assertFalse(Svg.of(data.charts().get("A")).contains("period before"));
		assertTrue(Svg.of(data(reaching(14)).charts().get("A")).contains("period before"));
	}

	@Test
	void aTileWithoutDataIsALine() {
		assertFalse(lines(data(reaching(14))).keySet().stream().anyMatch(place -> place.equals("absent-A")));
		ReportData sensor = data(alone(Timelines.sensorOnly(14)));
		assertTrue(lines(sensor).get("absent-D").contains("No pump or insulin data"));
		assertTrue(lines(sensor).get("absent-H").contains("No pump settings"));
		assertTrue(rows(sensor, "H").isEmpty());
		ReportData pump = data(alone(Timelines.pumpOnly(14)));
		assertTrue(lines(pump).get("absent-A").contains("No glucose readings"));
		assertTrue(lines(pump).get("absent-F").contains("No sensor readings"));
		assertEquals(8, lines(data(Timelines.empty(14))).keySet().stream()
				.filter(place -> place.startsWith("absent-")).count());
	}

	@Test
	void languageAndUnitAreTheRequests() {
		ReportData data = new DashboardReport().data(reaching(14), new ReportRequest(GlucoseUnit.MMOL_L,
				Locale.GERMANY, Paper.LETTER, Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of()));
		assertEquals("Therapieübersicht", data.title());
		assertTrue(((String) row(data, "Mittlere Glukose (mmol/L)").get(NOW)).matches("\\d+,\\d"));
		assertFalse(data.charts().values().stream().map(Svg::of).anyMatch(svg -> svg.contains("mg/dL")));
	}
}
