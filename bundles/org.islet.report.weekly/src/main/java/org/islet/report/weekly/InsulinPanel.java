// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Step;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.Symbol;
import org.islet.chart.TimeAxis;
import org.islet.metrics.Segment;
import org.islet.metrics.Segment.Kind;
import org.islet.metrics.Suspension;
import org.islet.model.Bolus;
import org.islet.model.Logged;

/** The lower panel of a day's strip: basal, boluses, automation, suspensions, changes of set, reservoir and sensor. */
final class InsulinPanel {

	static final Style BASAL = new Style(Palette.BASAL, 0.65, "#4E8AC4", 0.5, new double[0]);
	static final Style PROGRAMMED = Style.line(Palette.INK, 0.6, 2, 1.5);
	static final Style AUTOMATED = new Style("#E4EDF8", 1, null, 0, new double[0]);
	static final Style AUTOMATED_EDGE = Style.fill(Palette.SENSOR);
	static final Style SUSPENDED = Style.line(Palette.SUSPEND, 1.4);
	static final Style NOW = new Style(Palette.BOLUS, 1, Palette.PAPER, 0.25, new double[0]);
	static final Style EXTENDED = new Style(Palette.PAPER, 1, Palette.BOLUS, 0.5, new double[0]);
	static final double BAR = 2.4;
	static final double FLAG = 5.6;

	private static final Duration HOLE = Duration.ofMinutes(30);
	private static final double AUTOMATED_POINTS = 1.6;

	private final Part day;
	private final TimeAxis axis;

	InsulinPanel(Part day, TimeAxis axis) {
		this.day = day;
		this.axis = axis;
	}

	Panel panel(double height, Scales scales) {
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("automated", automated(height)));
		layers.add(Layer.behind("unknown", holes(height)));
		if (day.aggregated()) {
			// what automation gave is known as a sum only: the rates were programmed, not given
			layers.add(Layer.of("programmed", steps(PROGRAMMED, false)));
		} else {
			layers.add(Layer.of("basal", steps(BASAL, true)));
		}
		layers.add(Layer.of("suspended", suspended()));
		layers.add(Layer.of("bolus", boluses()));
		layers.add(Layer.of("flags", flags()));
		return Panel.of("insulin", height, 0, scales.bolus(),
				day.hasPump() ? Optional.of(scales.basal()) : Optional.empty(), layers);
	}

	private List<Mark> steps(Style style, boolean area) {
		Predicate<Segment> given = segment -> segment.kind() != Kind.SUSPENDED;
		List<Step> steps = day.basal().segments().stream().filter(given)
				.flatMap(segment -> axis.stretches(segment.from(), segment.to()).stream()
						.map(stretch -> new Step(stretch.from(), stretch.to(), segment.rate())))
				.toList();
		return steps.isEmpty() ? List.of() : List.of(new Mark.Steps(Scale.RIGHT, steps, style, area));
	}

	private List<Mark> automated(double height) {
		List<Mark> marks = new ArrayList<>();
		day.basal().segments().stream().filter(segment -> segment.kind().automated())
				.flatMap(segment -> axis.stretches(segment.from(), segment.to()).stream()).forEach(stretch -> {
					marks.add(new Mark.Box(Scale.HEAD, stretch.from(), stretch.to(), 0, height, AUTOMATED, Hatch.NONE));
					marks.add(new Mark.Box(Scale.HEAD, stretch.from(), stretch.to(), 0, AUTOMATED_POINTS,
							AUTOMATED_EDGE, Hatch.NONE));
				});
		return marks;
	}

	/** Times of more than half an hour in which delivery is not known, on a day with a pump. */
	private List<Mark> holes(double height) {
		List<Mark> marks = new ArrayList<>();
		if (!day.basal().segments().isEmpty()) {
			Instant before = day.from();
			for (Segment segment : day.basal().segments()) {
				hole(marks, before, segment.from(), height);
				before = segment.to();
			}
			hole(marks, before, day.to(), height);
		}
		return marks;
	}

	private void hole(List<Mark> marks, Instant from, Instant to, double height) {
		if (Duration.between(from, to).compareTo(HOLE) > 0) {
			axis.stretches(from, to).forEach(stretch -> marks.add(new Mark.Box(Scale.HEAD, stretch.from(),
					stretch.to(), 0, height, GlucosePanel.NO_DATA, Hatch.FALLING)));
		}
	}

	private List<Mark> suspended() {
		List<Mark> marks = new ArrayList<>();
		for (Suspension suspension : day.basal().suspensions()) {
			axis.stretches(suspension.from(), day.end(suspension)).forEach(stretch -> marks
					.add(new Mark.Line(Scale.FOOT, stretch.from(), stretch.to(), 2, SUSPENDED, true)));
		}
		return marks;
	}

	/** Tall bars first, so that short ones close by stay visible. */
	private List<Mark> boluses() {
		List<Mark> marks = new ArrayList<>();
		Comparator<Logged<Bolus>> tall = Comparator.comparingDouble(logged -> -logged.entry().delivered());
		day.boluses().stream().sorted(tall).forEach(logged -> {
			double at = axis.at(logged.at());
			double now = logged.entry().now().delivered();
			double all = logged.entry().delivered();
			if (now > 0) {
				marks.add(new Mark.Bar(Scale.LEFT, at, BAR, 0, now, NOW, Hatch.NONE, false));
			}
			if (all > now) {
				marks.add(new Mark.Bar(Scale.LEFT, at, BAR, now, all, EXTENDED, Hatch.RISING, false));
			}
		});
		return marks;
	}

	private List<Mark> flags() {
		List<Mark> marks = new ArrayList<>();
		Changes.of(day).flags().forEach((at, letters) -> marks.add(new Mark.Marker(Scale.HEAD, axis.at(at), 4.5,
				Symbol.FLAG, FLAG, Palette.INK, letters)));
		return marks;
	}
}
