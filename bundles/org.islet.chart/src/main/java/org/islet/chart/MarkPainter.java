// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Frame.Area;
import org.islet.chart.Mark.Point;
import org.islet.chart.Mark.Span;
import org.islet.chart.Mark.Step;

/** Paints the shapes of marks in one frame and notes where they lie, so that words can keep away. */
final class MarkPainter {

	private static final double HATCH = 0.45;
	private static final double TOUCH = 1e-6;
	private static final double TICK = 2.2;

	private final Canvas canvas;
	private final Frame frame;
	private final Placer placer;

	MarkPainter(Canvas canvas, Frame frame, Placer placer) {
		this.canvas = canvas;
		this.frame = frame;
		this.placer = placer;
	}

	void paint(Mark mark) {
		switch (mark) {
		case Mark.Band band -> box(new Mark.Box(band.scale(), 0, frame.hours(), band.low(), band.high(), band.style(),
				Hatch.NONE));
		case Mark.Level level -> line(new Mark.Line(level.scale(), 0, frame.hours(), level.value(), level.style(),
				false));
		case Mark.Curve curve -> curve.runs().forEach(run -> run(curve, run));
		case Mark.Ribbon ribbon -> ribbon.runs().forEach(run -> ribbon(ribbon, run));
		case Mark.Steps steps -> steps(steps);
		case Mark.Box box -> box(box);
		case Mark.Line line -> line(line);
		case Mark.Bar bar -> bar(bar);
		case Mark.Marker marker -> marker(marker);
		case Mark.Text text -> {
			// words come last, see Words
		}
		}
	}

	private void run(Mark.Curve curve, List<Point> run) {
		double[] points = new double[2 * run.size()];
		for (int i = 0; i < run.size(); i++) {
			points[2 * i] = frame.x(run.get(i).at());
			points[2 * i + 1] = frame.y(curve.scale(), run.get(i).value());
			int last = Math.max(0, i - 1);
			placer.mark(Area.between(points[2 * last], points[2 * last + 1], points[2 * i] + 0.5,
					points[2 * i + 1] + 0.5));
		}
		if (run.size() == 1) {
			canvas.circle(points[0], points[1], curve.style().strokeWidth(), Style.fill(curve.style().stroke()));
		} else {
			canvas.path(Path.lines(false, points), curve.style());
		}
	}

	private void ribbon(Mark.Ribbon ribbon, List<Span> run) {
		int spans = run.size();
		double[] points = new double[4 * spans];
		for (int i = 0; i < spans; i++) {
			int back = 2 * (2 * spans - 1 - i);
			points[2 * i] = frame.x(run.get(i).at());
			points[2 * i + 1] = frame.y(ribbon.scale(), run.get(i).low());
			points[back] = points[2 * i];
			points[back + 1] = frame.y(ribbon.scale(), run.get(i).high());
		}
		if (spans > 0) {
			canvas.path(Path.lines(true, points), ribbon.style());
		}
	}

	private void steps(Mark.Steps steps) {
		StringBuilder outline = new StringBuilder();
		StringBuilder area = new StringBuilder();
		double ground = frame.y(steps.scale(), 0);
		double end = Double.NaN;
		for (Step step : steps.steps()) {
			double from = frame.x(step.from());
			double to = frame.x(step.to());
			double y = frame.y(steps.scale(), step.value());
			if (Math.abs(step.from() - end) < TOUCH) {
				Path.line(outline, from, y);
			} else {
				Path.move(outline, from, y);
			}
			Path.line(outline, to, y);
			area.append(Path.lines(true, from, ground, from, y, to, y, to, ground));
			placer.mark(Area.between(from, y, to, y + 0.5));
			end = step.to();
		}
		if (steps.area() && !area.isEmpty()) {
			canvas.path(area.toString(), new Style(steps.style().fill(), steps.style().fillOpacity(), null, 0,
					new double[0]));
		}
		if (steps.style().stroke() != null && !outline.isEmpty()) {
			canvas.path(outline.toString(), new Style(null, 1, steps.style().stroke(), steps.style().strokeWidth(),
					steps.style().dash()));
		}
	}

	private void box(Mark.Box box) {
		Area area = Area.between(frame.x(box.from()), frame.y(box.scale(), box.low()), frame.x(box.to()),
				frame.y(box.scale(), box.high()));
		canvas.rect(area.x(), area.y(), area.width(), area.height(), box.style());
		hatch(box.hatch(), area, box.style());
		if (box.scale() == Scale.FOOT) {
			placer.mark(area);
		}
	}

	private void hatch(Hatch hatch, Area area, Style style) {
		String lines = hatch.path(area.x(), area.y(), area.width(), area.height());
		if (!lines.isEmpty()) {
			canvas.path(lines, Style.line(style.stroke() == null ? Palette.FAINT : style.stroke(), HATCH));
		}
	}

	private void line(Mark.Line line) {
		double y = frame.y(line.scale(), line.value());
		double from = frame.x(line.from());
		double to = frame.x(line.to());
		canvas.path(Path.lines(false, from, y, to, y), line.style());
		if (line.ends()) {
			Style tick = Style.line(line.style().stroke(), line.style().strokeWidth());
			canvas.path(Path.lines(false, from, y - TICK, from, y + TICK), tick);
			canvas.path(Path.lines(false, to, y - TICK, to, y + TICK), tick);
		}
		placer.mark(Area.between(from, y - 0.5, to, y + 0.5));
	}

	private void bar(Mark.Bar bar) {
		double x = frame.x(bar.at());
		Area area = Area.between(x - bar.width() / 2, frame.y(bar.scale(), bar.low()), x + bar.width() / 2,
				frame.y(bar.scale(), bar.high()));
		placer.mark(area);
		if (!bar.open()) {
			canvas.rect(area.x(), area.y(), area.width(), area.height(), bar.style());
		} else {
			double foot = area.y() + area.height();
			double right = area.x() + area.width();
			canvas.path(Path.lines(false, area.x(), area.y(), area.x(), foot, right, foot, right, area.y()),
					bar.style());
		}
		hatch(bar.hatch(), area, bar.style());
	}

	private void marker(Mark.Marker marker) {
		double x = frame.x(marker.at());
		double y = frame.y(marker.scale(), marker.value());
		double half = marker.size() / 2;
		Symbols.paint(canvas, marker.symbol(), x, y, half, marker.colour(), marker.text());
		Area area = Area.around(x, y, half);
		placer.mark(area);
		placer.words(
				marker.symbol() == Symbol.FLAG ? new Area(x, y - half, Symbols.flagWidth(half, marker.text()), 2 * half)
						: area);
	}
}
