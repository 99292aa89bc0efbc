// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.Optional;

import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;

/** Paints a {@link Strip}. */
final class StripPainter {

	private static final double TOP = 3;
	private static final double LEFT = 17;
	private static final double RIGHT = 17;
	private static final double NARROW_RIGHT = 8;
	private static final double SIZE = 5;
	private static final Style GRID = Style.line(Palette.GRID, 0.35);
	private static final Style EDGE = Style.line("#777777", 0.45);
	private static final Style SHIFT = Style.line(Palette.INK, 0.6, 2, 1.5);

	private final Strip strip;
	private final Canvas canvas;

	StripPainter(Strip strip, Canvas canvas) {
		this.strip = strip;
		this.canvas = canvas;
	}

	void paint() {
		boolean narrow = strip.panels().stream().allMatch(panel -> panel.right().isEmpty());
		double width = strip.width() - LEFT - (narrow ? NARROW_RIGHT : RIGHT);
		double y = TOP;
		for (Panel panel : strip.panels()) {
			Frame frame = new Frame(LEFT, y, width, panel.height(), panel.foot(), strip.axis().hours(), panel.left(),
					panel.right());
			canvas.begin(panel.name());
			if (panel.absent()) {
				notice(panel, frame);
			} else {
				panel(panel, frame);
			}
			canvas.end();
			y += panel.height() + Strip.GAP;
		}
		times(new Frame(LEFT, TOP, width, y - TOP - Strip.GAP, 0, strip.axis().hours(), Optional.empty(),
				Optional.empty()));
	}

	private void notice(Panel panel, Frame frame) {
		canvas.rect(frame.left(), frame.top(), frame.width(), frame.height(), Style.fill("#F0F0F0"));
		canvas.text(frame.left() + frame.width() / 2, frame.top() + frame.height() / 2 + 2, panel.notice(), 6, false,
				"#5A5A5A", Anchor.MIDDLE, 0);
	}

	private void panel(Panel panel, Frame frame) {
		Placer placer = new Placer();
		MarkPainter marks = new MarkPainter(canvas, frame, placer);
		panel.layers().stream().filter(Layer::behind).forEach(layer -> layer(layer, marks));
		grid(panel, frame);
		panel.layers().stream().filter(layer -> !layer.behind()).forEach(layer -> layer(layer, marks));
		canvas.rect(frame.left(), frame.top(), frame.width(), frame.height(), EDGE);
		canvas.begin("scale");
		panel.left().ifPresent(axis -> scale(frame, axis, Scale.LEFT, frame.left() - 2, Anchor.END));
		panel.right().ifPresent(axis -> scale(frame, axis, Scale.RIGHT, frame.right() + 2, Anchor.START));
		canvas.end();
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
		StringBuilder lines = new StringBuilder();
		for (TimeAxis.Tick tick : strip.ticks()) {
			Path.move(lines, frame.x(tick.at()), frame.top());
			Path.line(lines, frame.x(tick.at()), frame.ground());
		}
		panel.left().ifPresent(axis -> axis.ticks().forEach(tick -> {
			Path.move(lines, frame.left(), frame.y(Scale.LEFT, tick.value()));
			Path.line(lines, frame.right(), frame.y(Scale.LEFT, tick.value()));
		}));
		canvas.path(lines.toString(), GRID);
		for (TimeAxis.Shift shift : strip.axis().shifts()) {
			shift(frame, shift.before());
			shift(frame, shift.after());
		}
		canvas.end();
	}

	private void shift(Frame frame, double at) {
		canvas.path(Path.lines(false, frame.x(at), frame.top(), frame.x(at), frame.ground()), SHIFT);
	}

	private void scale(Frame frame, ValueAxis axis, Scale scale, double x, Anchor anchor) {
		for (ValueAxis.Tick tick : axis.ticks()) {
			double y = frame.y(scale, tick.value());
			double base = Math.clamp(y + SIZE * 0.36, frame.top() + SIZE * 0.6, frame.top() + frame.height());
			canvas.text(x, base, tick.label(), SIZE, false, Palette.TEXT, anchor, 0);
		}
	}

	private void times(Frame frame) {
		double base = frame.top() + frame.height() + SIZE + 1;
		canvas.begin("times");
		for (TimeAxis.Tick tick : strip.ticks()) {
			canvas.text(frame.x(tick.at()), base, tick.label(), SIZE, false, Palette.FAINT, Anchor.MIDDLE, 0);
		}
		canvas.end();
	}
}
