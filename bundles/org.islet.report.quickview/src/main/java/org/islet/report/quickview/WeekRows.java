// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.islet.metrics.TimeInRanges.Range;
import org.islet.report.page.RangeWords;
import org.islet.report.page.Wording;

/** What a day is like on average: in the whole period, in each of its last two weeks, and how the second differs. */
final class WeekRows {

	private static final String NOTHING = "\u2013";

	private final Data data;
	private final Wording wording;
	private final RangeWords ranges;
	private final List<List<Object>> rows = new ArrayList<>();

	WeekRows(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
		this.ranges = new RangeWords(wording);
	}

	List<List<Object>> rows() {
		Part whole = data.whole();
		String unit = wording.unit().symbol();
		boolean sensor = whole.ofSensor();
		if (!whole.glucose().isEmpty()) {
			add(wording.text(sensor ? "row.mean" : "row.mean.meter", unit), part -> part.figure("meanMgdl"),
					wording::glucose);
			add(wording.text(sensor ? "row.inrange" : "row.inrange.meter"), part -> part.figure("inRangePct"),
					this::points, part -> ranges.percent(part.ranges().share(Range.IN_RANGE).orElseThrow()));
			add(wording.text(sensor ? "row.below" : "row.below.meter"), part -> part.figure("belowRangePct"),
					this::points, part -> ranges.sum(part.ranges().shares().stream()
							.filter(share -> share.range().compareTo(Range.IN_RANGE) < 0).toList()));
			add(wording.text("row.cv"), part -> part.figure("cvPct"), value -> wording.number(value, 1, 1));
		}
		if (!whole.meter().isEmpty()) {
			add(wording.text("row.meter"), Part::meterReadingsPerDay, value -> wording.number(value, 1, 1));
		}
		if (whole.hasInsulin()) {
			add(wording.text("row.tdd"), part -> part.figure("tddU"), value -> wording.number(value, 1, 1));
			add(wording.text("row.basal"), part -> part.figure("basalPerDayU"), value -> wording.number(value, 1, 1));
			add(wording.text("row.bolus"), part -> part.figure("bolusPerDayU"), value -> wording.number(value, 1, 1));
			add(wording.text("row.boluses"), Part::bolusesPerDay, value -> wording.number(value, 1, 1));
		}
		if (whole.hasCarbs()) {
			add(wording.text("row.carbs"), part -> part.figure("carbsPerDayG"), value -> wording.number(value, 0, 0));
		}
		return rows;
	}

	private String points(double percent) {
		return wording.number(percent, 0, 0);
	}

	private void add(String name, ToDoubleFunction<Part> figure, DoubleFunction<String> words) {
		add(name, figure, words, part -> words.apply(figure.applyAsDouble(part)));
	}

	private void add(String name, ToDoubleFunction<Part> figure, DoubleFunction<String> words,
			Function<Part, String> cell) {
		List<Object> row = new ArrayList<>();
		row.add(name);
		row.add(cell(data.whole(), figure, cell));
		for (int i = 0; i < 2; i++) {
			row.add(data.weeks().isEmpty() ? "" : cell(data.weeks().get(i), figure, cell));
		}
		row.add(data.weeks().isEmpty() ? "" : change(figure, words));
		for (String head : List.of("first", "second", "change")) {
			row.add(data.weeks().isEmpty() ? "" : wording.text("head." + head));
		}
		rows.add(row);
	}

	private static String cell(Part part, ToDoubleFunction<Part> figure, Function<Part, String> cell) {
		return Double.isNaN(figure.applyAsDouble(part)) ? NOTHING : cell.apply(part);
	}

	private String change(ToDoubleFunction<Part> figure, DoubleFunction<String> words) {
		Part first = data.weeks().getFirst();
		Part second = data.weeks().getLast();
		double change = figure.applyAsDouble(second) - figure.applyAsDouble(first);
		if (Double.isNaN(change) || first.ofSensor() != second.ofSensor()) {
			return NOTHING;
		}
		String size = words.apply(Math.abs(change));
		boolean none = size.equals(words.apply(0));
		return none ? size : (change > 0 ? "\u25b2\u00a0+" : "\u25bc\u00a0\u2212") + size;
	}
}
