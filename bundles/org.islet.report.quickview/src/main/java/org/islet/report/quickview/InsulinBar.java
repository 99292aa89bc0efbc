// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Palette;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.TimeInRanges;
import org.islet.report.page.Wording;

/**
 * The period's insulin as one bar, by how it was given, and under it the part that automation gave by itself, which is in
 * both. A bar, not a pie: what automation gave cuts across basal and bolus, and lengths compare better than angles.
 */
final class InsulinBar implements Chart {

	private static final double TOP = 4;
	private static final double THICK = 13;
	private static final double THIN = 6;
	private static final double LINE = 11;
	private static final double SIZE = 7;
	private static final double SIGN = 12;
	private static final Style EDGE = Style.line("#333333", 0.4);

	/** One way of giving insulin. */
	private record Dose(String name, double units, String colour, double lines) {
	}

	private final InsulinTotals insulin;
	private final Wording wording;
	private final double width;
	private final List<Dose> doses = new ArrayList<>();
	private final int[] whole;

	InsulinBar(InsulinTotals insulin, Wording wording, double width) {
		this.insulin = insulin;
		this.wording = wording;
		this.width = width;
		add("basal", insulin.basal(), Palette.BASAL, 0);
		add("bolus", insulin.bolus(), Palette.BOLUS, 3);
		add("pen", insulin.pen(), "#5A5A5A", 1.6);
		this.whole = TimeInRanges.wholePercents(doses.stream().mapToDouble(Dose::units).toArray());
	}

	private void add(String name, double units, String colour, double lines) {
		if (units > 0) {
			doses.add(new Dose(name, units, colour, lines));
		}
	}

	@Override
	public double width() {
		return width;
	}

	@Override
	public double height() {
		return TOP + THICK + (automated() ? THIN + 2 + LINE : 0) + LINE * doses.size() + 5;
	}

	@Override
	public String description() {
		return words().stream().collect(Collectors.joining("; ", wording.text("chart.insulin") + " ", "."));
	}

	private boolean automated() {
		return insulin.automatic() > 0;
	}

	private List<String> words() {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < doses.size(); i++) {
			words.add(wording.text("insulin." + doses.get(i).name(), wording.percent(whole[i], 0),
					wording.sum(doses.get(i).units())));
		}
		if (automated()) {
			words.add(wording.text("insulin.automatic",
					wording.percent(100 * insulin.automatic() / insulin.total(), 0),
					wording.sum(insulin.automatic())));
		}
		return words;
	}

	@Override
	public void paint(Canvas canvas) {
		canvas.begin("insulin");
		double x = 0;
		for (Dose dose : doses) {
			double part = width * dose.units() / insulin.total();
			box(canvas, x, TOP, part, THICK, dose.colour(), dose.lines());
			x += part;
		}
		canvas.rect(0, TOP, width, THICK, EDGE);
		double y = TOP + THICK;
		if (automated()) {
			box(canvas, 0, y + 2, width * Math.min(1, insulin.automatic() / insulin.total()), THIN, "#B9A5C9", 0);
			canvas.rect(0, y + 2, width, THIN, EDGE);
			y += THIN + 2;
		}
		key(canvas, y);
		canvas.end();
	}

	private void key(Canvas canvas, double top) {
		List<String> words = words();
		double y = top;
		for (int i = 0; i < words.size(); i++) {
			y += LINE;
			boolean dose = i < doses.size();
			box(canvas, 0, y - 6, SIGN - 3, 7, dose ? doses.get(i).colour() : "#B9A5C9",
					dose ? doses.get(i).lines() : 0);
			canvas.text(SIGN, y, words.get(i), SIZE, false, Palette.INK, Anchor.START, 0);
		}
	}

	private static void box(Canvas canvas, double x, double y, double wide, double high, String colour, double step) {
		canvas.rect(x, y, wide, high, Style.fill(colour));
		Lines lines = new Lines();
		for (double at = x + step; step > 0 && at < x + wide - 0.2; at += step) {
			lines.line(at, y, at, y + high);
		}
		lines.paint(canvas, Style.line(Palette.PAPER, 0.5));
	}
}
