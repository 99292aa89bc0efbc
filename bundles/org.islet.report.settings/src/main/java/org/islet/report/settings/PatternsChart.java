// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Palette;
import org.islet.metrics.SettingsChange.Setting;
import org.islet.model.PumpSettings.Step;
import org.islet.report.page.Wording;

/** Up to four basal patterns side by side: name, total, a small graph, and the rates. */
final class PatternsChart implements Chart {

	private static final int ACROSS = 4;
	private static final double GAP = 12;
	private static final double HEAD = 24;
	private static final double GRAPH = 44;
	private static final double LABELS = 13;
	private static final double LINE = 8.6;
	private static final double TEXT = 7;
	private static final double SMALL = 6;
	private static final int ONE_COLUMN = 12;
	private static final double DAY = 86_400;
	private static final int NAME = 20;

	private final Pump pump;
	private final Wording wording;
	private final double width;
	private final List<Pump.Pattern> patterns;
	private final double highest;

	private PatternsChart(Pump pump, Wording wording, double width, List<Pump.Pattern> patterns) {
		this.pump = pump;
		this.wording = wording;
		this.width = width;
		this.patterns = patterns;
		this.highest = pump.patterns().stream().flatMap(pattern -> pattern.steps().stream())
				.mapToDouble(Step::value).max().orElse(0);
	}

	/** @return the pump's patterns, four to a chart */
	static List<PatternsChart> of(Pump pump, Wording wording, double width) {
		List<PatternsChart> charts = new ArrayList<>();
		List<Pump.Pattern> all = pump.patterns();
		for (int from = 0; from < all.size(); from += ACROSS) {
			charts.add(new PatternsChart(pump, wording, width,
					all.subList(from, Math.min(all.size(), from + ACROSS))));
		}
		return charts;
	}

	private static int rows(Pump.Pattern pattern) {
		int steps = pattern.steps().size();
		return steps > ONE_COLUMN ? Math.ceilDiv(steps, 2) : steps;
	}

	@Override
	public double width() {
		return width;
	}

	@Override
	public double height() {
		return HEAD + GRAPH + LABELS + LINE * patterns.stream().mapToInt(PatternsChart::rows).max().orElse(0) + 2;
	}

	@Override
	public String title() {
		return wording.text("section.patterns");
	}

	@Override
	public String description() {
		List<String> told = new ArrayList<>();
		for (Pump.Pattern pattern : patterns) {
			List<String> rates = pattern.steps().stream().map(step -> step.from() + " " + rate(step)).toList();
			told.add(wording.text(pattern.active() ? "alt.active" : "alt.pattern", pattern.name(),
					wording.sum(pattern.dailyUnits()), String.join(", ", rates)));
		}
		return String.join(" ", told);
	}

	private String rate(Step step) {
		return wording.number(step.value(), 2, 3);
	}

	@Override
	public void paint(Canvas canvas) {
		double across = (width + GAP) / ACROSS;
		for (int i = 0; i < patterns.size(); i++) {
			canvas.begin("pattern" + (i + 1));
			pattern(canvas, patterns.get(i), i * across, across - GAP);
			canvas.end();
		}
	}

	private void pattern(Canvas canvas, Pump.Pattern pattern, double x, double wide) {
		String name = pattern.name().length() > NAME ? pattern.name().substring(0, NAME) + "\u2026" : pattern.name();
		boolean changed = pump.changed(Setting.ACTIVE_PATTERN, "") && pattern.active();
		canvas.text(x, 9, Values.mark(changed) + (name.isBlank() ? wording.text("unnamed") : name), TEXT + 1,
				pattern.active(), Palette.INK, Anchor.START, 0);
		if (pattern.active()) {
			canvas.text(x + wide, 9, wording.text("active"), TEXT, true, Palette.INK, Anchor.END, 0);
		}
		canvas.text(x, 19, wording.text("daily", wording.sum(pattern.dailyUnits())), TEXT, pattern.active(),
				Palette.INK, Anchor.START, 0);
		graph(canvas, pattern, x, wide);
		int rows = rows(pattern);
		int columns = Math.ceilDiv(pattern.steps().size(), rows);
		for (int i = 0; i < pattern.steps().size(); i++) {
			row(canvas, pattern, i, x + i / rows * (wide + 4) / columns, (wide + 4) / columns - 4,
					HEAD + GRAPH + LABELS + LINE * (i % rows) + 6);
		}
	}

	private void row(Canvas canvas, Pump.Pattern pattern, int index, double x, double wide, double y) {
		Step step = pattern.steps().get(index);
		LocalTime end = index + 1 < pattern.steps().size() ? pattern.steps().get(index + 1).from() : LocalTime.MIDNIGHT;
		boolean changed = pump.changed(Setting.BASAL, pattern.name(), step.from(), end);
		canvas.text(x, y, Values.mark(changed) + step.from(), TEXT, changed, Palette.TEXT, Anchor.START, 0);
		canvas.text(x + Math.min(wide, 90), y, rate(step), TEXT, changed || pattern.active(), Palette.INK, Anchor.END,
				0);
	}

	private void graph(Canvas canvas, Pump.Pattern pattern, double x, double wide) {
		double ground = HEAD + GRAPH;
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < pattern.steps().size(); i++) {
			Step step = pattern.steps().get(i);
			double from = i == 0 ? 0 : step.from().toSecondOfDay() / DAY;
			double to = i + 1 < pattern.steps().size() ? pattern.steps().get(i + 1).from().toSecondOfDay() / DAY : 1;
			double y = highest > 0 ? ground - (GRAPH - 4) * step.value() / highest : ground;
			canvas.rect(x + wide * from, y, Math.max(0, wide * (to - from)), Math.max(0, ground - y),
					Style.fill(Palette.BASAL));
			path.append(path.isEmpty() ? "M" : " L").append(point(x + wide * from, y)).append(" L")
					.append(point(x + wide * to, y));
		}
		canvas.path(path.toString(), Style.line(Palette.SENSOR, pattern.active() ? 1.2 : 0.7));
		canvas.path("M" + point(x, ground) + " L" + point(x + wide, ground), Style.line(Palette.FAINT, 0.5));
		for (int hour = 0; hour <= 24; hour += 6) {
			double at = x + wide * hour / 24;
			canvas.path("M" + point(at, ground) + " L" + point(at, ground + 2), Style.line(Palette.FAINT, 0.5));
			canvas.text(at, ground + 8, String.valueOf(hour), SMALL, false, "#5A5A5A",
					hour == 0 ? Anchor.START : hour == 24 ? Anchor.END : Anchor.MIDDLE, 0);
		}
	}

	private static String point(double x, double y) {
		return Math.round(x * 100) / 100.0 + " " + Math.round(y * 100) / 100.0;
	}
}
