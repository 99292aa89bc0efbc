// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

import org.islet.metrics.DayPart;
import org.islet.model.Period;
import org.islet.report.logbook.Cell.Look;
import org.islet.report.logbook.Cell.Writer;
import org.islet.report.logbook.GridChart.Ground;
import org.islet.report.logbook.GridChart.Row;
import org.islet.report.page.Wording;

/** Lays days out as rows: one grid for each week, or several where a week does not fit on a page. */
final class Grids {

	private static final double DAY = 44;
	private static final double DAY_TO_FILL_IN = 72;
	private static final double WHOLE = 62;
	private static final double LEAST = 24;
	private static final double BLANK = 41;
	private static final int WEEK = 7;
	private static final double HIGHEST = 560;
	private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
	private static final Set<String> KNOWN_MEALS = Set.of("breakfast", "lunch", "dinner");

	private final Data data;
	private final Wording wording;
	private final CellTexts texts;
	private final List<Double> columns = new ArrayList<>(List.of(0.0));
	private final double day;
	private final double part;

	/** @param blank whether days are to be filled in by hand, which takes words beside each */
	Grids(Data data, Wording wording, double width, boolean blank) {
		this.day = blank ? DAY_TO_FILL_IN : DAY;
		this.data = data;
		this.wording = wording;
		this.texts = new CellTexts(data, wording);
		this.part = (width - day - WHOLE) / data.parts().size();
		for (int i = 0; i <= data.parts().size(); i++) {
			columns.add(day + i * part);
		}
		columns.add(width);
	}

	/** What was recorded: a grid for each week, the last of several with a row for all days. */
	List<GridChart> filled() {
		List<GridChart> grids = new ArrayList<>();
		List<Period> weeks = weeks();
		for (Period week : weeks) {
			List<Row> rows = new ArrayList<>();
			int begun = 0;
			List<Period> days = week.eachDay();
			for (int i = 0; i < days.size(); i++) {
				Row row = day(days.get(i));
				if (!rows.isEmpty() && height(rows) + row.height() > HIGHEST) {
					grids.add(grid("grid-" + grids.size(), rows, days.subList(begun, i)));
					rows = new ArrayList<>();
					begun = i;
				}
				rows.add(row);
			}
			if (weeks.size() > 1) {
				rows.add(sums(week, "row.week"));
			}
			if (week == weeks.getLast() && data.timeline().period().days() > 1) {
				rows.add(sums(data.timeline().period(), "row.all"));
			}
			grids.add(grid("grid-" + grids.size(), rows, days.subList(begun, days.size())));
		}
		return grids;
	}

	private static double height(List<Row> rows) {
		return rows.stream().mapToDouble(Row::height).sum();
	}

	/** The calendar's weeks; up to seven days are one of their own. */
	private List<Period> weeks() {
		Period all = data.timeline().period();
		if (all.days() <= WEEK) {
			return List.of(all);
		}
		List<Period> weeks = new ArrayList<>();
		for (LocalDate first = all.first(); !first.isAfter(all.last());) {
			LocalDate last = first.with(wording.weeks().dayOfWeek(), WEEK);
			weeks.add(new Period(first, last.isAfter(all.last()) ? all.last() : last, all.zone()));
			first = last.plusDays(1);
		}
		return weeks;
	}

	/** Nothing but room to write: a grid for each seven days. */
	List<GridChart> blank() {
		List<GridChart> grids = new ArrayList<>();
		List<Period> days = data.timeline().period().eachDay();
		for (int first = 0; first < days.size(); first += WEEK) {
			List<Period> some = days.subList(first, Math.min(days.size(), first + WEEK));
			List<Row> rows = some.stream().map(this::blankDay).toList();
			grids.add(new GridChart("grid-" + grids.size(), title(some), heads("guide.notes"), rows, columns,
					wording.text("chart.blank", title(some))));
		}
		return grids;
	}

	private Row blankDay(Period day) {
		List<Cell> cells = new ArrayList<>();
		cells.add(texts.day(day, this.day));
		data.parts().forEach(empty -> cells.add(Cell.EMPTY));
		cells.add(Cell.EMPTY);
		return new Row(day.first().toString(), cells, ground(day), BLANK,
				List.of(wording.text("guide.glucose"), wording.text("guide.carbs"), wording.text("guide.insulin")));
	}

	private GridChart grid(String name, List<Row> rows, List<Period> days) {
		String said = days.stream().map(day -> texts.sentence(day, wording.shortDate(day.first())))
				.collect(Collectors.joining("; "));
		Period all = data.timeline().period();
		if (all.days() > 1 && days.getLast().last().equals(all.last())) {
			said += "; " + texts.sentence(all, wording.text("row.all"));
		}
		return new GridChart(name, title(days), heads("head.whole"), rows, columns,
				wording.text("chart.week", title(days), said));
	}

	private String title(List<Period> days) {
		return wording.text("chart.days", wording.shortDate(days.getFirst().first()),
				wording.shortDate(days.getLast().first()));
	}

	private Row day(Period day) {
		return row(day.first().toString(), width -> texts.day(day, width), (i, width) -> texts.part(day, i, width), day,
				ground(day));
	}

	private Row sums(Period days, String label) {
		return row(label, width -> new Writer(width).line(Look.STRONG, wording.text(label)).cell(),
				(i, width) -> texts.sums(days, i, width), days, Ground.SUM);
	}

	private interface PartCell {
		Cell of(int part, double width);
	}

	private Row row(String name, DoubleFunction<Cell> label, PartCell cell, Period days, Ground ground) {
		List<Cell> cells = new ArrayList<>();
		cells.add(label.apply(day - 2 * GridChart.PADDING));
		for (int i = 0; i < data.parts().size(); i++) {
			cells.add(cell.of(i, part - 2 * GridChart.PADDING));
		}
		cells.add(texts.whole(days, WHOLE - 2 * GridChart.PADDING));
		return new Row(name, cells, ground, LEAST, List.of());
	}

	private static Ground ground(Period day) {
		return WEEKEND.contains(day.first().getDayOfWeek()) ? Ground.WEEKEND : Ground.PLAIN;
	}

	private List<Cell> heads(String last) {
		List<Cell> heads = new ArrayList<>();
		heads.add(new Writer(day).line(Look.STRONG, wording.text("head.day")).cell());
		for (DayPart column : data.parts()) {
			Writer head = new Writer(part - 2 * GridChart.PADDING);
			if (!column.name().isEmpty()) {
				head.line(Look.STRONG, KNOWN_MEALS.contains(column.name()) ? wording.text("meal." + column.name())
						: column.name());
			}
			heads.add(head.line(column.name().isEmpty() ? Look.STRONG : Look.SMALL, times(column)).cell());
		}
		heads.add(new Writer(WHOLE).line(Look.STRONG, wording.text(last)).cell());
		return heads;
	}

	private static String times(DayPart column) {
		return clock(column.from()) + "\u2013" + (column.to().equals(LocalTime.MIDNIGHT) ? "24" : clock(column.to()));
	}

	private static String clock(LocalTime time) {
		return time.getMinute() == 0 ? "%02d".formatted(time.getHour())
				: "%02d:%02d".formatted(time.getHour(), time.getMinute());
	}
}
