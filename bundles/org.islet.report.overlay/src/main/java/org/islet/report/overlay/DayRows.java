// SPDX-License-Identifier: EPL-2.0
package org.islet.report.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.page.Wording;

/** The table of the days, and its numbers by name. */
final class DayRows {

	private static final String COLUMNS = "day readings active mean sd lowest highest inRange below above lows highs "
			+ "mard";

	private final Wording wording;
	private final DayNames names;

	DayRows(Wording wording, DayNames names) {
		this.wording = wording;
		this.names = names;
	}

	/** @return a row for each day and one for all together; none if no day has a reading */
	Table table(Data data) {
		List<List<Object>> rows = new ArrayList<>();
		if (!data.isEmpty()) {
			data.days().forEach(day -> rows.add(row(0, names.name(day.date()), day)));
			if (data.days().size() > 1) {
				rows.add(row(1, wording.text("all", String.valueOf(data.days().size())), data.all()));
			}
		}
		return new Table(columns(), rows);
	}

	private static List<Column> columns() {
		return Stream.concat(Stream.of(Table.count("total")), Stream.of(COLUMNS.split(" ")).map(Table::text)).toList();
	}

	private List<Object> row(int total, String name, Data.Day day) {
		List<Object> row = new ArrayList<>(List.of(total, name));
		if (day.sensor().isEmpty()) {
			row.add(wording.text("nodata"));
			while (row.size() < columns().size()) {
				row.add("");
			}
			return row;
		}
		row.add(wording.number(day.sensor().size(), 0, 0));
		row.add(wording.percent(Math.floor(day.active()), 0));
		row.add(wording.glucose(day.statistics().mean()));
		row.add(day.sensor().size() > 1 ? wording.glucose(day.statistics().sd()) : "");
		row.add(wording.glucose(day.statistics().min()));
		row.add(wording.glucose(day.statistics().max()));
		row.add(share(day.ranges(), Range.IN_RANGE, Range.IN_RANGE));
		row.add(share(day.ranges(), Range.VERY_LOW, Range.LOW));
		row.add(share(day.ranges(), Range.HIGH, Range.VERY_HIGH));
		row.add(String.valueOf(day.lows()));
		row.add(String.valueOf(day.highs()));
		row.add(day.agreement().pairs() == 0 ? "\u2013"
				: wording.percent(day.agreement().mard(), 0) + " (" + day.agreement().pairs() + ")");
		return row;
	}

	/** Whole per cents as all reports round them; a share that is not zero never looks like it. */
	private String share(TimeInRanges ranges, Range one, Range other) {
		List<Share> both = ranges.shares().stream().filter(share -> share.range() == one || share.range() == other)
				.toList();
		int whole = both.stream().mapToInt(Share::whole).sum();
		boolean some = both.stream().anyMatch(share -> share.percent() > 0);
		return some && whole == 0 ? "<" + wording.percent(1, 0) : wording.percent(whole, 0);
	}

	/** Adds a row's figures, unrounded, under the names of the metrics behind a prefix. */
	static void figures(Map<String, Object> figures, String prefix, Data.Day day) {
		if (day.sensor().isEmpty()) {
			return;
		}
		figures.put(prefix + "readings", day.sensor().size());
		figures.put(prefix + "cgmActivePct", day.active());
		figures.put(prefix + "meanMgdl", day.statistics().mean());
		if (day.sensor().size() > 1) {
			figures.put(prefix + "sdMgdl", day.statistics().sd());
		}
		figures.put(prefix + "minMgdl", day.statistics().min());
		figures.put(prefix + "maxMgdl", day.statistics().max());
		figures.put(prefix + "inRangePct", day.ranges().percent(Range.IN_RANGE));
		figures.put(prefix + "belowRangePct", day.ranges().below());
		figures.put(prefix + "aboveRangePct", day.ranges().above());
		figures.put(prefix + "lowEpisodesBegun", day.lows());
		figures.put(prefix + "highEpisodesBegun", day.highs());
		figures.put(prefix + "mardPairs", day.agreement().pairs());
		if (day.agreement().pairs() > 0) {
			figures.put(prefix + "mardPct", day.agreement().mard());
		}
	}
}
