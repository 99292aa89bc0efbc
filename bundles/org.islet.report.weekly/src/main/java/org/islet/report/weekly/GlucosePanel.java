// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Point;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.Symbol;
import org.islet.chart.TimeAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.report.page.Wording;

/** The upper panel of a day's strip: sensor line and meter readings. */
final class GlucosePanel {

	static final Style NO_DATA = new Style("#EEEEEE", 0.5, "#BBBBBB", 0, new double[0]);
	static final Style TARGET = new Style(Palette.IN_RANGE, 0.16, null, 0, new double[0]);
	static final Style LINE = Style.line(Palette.SENSOR, 1);
	static final double DOT = 3.2;

	private static final double SHADE_MINUTES = 30;
	private static final double CONNECT_STEPS = 3;
	private static final double DOTS_MINUTES = 10;

	private final Part day;
	private final Wording wording;
	private final TimeAxis axis;

	GlucosePanel(Part day, Wording wording, TimeAxis axis) {
		this.day = day;
		this.wording = wording;
		this.axis = axis;
	}

	Panel panel(double height, Scales scales) {
		var preferences = day.timeline().patient().preferences();
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("target",
				List.of(new Mark.Band(Scale.LEFT, preferences.targetLow(), preferences.targetHigh(), TARGET))));
		layers.add(Layer.behind("nodata", gaps()));
		layers.add(Layer.of("sensor", sensor()));
		layers.add(Layer.of("manual", readings(Origin.MANUAL, Symbol.SQUARE)));
		layers.add(Layer.of("meter", readings(Origin.METER, Symbol.CIRCLE)));
		layers.add(Layer.of("linked", readings(Origin.LINKED_METER, Symbol.DISC)));
		List<Mark> beyond = new ArrayList<>(beyond(day.sensor()));
		beyond.addAll(beyond(day.meter()));
		layers.add(Layer.of("beyond", beyond));
		return Panel.of("glucose", height, 0, scales.glucose(), Optional.empty(), layers);
	}

	private List<Mark> sensor() {
		GlucoseSeries series = day.sensor();
		List<List<Point>> runs = new ArrayList<>();
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < series.size(); i++) {
			Point point = new Point(axis.at(series.at(i)), series.mgdl(i));
			if (i == 0 || !joined(i)) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(point);
			if (series.minutes(i) > DOTS_MINUTES) {
				marks.add(new Mark.Marker(Scale.LEFT, point.at(), point.value(), Symbol.DISC, 1.8, Palette.SENSOR, ""));
			}
		}
		if (!runs.isEmpty()) {
			marks.addFirst(new Mark.Curve(Scale.LEFT, runs, LINE));
		}
		return marks;
	}

	private boolean joined(int i) {
		GlucoseSeries series = day.sensor();
		double step = Duration.between(series.at(i - 1), series.at(i)).toMillis() / 60_000.0;
		return step <= CONNECT_STEPS * series.minutes(i) && axis.joined(series.at(i - 1), series.at(i));
	}

	/** Times of more than half an hour without a sensor reading, on a day with some. */
	private List<Mark> gaps() {
		GlucoseSeries series = day.sensor();
		List<Mark> marks = new ArrayList<>();
		Instant before = day.from();
		for (int i = 0; i <= series.size() && !series.isEmpty(); i++) {
			Instant next = i < series.size() ? series.at(i) : day.to();
			double usual = i < series.size() ? series.minutes(i) : series.intervalMinutes();
			if (Duration.between(before, next).toMillis() > Math.max(SHADE_MINUTES, usual * 2) * 60_000) {
				axis.stretches(before, next).forEach(stretch -> marks.add(new Mark.Box(Scale.LEFT, stretch.from(),
						stretch.to(), Scales.LOW, Scales.HIGH, NO_DATA, Hatch.FALLING)));
			}
			before = next;
		}
		return marks;
	}

	private List<Mark> readings(Origin origin, Symbol symbol) {
		return day.timeline().of(Glucose.class).filter(logged -> logged.entry().origin() == origin)
				.filter(logged -> !beyond(logged.entry().value().mgdl()))
				.<Mark>map(logged -> new Mark.Marker(Scale.LEFT, axis.at(logged.at()), logged.entry().value().mgdl(),
						symbol, DOT, Palette.INK, ""))
				.toList();
	}

	private static boolean beyond(double mgdl) {
		return mgdl <= Scales.LOW || mgdl >= Scales.HIGH;
	}

	/** One open triangle and the number where readings reach the ends of the scale, for each run of them. */
	private List<Mark> beyond(GlucoseSeries series) {
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < series.size(); i++) {
			int far = i;
			int last = i;
			boolean up = series.mgdl(i) >= Scales.HIGH;
			while (beyond(series.mgdl(i)) && last + 1 < series.size() && beyond(series.mgdl(last + 1))
					&& up == series.mgdl(last + 1) >= Scales.HIGH) {
				last++;
				far = Math.abs(series.mgdl(last) - 200) > Math.abs(series.mgdl(far) - 200) ? last : far;
			}
			if (beyond(series.mgdl(i))) {
				marks.add(new Mark.Marker(Scale.LEFT, axis.at(series.at(far)), series.mgdl(far),
						up ? Symbol.BEYOND_UP : Symbol.BEYOND_DOWN, DOT, Palette.INK,
						wording.shown(series.in(wording.unit(), far))));
			}
			i = last;
		}
		return marks;
	}
}
