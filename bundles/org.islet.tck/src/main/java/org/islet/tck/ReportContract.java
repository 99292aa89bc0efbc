// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.host.Reports.Form;
import org.junit.jupiter.api.Test;

/**
 * What every report type must hold. A plugin's test class implements it, gives the report type, and inherits these rules.
 * Each is tried with the short ones of {@link Timelines#all()}, in both units, in English and German, on both papers.
 * <table>
 * <caption>Rules of report types</caption>
 * <tr><td>r01</td><td>It has a template that can be read and is a report design.</td></tr>
 * <tr><td>r02</td><td>It has something to show for whatever there is: all data, sensor, meter or pump only, one reading,
 * nothing; on the days of 23 and 25 hours; for one day and for ninety, these within ten seconds.</td></tr>
 * <tr><td>r03</td><td>The same input gives the same output, picture by picture; another instance gives it too.</td></tr>
 * <tr><td>r04</td><td>Figures are finite numbers, texts or null.</td></tr>
 * <tr><td>r05</td><td>A figure under a name of the metrics, alone or behind a day and a dot, is equal to that
 * metric.</td></tr>
 * <tr><td>r06</td><td>Figures are the same in every unit, language and paper.</td></tr>
 * <tr><td>r07</td><td>Table rows are as long as the columns, and hold null or what the column's type says; numbers are
 * finite; column names are identifiers, each used once.</td></tr>
 * <tr><td>r08</td><td>Charts have a size that fits the paper and a description in words.</td></tr>
 * <tr><td>r09</td><td>Charts paint only what can be painted: finite coordinates, colours {@code #RRGGBB}, groups that
 * are ended.</td></tr>
 * <tr><td>r10</td><td>No text shows what only programmers write, such as NaN, null or a text's key.</td></tr>
 * <tr><td>r11</td><td>There is a title in each language.</td></tr>
 * <tr><td>r12</td><td>Several threads can use one instance at once.</td></tr>
 * <tr><td>r13</td><td>Unless an option asks for them, the care team's notes are in nothing it shows.</td></tr>
 * <tr><td>r14</td><td>Its template prints whatever there is, in both languages and on both papers, as PDF and as a web
 * page that names the patient and shows no programmers' words; ninety days too.</td></tr>
 * <tr><td>r15</td><td>Each of its options has a name of its own that is an identifier, takes its usual value, and is called
 * something in words beside the template; whatever value it takes, there is something to show, and without one it is as with
 * the usual one.</td></tr>
 * </table>
 */
public interface ReportContract {

	/** @return a new instance of the report type under test */
	ReportType type();

	/** @return options every request carries; none by default */
	default Map<String, String> options() {
		return Map.of();
	}

	@Test
	default void r01_hasATemplate() throws IOException {
		URL template = type().template();
		assertNotNull(template, "no template");
		assertTrue(template.getPath().endsWith(".rptdesign"), () -> "not an .rptdesign: " + template);
		try (InputStream in = template.openStream()) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(text.contains("<report") && text.contains("http://www.eclipse.org/birt"), "not a report design");
		}
	}

	@Test
	default void r02_showsSomethingForWhateverThereIs() {
		Renderings.each(this, (what, timeline, request, data) -> assertNotNull(data, what));
		Timeline long90 = Timelines.full(90);
		assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> type().data(long90, Renderings.request(this)).charts().values().forEach(PaintedChart::of),
				"ninety days take too long");
	}

	@Test
	default void r03_isAPureFunction() {
		ReportType one = type();
		Renderings.each(this, (what, timeline, request, data) -> {
			assertEquals(Renderings.text(data), Renderings.text(one.data(timeline, request)), what);
			assertEquals(Renderings.text(data), Renderings.text(one.data(timeline, request)), what + ", again");
		});
	}

	@Test
	default void r04_givesFiniteFigures() {
		Renderings.each(this, (what, timeline, request, data) -> data.figures().forEach((name, value) -> {
			boolean number = value instanceof Number n && Double.isFinite(n.doubleValue());
			assertTrue(value == null || number || value instanceof String,
					() -> what + ": figure " + name + " is " + value);
			assertTrue(name.matches("[\\p{Alnum}_.+-]+"), () -> what + ": a figure called \"" + name + "\"");
		}));
	}

	@Test
	default void r05_agreesWithTheMetrics() {
		Timelines.all().forEach((name, timeline) -> {
			if (timeline.period().days() <= 3) {
				MetricsOfReport.check(name, timeline, type().data(timeline, Renderings.request(this)).figures());
			}
		});
	}

	@Test
	default void r06_figuresDoNotDependOnHowTheyAreShown() {
		Renderings.each(this, (what, timeline, request, data) -> {
			Map<String, Object> plain = type().data(timeline, Renderings.request(this)).figures();
			assertEquals(Renderings.numbers(plain), Renderings.numbers(data.figures()), what);
		});
	}

	@Test
	default void r07_fillsTablesAsDeclared() {
		Renderings.each(this, (what, timeline, request, data) -> data.tables().forEach(
				(name, table) -> assertEquals(List.of(), TableFaults.of(table), () -> what + ", table " + name)));
	}

	@Test
	default void r08_describesItsCharts() {
		Renderings.each(this, (what, timeline, request, data) -> data.charts().forEach((name, chart) -> {
			String where = what + ", chart " + name;
			assertTrue(chart.description().strip().length() > 10, () -> where + " has no description");
			assertTrue(chart.width() > 0 && chart.width() <= longSide(request), () -> where + " is " + chart.width());
			assertTrue(chart.height() > 0 && chart.height() <= longSide(request),
					() -> where + " is " + chart.height());
		}));
	}

	private static int longSide(ReportRequest request) {
		return Math.max(request.paper().width(), request.paper().height());
	}

	@Test
	default void r09_paintsOnlyWhatCanBePainted() {
		Renderings.each(this, (what, timeline, request, data) -> data.charts().forEach(
				(name, chart) -> assertEquals(List.of(), PaintedChart.of(chart).faults(), () -> what + ", " + name)));
	}

	@Test
	default void r10_showsNoProgrammersWords() {
		Renderings.each(this, (what, timeline, request, data) -> {
			for (Chart chart : data.charts().values()) {
				PaintedChart.of(chart).texts().forEach(text -> human(what, text));
				human(what, chart.description());
			}
			for (Table table : data.tables().values()) {
				table.rows().forEach(row -> row.stream().filter(String.class::isInstance)
						.forEach(cell -> human(what, (String) cell)));
			}
			human(what, data.title());
		});
	}

	private static void human(String what, String text) {
		assertFalse(text.matches(
				"(?s).*(\\bNaN\\b|\\bnull\\b|Infinity|\\{\\d|!\\w+!|\\?\\?\\?|%\\.?\\d?[sdf]\\b|@[0-9a-f]{6}).*"),
				() -> what + " shows: " + text);
	}

	@Test
	default void r11_hasATitle() {
		Renderings.each(this, (what, timeline, request, data) -> assertFalse(data.title().isBlank(), what));
	}

	@Test
	default void r12_isSafeForSeveralThreads() {
		ReportType shared = type();
		ReportRequest request = Renderings.request(this);
		Map<String, Timeline> all = Timelines.all();
		all.values().removeIf(timeline -> timeline.period().days() > 3);
		List<String> expected = all.values().stream().map(t -> Renderings.text(type().data(t, request))).toList();
		List<String> found = all.values().parallelStream().map(t -> Renderings.text(shared.data(t, request))).toList();
		assertEquals(expected, found);
	}

	@Test
	default void r13_keepsTheCareTeamsNotesToItself() {
		String shown = Renderings.text(type().data(Timelines.full(1), Renderings.unasked()));
		assertFalse(shown.contains(InventedDays.CLINICAL_NOTE), "a clinical note is shown");
	}

	/** @return what a report shows for one timeline, as a plugin's own tests may want it */
	default ReportData data(Timeline timeline) {
		return type().data(timeline, Renderings.request(this));
	}

	@Test
	default void r14_printsWhateverThereIs() {
		ReportType type = type();
		Renderings.each(this, (what, timeline, request, data) -> {
			if (request.paper() == ReportRequest.Paper.A4) {
				String words = Pages.words(type, timeline, request);
				assertTrue(words.contains(timeline.patient().name()),
						() -> what + " does not say whose it is: " + words);
				human(what, words);
			} else {
				Pages.whole(Pages.print(type, timeline, request, Form.PDF), what);
			}
		});
		Timeline long90 = Timelines.full(90);
		Pages.whole(Pages.print(type, long90, Renderings.request(this), Form.PDF), "ninety days");
	}

	@Test
	default void r15_showsSomethingForWhateverIsChosen() {
		ReportType type = type();
		assertEquals(List.of(), OptionFaults.of(type));
		Timeline timeline = Timelines.full(1);
		String plain = Renderings.text(type.data(timeline, Renderings.unasked()));
		for (ReportOption option : type.options()) {
			for (String value : OptionFaults.tries(option)) {
				String what = "with " + option.name() + "=" + value;
				ReportData data = Renderings.chosen(type, timeline, Map.of(option.name(), value), what);
				assertFalse(data.title().isBlank(), what);
				if (value.equals(option.usual())) {
					assertEquals(plain, Renderings.text(data), what);
				}
			}
		}
	}
}
