// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;

/** The rows the template shows; each begins with the week it belongs to. */
final class WeeklyTables {

	/** What the template leaves to the strips: all columns but theirs, with insulin and without. */
	private static final double COLUMNS_INSULIN = 293;
	private static final double COLUMNS_GLUCOSE = 198;
	private static final String FIRST = "week #sum day weekday date source label";
	private static final String CELLS = " mean sd inrange below insulin basal carbs automation changes";

	private final Wording wording;
	private final Cells cells;
	private final List<Page> pages = new ArrayList<>();
	private final List<List<Object>> weeks = new ArrayList<>();
	private final List<List<Object>> layouts = new ArrayList<>();
	private final List<List<Object>> lines = new ArrayList<>();
	private final List<List<Object>> rows = new ArrayList<>();

	WeeklyTables(Wording wording) {
		this.wording = wording;
		this.cells = new Cells(wording);
	}

	static double columns(Week week) {
		return week.hasInsulin() ? COLUMNS_INSULIN : COLUMNS_GLUCOSE;
	}

	/** @return the name of a week's legend among the charts */
	static String legend(Week week) {
		return "legend-" + week.whole().date();
	}

	/** @param before the week before; it may be without data */
	void add(Week week, Part before) {
		Part whole = week.whole();
		String key = whole.date().toString();
		Heading heading = Heading.of(whole.timeline(), wording);
		weeks.add(List.of(key, heading.period()));
		pages.add(new Page(wording.text("title"), heading,
				new DataNotice(whole.timeline(), whole.sensor(), whole.meter(), whole.carbs()).text(wording),
				new Footnotes(week, wording).text(before.hasPicture())));
		if (!week.hasInsulin() || !week.hasGlucose()) {
			lines.add(List.of("week-" + key, wording.text(week.hasInsulin() ? "absent.glucose.week"
					: week.hasGlucose() ? "absent.insulin.week" : "absent.all")));
		}
		if (week.hasPicture()) {
			layouts.add(List.of(key, week.hasInsulin() ? "insulin" : "glucose"));
			week.days().forEach(day -> day(key, day));
			sums(key, week, before);
		}
	}

	private void day(String week, Part day) {
		LocalDate date = day.date();
		row(week, 0, List.of(date.toString(), date.getDayOfWeek().getDisplayName(TextStyle.FULL, wording.locale()),
				wording.shortDate(date), source(day), ""), cells.day(day));
		if (!day.hasPicture()) {
			lines.add(List.of(date.toString(), wording.text("absent.day")));
		}
	}

	private String source(Part part) {
		return !part.sensor().isEmpty()
				? wording.text("day.sensor", wording.percent(Math.floor(part.figure("cgmActivePct")), 0))
				: part.meter().isEmpty() ? ""
						: wording.text(part.meter().size() == 1 ? "day.meter" : "day.meters",
								String.valueOf(part.meter().size()));
	}

	private void sums(String key, Week week, Part before) {
		Part whole = week.whole();
		boolean summed = week.hasInsulin() || !whole.carbs().entries().isEmpty();
		sum(key, wording.text(summed ? "row.mean" : "row.mean.glucose"), cells.mean(whole));
		if (summed && week.days().size() > 1) {
			sum(key, wording.text("row.sum", String.valueOf(whole.timeline().period().days())), cells.sum(whole));
		}
		if (before.hasPicture()) {
			String of = Heading.of(before.timeline(), wording).period();
			String source = source(before);
			sum(key, wording.text("row.before", source.isEmpty() ? of : of + ", " + source), cells.mean(before));
			sum(key, wording.text("row.change"), cells.change(whole, before));
		}
	}

	private void sum(String week, String label, List<Object> values) {
		row(week, 1, List.of("", "", "", "", label), values);
	}

	private void row(String week, int sum, List<Object> first, List<Object> rest) {
		rows.add(Stream.of(List.of(week, sum), first, rest).flatMap(List::stream).map(Object.class::cast).toList());
	}

	Map<String, Table> tables() {
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, Page.table(pages));
		tables.put(Page.LINES, Page.lines(lines));
		tables.put("weeklyWeeks", new Table(columns("week dates"), weeks));
		tables.put("weeklyLayouts", new Table(columns("week layout"), layouts));
		tables.put("weeklyRows", new Table(columns(FIRST + CELLS), rows));
		return tables;
	}

	/** Text columns by name; counts are marked with #. */
	private static List<Column> columns(String names) {
		return Stream.of(names.split(" "))
				.map(name -> name.startsWith("#") ? Table.count(name.substring(1)) : Table.text(name)).toList();
	}
}
