// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.islet.chart.Canvas;
import org.islet.chart.Chart;
import org.islet.metrics.Figures;
import org.islet.model.ClinicalNote;
import org.islet.model.Glucose;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** A report without flaws passes; each flaw is found by the rule made for it. */
class ReportContractTest implements ReportContract {

	private static int made;

	@Override
	public ReportType type() {
		return new Mean("");
	}

	/** No test here: what prints is built after the contracts; each report type's own tests have it. */
	@Override
	public void r14_printsWhateverThereIs() {
		throw new UnsupportedOperationException();
	}

	/** A report of the mean; {@code flaw} spoils it. */
	private record Mean(String flaw) implements ReportType {

		@Override
		public URL template() {
			return Mean.class.getResource(flaw.equals("template") ? "Mean.class" : "mean.rptdesign");
		}

		@Override
		public List<ReportOption> options() {
			return flaw.equals("option") ? List.of(new ReportOption.YesNo("nameless", false)) : List.of();
		}

		@Override
		public ReportData data(Timeline timeline, ReportRequest request) {
			Map<String, Object> figures = new TreeMap<>();
			figures.put("meanMgdl", mean(Figures.of(timeline).get("meanMgdl"), request));
			timeline.period().eachDay().forEach(day -> figures.put(day.first() + ".readings",
					Figures.of(timeline.within(day)).get("readings")));
			String readings = request.unit().symbol() + switch (flaw) {
			case "words" -> " NaN";
			case "indiscreet" -> timeline.of(ClinicalNote.class).map(l -> l.entry().text()).toList();
			default -> "";
			};
			Table table = new Table(List.of(Table.text("unit"), Table.count("readings")),
					List.of(List.of(readings, flaw.equals("table") ? (Object) 1.5 : 1)));
			return new ReportData(flaw.equals("title") ? " " : "Mean", Map.of("means", table),
					Map.of("line", new Line(flaw)), figures);
		}

		private Object mean(Object mean, ReportRequest request) {
			return switch (flaw) {
			case "empty" -> (double) mean;
			case "impure" -> ++made;
			case "infinite" -> Double.NaN;
			case "wrong" -> 100.0;
			case "unit" -> mean == null ? null : request.unit().fromMgdl((double) mean);
			default -> mean;
			};
		}
	}

	private record Line(String flaw) implements Chart {

		@Override
		public double width() {
			return 500;
		}

		@Override
		public double height() {
			return 100;
		}

		@Override
		public String description() {
			return flaw.equals("description") ? "" : "A line from left to right";
		}

		@Override
		public void paint(Canvas canvas) {
			canvas.begin("line");
			canvas.path("M0 0 L500 100", Canvas.Style.line(flaw.equals("paint") ? "red" : "#AA0000", 1));
			canvas.end();
		}
	}

	private record Flawed(ReportType type) implements ReportContract {
	}

	@TestFactory
	Stream<DynamicTest> eachFlawIsFound() {
		return Map.<String, Function<ReportContract, Executable>>ofEntries(
				Map.entry("template", c -> c::r01_hasATemplate),
				Map.entry("empty", c -> c::r02_showsSomethingForWhateverThereIs),
				Map.entry("impure", c -> c::r03_isAPureFunction), Map.entry("infinite", c -> c::r04_givesFiniteFigures),
				Map.entry("wrong", c -> c::r05_agreesWithTheMetrics),
				Map.entry("unit", c -> c::r06_figuresDoNotDependOnHowTheyAreShown),
				Map.entry("table", c -> c::r07_fillsTablesAsDeclared),
				Map.entry("description", c -> c::r08_describesItsCharts),
				Map.entry("paint", c -> c::r09_paintsOnlyWhatCanBePainted),
				Map.entry("words", c -> c::r10_showsNoProgrammersWords), Map.entry("title", c -> c::r11_hasATitle),
				Map.entry("indiscreet", c -> c::r13_keepsTheCareTeamsNotesToItself),
				Map.entry("option", c -> c::r15_showsSomethingForWhateverIsChosen))
				.entrySet().stream()
				.map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThrows(AssertionError.class,
						rule.getValue().apply(new Flawed(new Mean(rule.getKey()))))));
	}

	@Test
	void timelinesAreTheSameEveryTimeAndInOrder() {
		assertEquals(Timelines.all(), Timelines.all());
		Timelines.all().forEach((name, timeline) -> {
			List<java.time.Instant> times = new ArrayList<>();
			Stream.of(timeline.before(), timeline.entries(), timeline.after()).flatMap(List::stream)
					.forEach(logged -> times.add(logged.at()));
			assertEquals(times.stream().sorted().toList(), times, name);
			timeline.entries().forEach(
					logged -> assertEquals(List.of(), Plausible.faults(logged.entry()), () -> name + logged));
		});
	}

	@Test
	void theDaysOfClockChangesHaveTheirLength() {
		assertEquals(Duration.ofHours(23), length(Timelines.springDay()));
		assertEquals(Duration.ofHours(25), length(Timelines.autumnDay()));
		// two hours before dawn are missing
		assertEquals(23 * 12, Timelines.autumnDay().of(Glucose.class)
				.filter(logged -> logged.entry().origin() == Glucose.Origin.SENSOR).count());
		assertTrue(Timelines.pumpOnly(1).of(Glucose.class).findAny().isEmpty());
	}

	private static Duration length(Timeline timeline) {
		return Duration.between(timeline.period().from(), timeline.period().to());
	}
}
