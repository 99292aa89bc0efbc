// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;

/** Lays out a {@link TimeChart} and paints its panels: frames, grids, scales, marks, words. */
final class ChartPainter {

	static final double TOP = 6;
	private static final double LEFT = 38;
	private static final double RIGHT = 30;
	private static final double NARROW_RIGHT = 10;
	private static final double LABELS = 12;
	private static final double GAP = 6;
	private static final double SIZE = 6.5;
	private static final Style HOUR = Style.line(Palette.GRID, 0.3);
	private static final Style MAJOR = Style.line("#C8C8C8", 0.5);
	private static final Style EDGE = Style.line("#555555", 0.6);
	private static final Style SHIFT = Style.line(Palette.INK, 0.8, 3, 2);

	private final TimeChart chart;
	private final Canvas canvas;
	private boolean shiftNamed;

	ChartPainter(TimeChart chart, Canvas canvas) {
		this.chart = chart;
		this.canvas = canvas;
	}

	static double heightWithLabels(Panel panel) {
		return panel.height() + (panel.absent() ? GAP : LABELS + GAP);
	}

	/** @return where the panels lie, from top to bottom */
	static List<Frame> frames(TimeChart chart) {
		boolean narrow = chart.panels().stream().allMatch(panel -> panel.right().isEmpty());
		double width = chart.width() - LEFT - (narrow ? NARROW_RIGHT : RIGHT);
		List<Frame> frames = new ArrayList<>();
		double y = TOP;
		for (Panel panel : chart.panels()) {
			frames.add(new Frame(LEFT, y, width, panel.height(), panel.foot(), chart.axis().hours(), panel.left(),
					panel.right()));
			y += heightWithLabels(panel);
		}
		return frames;
	}

	void paint() {
		List<Frame> frames = frames(chart);
		double y = TOP;
		for (int i = 0; i < frames.size(); i++) {
			Panel panel = chart.panels().get(i);
			canvas.begin(panel.name());
			if (panel.absent()) {
				notice(panel, frames.get(i));
			} else {
				panel(panel, frames.get(i));
			}
			canvas.end();
			y += heightWithLabels(panel);
		}
		new LegendPainter(canvas).paint(chart.legend(), chart.width(), y);
	}

	private void notice(Panel panel, Frame frame) {
		canvas.rect(frame.left(), frame.top(), frame.width(), frame.height(), Style.fill("#F0F0F0"));
		canvas.text(frame.left() + frame.width() / 2, frame.top() + frame.height() / 2 + 2.5, panel.notice(), 7, false,
				"#5A5A5A", Anchor.MIDDLE, 0);
	}

	private void panel(Panel panel, Frame frame) {
		Placer placer = new Placer();
		MarkPainter marks = new MarkPainter(canvas, frame, placer);
		panel.layers().stream().filter(Layer::behind).forEach(layer -> layer(layer, marks));
		grid(panel, frame);
		shifts(frame, placer);
		panel.layers().stream().filter(layer -> !layer.behind()).forEach(layer -> layer(layer, marks));
		edge(frame);
		scales(panel, frame);
		times(frame);
		canvas.begin("words");
		new Words(canvas, frame, placer).paint(panel.layers());
		canvas.end();
	}

	private void layer(Layer layer, MarkPainter painter) {
		if (!layer.marks().isEmpty()) {
			canvas.begin(layer.name());
			layer.marks().forEach(painter::paint);
			canvas.end();
		}
	}

	private void grid(Panel panel, Frame frame) {
		canvas.begin("grid");
		StringBuilder hours = new StringBuilder();
		StringBuilder major = new StringBuilder();
		for (TimeAxis.Tick tick : chart.axis().ticks(1)) {
			StringBuilder lines = tick.at() % chart.labelEvery() == 0 ? major : hours;
			Path.move(lines, frame.x(tick.at()), frame.top());
			Path.line(lines, frame.x(tick.at()), frame.top() + frame.height());
		}
		panel.left().ifPresent(axis -> axis.ticks().forEach(tick -> {
			Path.move(hours, frame.left(), frame.y(Scale.LEFT, tick.value()));
			Path.line(hours, frame.right(), frame.y(Scale.LEFT, tick.value()));
		}));
		canvas.path(hours.toString(), HOUR);
		canvas.path(major.toString(), MAJOR);
		canvas.end();
	}

	private void shifts(Frame frame, Placer placer) {
		for (TimeAxis.Shift shift : chart.axis().shifts()) {
			canvas.begin("shift");
			shiftLine(frame, shift.before());
			shiftLine(frame, shift.after());
			if (!shiftNamed) {
				double width = Letters.width(shift.text(), SIZE, true);
				double x = frame.x(Math.max(shift.before(), shift.after())) + 2;
				canvas.text(x, frame.top() + 7, shift.text(), SIZE, true, Palette.INK, Anchor.START, 0);
				placer.words(Placer.area(x, frame.top() + 7, width, SIZE));
			}
			canvas.end();
		}
		shiftNamed = true;
	}

	private void shiftLine(Frame frame, double at) {
		double x = frame.x(at);
		canvas.path(Path.lines(false, x, frame.top(), x, frame.ground()), SHIFT);
	}

	private void edge(Frame frame) {
		canvas.rect(frame.left(), frame.top(), frame.width(), frame.height(), EDGE);
		if (frame.foot() > 0) {
			canvas.path(Path.lines(false, frame.left(), frame.ground(), frame.right(), frame.ground()), EDGE);
		}
	}

	private void scales(Panel panel, Frame frame) {
		canvas.begin("scale");
		panel.left().ifPresent(axis -> {
			scale(frame, axis, Scale.LEFT, frame.left(), -1, Anchor.END);
			title(axis, frame, 9, -90);
		});
		panel.right().ifPresent(axis -> {
			scale(frame, axis, Scale.RIGHT, frame.right(), 1, Anchor.START);
			title(axis, frame, chart.width() - 9, 90);
		});
		canvas.end();
	}

	private void scale(Frame frame, ValueAxis axis, Scale scale, double x, int side, Anchor anchor) {
		double last = Double.NEGATIVE_INFINITY;
		for (ValueAxis.Tick tick : axis.ticks().reversed()) {
			double y = frame.y(scale, tick.value());
			canvas.path(Path.lines(false, x, y, x + 2.5 * side, y), EDGE);
			if (y - last < SIZE) {
				continue;
			}
			last = y;
			canvas.text(x + 4 * side, y + SIZE * 0.36, tick.label(), SIZE, false, Palette.TEXT, anchor, 0);
		}
	}

	private void title(ValueAxis axis, Frame frame, double x, double angle) {
		double middle = frame.top() + (frame.height() - frame.foot()) / 2;
		canvas.text(x, middle, axis.title(), SIZE, true, Palette.TEXT, Anchor.MIDDLE, angle);
	}

	private void times(Frame frame) {
		double bottom = frame.top() + frame.height();
		canvas.begin("times");
		for (TimeAxis.Tick tick : chart.axis().ticks(chart.labelEvery())) {
			canvas.path(Path.lines(false, frame.x(tick.at()), bottom, frame.x(tick.at()), bottom + 2.5), EDGE);
			canvas.text(frame.x(tick.at()), bottom + 9, tick.label(), SIZE, false, Palette.TEXT, Anchor.MIDDLE, 0);
		}
		canvas.end();
	}
}
