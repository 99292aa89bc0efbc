// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.islet.chart.Svg;
import org.islet.metrics.Figures;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Preferences;
import org.islet.model.TargetSet;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class AgpReportTest implements ReportContract {

	@Override
	public ReportType type() {
		return new AgpReport();
	}

	private static ReportData german(Timeline timeline) {
		return new AgpReport().data(timeline, new ReportRequest(GlucoseUnit.MMOL_L, Locale.GERMANY, Paper.LETTER,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of()));
	}

	private static Timeline with(Timeline timeline, TargetSet targets) {
		Preferences was = timeline.patient().preferences();
		Patient patient = timeline.patient();
		return new Timeline(
				new Patient(patient.id(), patient.familyName(), patient.givenName(), patient.birthDate(),
						patient.recordNumber(), patient.zone(),
						new Preferences(was.unit(), was.targetLow(), was.targetHigh(), was.lowLimit(), targets,
								was.meals())),
				timeline.period(), timeline.devices(), timeline.before(), timeline.entries(), timeline.after());
	}

	private static List<String> lines(ReportData data, String place) {
		return data.tables().get("lines").rows().stream().filter(row -> row.get(0).equals(place))
				.map(row -> (String) row.get(1)).toList();
	}

	private static String figure(ReportData data, String label) {
		return data.tables().get("agpFigures").rows().stream().filter(row -> row.get(0).equals(label))
				.map(row -> row.get(1) + " | " + row.get(2)).findFirst().orElse("");
	}

	private static String svg(ReportData data, String chart) {
		assertNotNull(data.charts().get(chart), () -> chart + " of " + data.charts().keySet());
		return Svg.of(data.charts().get(chart));
	}

	@Test
	void twoWeeksGiveRangesProfileAndDays() {
		ReportData data = data(Timelines.full(14));
		assertEquals(Set.of("ranges", "profile", "days"), data.charts().keySet());
		String profile = svg(data, "profile");
		for (String group : List.of("outer", "inner", "edges", "target", "median")) {
			assertTrue(profile.contains("<g id=\"profile." + group + "\">"), group);
		}
		assertEquals(List.of(), lines(data, "gap"));
		assertEquals(14, svg(data, "days").split("<g id=\"days.2026", -1).length - 1);
	}

	@Test
	void theProfilesQuantilesAreTheMetrics() {
		Timeline timeline = Timelines.full(14);
		Map<String, Object> figures = data(timeline).figures();
		var hours = Data.of(timeline).profile().hours();
		assertEquals(hours.get(3).smooth().orElseThrow().get(2), figures.get("profile.03.quantile_50"));
		assertEquals(hours.get(23).smooth().orElseThrow().get(4), figures.get("profile.23.quantile_95"));
		assertEquals(Figures.of(timeline).get("meanMgdl"), figures.get("meanMgdl"));
		assertEquals(Figures.of(timeline).get("inRangePct"), figures.get("inRangePct"));
	}

	@Test
	void fewDaysSayWhyThereIsNoProfile() {
		ReportData few = data(Timelines.oneReading());
		assertEquals(Set.of("ranges", "days"), few.charts().keySet());
		assertEquals(List.of("No profile: it needs at least 24 hours of sensor readings; there are 0:05."),
				lines(few, "gap"));
		assertTrue(lines(data(Timelines.full(3)), "gap").getFirst().contains("seven days"));
		assertTrue(lines(data(Timelines.full(3)), "banner").getFirst().contains("may not be representative"));
		assertEquals("insufficient data | <\u00a07\u00a0%", figure(data(Timelines.full(3)), "GMI"));
	}

	@Test
	void withoutGlucoseOneLineSaysSo() {
		ReportData data = data(Timelines.pumpOnly(2));
		assertEquals(Set.of(), data.charts().keySet());
		assertEquals(List.of("There are no glucose readings in this period."), lines(data, "absent"));
		assertEquals(1, data.tables().get("lines").rows().size());
	}

	@Test
	void thirtyMeterReadingsGiveAProfileWithoutTimesAndGoals() {
		ReportData data = data(Timelines.meterOnly(14));
		assertTrue(data.charts().containsKey("profile"));
		String ranges = svg(data, "ranges");
		assertTrue(ranges.contains("Readings in ranges"));
		assertFalse(ranges.contains("goal") || ranges.contains("h/day"), ranges);
		assertTrue(lines(data, "banner").getFirst().contains("no sensor"));
		assertEquals("", figure(data, "GMI"));
		assertTrue(figure(data, "Estimated A1c").contains("mmol/mol"));
		assertTrue(lines(data(Timelines.meterOnly(1)), "gap").getFirst().contains("at least 30 meter readings"));
	}

	@Test
	void sharesSumToAHundred() {
		String ranges = svg(data(Timelines.sensorOnly(14)), "ranges");
		var wholes = Data.of(Timelines.sensorOnly(14)).ranges().shares();
		assertEquals(100, wholes.stream().mapToInt(share -> share.whole()).sum());
		for (String words : List.of("Very high &gt;\u00a0250", "High 181\u2013250", "In range 70\u2013180",
				"Low 54\u201369", "Very low &lt;\u00a054", "goal &gt;\u00a070\u00a0%", "Tight range 70\u2013140")) {
			assertTrue(ranges.contains(words), words + " in " + ranges);
		}
	}

	@Test
	void everyTargetSetHasItsOwnRangesAndGoals() {
		Timeline timeline = Timelines.sensorOnly(14);
		String pregnancy = svg(data(with(timeline, TargetSet.PREGNANCY_TYPE_1)), "ranges");
		assertTrue(pregnancy.contains("In range 63\u2013140") && pregnancy.contains("Low 54\u201362"), pregnancy);
		assertFalse(pregnancy.contains("Very high"));
		String older = svg(data(with(timeline, TargetSet.OLDER_HIGH_RISK)), "ranges");
		assertTrue(older.contains("goal &gt;\u00a050\u00a0%") && older.contains("Low &lt;\u00a070"), older);
		assertFalse(svg(data(with(timeline, TargetSet.CUSTOM)), "ranges").contains("goal"));
		assertTrue(svg(data(with(timeline, TargetSet.PREGNANCY_TYPE_1)), "profile").contains(">140</text>"));
	}

	@Test
	void unitAndLanguageAreTheRequests() {
		ReportData data = german(Timelines.full(14));
		assertEquals("Ambulantes Glukoseprofil (Perzentilbericht)", data.title());
		String all = svg(data, "profile") + svg(data, "ranges") + svg(data, "days");
		assertTrue(all.contains("Glukose (mmol/L)") && all.contains("Hoch 10,1\u201313,9"), all);
		assertFalse(all.contains("mg/dL"));
		assertTrue(svg(data, "days").contains("Montag"));
	}

	@Test
	void aLongPeriodShowsItsLastTwoWeeks() {
		ReportData data = data(Timelines.sensorOnly(30));
		assertEquals(List.of("Day by day: the last 14 of 30 days"), lines(data, "days"));
		assertEquals(14, data.figures().keySet().stream().filter(name -> name.endsWith(".meanMgdl")).count());
	}
}
