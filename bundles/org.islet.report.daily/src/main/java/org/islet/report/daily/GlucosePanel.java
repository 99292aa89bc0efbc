// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.islet.chart.ValueAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.Limit;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.Logged;
import org.islet.report.page.Wording;

/** The upper panel: sensor and meter glucose, alarms, suspensions, sensor starts. Its scale is mg/dL whatever is shown. */
final class GlucosePanel {

	static final double LOW = 40;
	static final double HIGH = 400;
	static final Style NO_DATA = new Style("#EEEEEE", 0.5, "#BBBBBB", 0, new double[0]);
	static final Style TARGET = new Style(Palette.IN_RANGE, 0.16, null, 0, new double[0]);
	static final Style LOW_LIMIT = Style.line(Palette.LOW, 0.9);
	static final Style LINE = Style.line(Palette.SENSOR, 1.3);
	static final double DOT = 5;
	/** A calibration is a diamond around the reading it was made with. */
	static final double RING = 9;

	private static final List<Limit> TICKS = List.of(Limit.VERY_LOW, Limit.LOW, Limit.HIGH, Limit.VERY_HIGH);
	private static final double SHADE_MINUTES = 30;
	private static final double CONNECT_STEPS = 3;
	private static final double DOTS_MINUTES = 10;
	private static final double WORDS_HOURS = 2;

	private final Day day;
	private final Wording wording;
	private final TimeAxis axis;

	GlucosePanel(Day day, Wording wording) {
		this.day = day;
		this.wording = wording;
		this.axis = day.axis();
	}

	/** @param height of the value scale */
	Panel panel(double height, List<Alarm> alarms) {
		if (!day.hasGlucose()) {
			return Panel.absent("glucose", wording.text("absent.glucose"));
		}
		FootRows foot = new FootRows(day).alarms(alarms).suspensions().flags(sensorStarts());
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("target", List.of(new Mark.Band(Scale.LEFT, day.preferences().targetLow(),
				day.preferences().targetHigh(), TARGET))));
		layers.add(Layer.behind("nodata", gaps()));
		layers.add(Layer.of("low", List.of(new Mark.Level(Scale.LEFT, day.preferences().lowLimit(), LOW_LIMIT))));
		layers.add(Layer.of("sensor", sensor()));
		layers.add(Layer.of("beyond", beyond()));
		layers.add(Layer.of("calibration", readings(Origin.CALIBRATION, Symbol.DIAMOND)));
		layers.add(Layer.of("manual", readings(Origin.MANUAL, Symbol.SQUARE)));
		layers.add(Layer.of("meter", readings(Origin.METER, Symbol.CIRCLE)));
		layers.add(Layer.of("linked", readings(Origin.LINKED_METER, Symbol.DISC)));
		layers.addAll(foot.layers());
		return Panel.of("glucose", height + foot.height(), foot.height(), scale(), Optional.empty(), layers);
	}

	private ValueAxis scale() {
		List<ValueAxis.Tick> ticks = new ArrayList<>();
		TICKS.forEach(limit -> ticks.add(new ValueAxis.Tick(limit.mgdl(), wording.limit(limit, 0))));
		ticks.add(new ValueAxis.Tick(HIGH, wording.glucose(HIGH)));
		return new ValueAxis(wording.text("axis.glucose", wording.unit().symbol()), LOW, HIGH, ticks);
	}

	private List<Mark> sensor() {
		GlucoseSeries series = day.sensor();
		List<List<Point>> runs = new ArrayList<>();
		List<Mark> dots = new ArrayList<>();
		for (int i = 0; i < series.size(); i++) {
			Point point = new Point(axis.at(series.at(i)), series.mgdl(i));
			if (i == 0 || !joined(i)) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(point);
			if (series.minutes(i) > DOTS_MINUTES) {
				dots.add(new Mark.Marker(Scale.LEFT, point.at(), point.value(), Symbol.DISC, 2.4, Palette.SENSOR, ""));
			}
		}
		List<Mark> marks = new ArrayList<>();
		if (!runs.isEmpty()) {
			marks.add(new Mark.Curve(Scale.LEFT, runs, LINE));
		}
		marks.addAll(dots);
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
		if (!series.isEmpty()) {
			Instant before = day.from();
			for (int i = 0; i <= series.size(); i++) {
				Instant next = i < series.size() ? series.at(i) : day.to();
				double usual = i < series.size() ? series.minutes(i) : series.intervalMinutes();
				if (Duration.between(before, next).toMillis() > Math.max(SHADE_MINUTES, usual * 2) * 60_000) {
					shade(marks, before, next);
				}
				before = next;
			}
		}
		return marks;
	}

	private void shade(List<Mark> marks, Instant from, Instant to) {
		for (TimeAxis.Stretch stretch : axis.stretches(from, to)) {
			marks.add(new Mark.Box(Scale.LEFT, stretch.from(), stretch.to(), LOW, HIGH, NO_DATA, Hatch.FALLING));
			if (stretch.length() > WORDS_HOURS) {
				marks.add(new Mark.Text(Scale.LEFT, (stretch.from() + stretch.to()) / 2, 330, wording.text("nodata"),
						6.5, false, Palette.FAINT, 0, false));
			}
		}
	}

	/** Sensor readings off the scale: one open triangle and the number for each run of them. */
	private List<Mark> beyond() {
		List<Mark> marks = new ArrayList<>();
		List<Glucose> run = new ArrayList<>();
		Instant first = null;
		Instant last = null;
		boolean above = false;
		for (Logged<Glucose> logged : day.of(Glucose.class).toList()) {
			Glucose reading = logged.entry();
			if (reading.origin() != Origin.SENSOR || !isBeyond(reading)) {
				continue;
			}
			boolean up = reading.value().mgdl() > 200;
			if (last == null || up != above || Duration.between(last, logged.at()).toMinutes() > 60) {
				beyond(marks, run, first, last, above);
				run.clear();
				first = logged.at();
			}
			run.add(reading);
			above = up;
			last = logged.at();
		}
		beyond(marks, run, first, last, above);
		return marks;
	}

	private void beyond(List<Mark> marks, List<Glucose> run, Instant first, Instant last, boolean above) {
		if (run.isEmpty()) {
			return;
		}
		Comparator<Glucose> byValue = Comparator.comparingDouble(reading -> reading.value().mgdl());
		Glucose far = above ? run.stream().max(byValue).get() : run.stream().min(byValue).get();
		marks.add(new Mark.Marker(Scale.LEFT, (axis.at(first) + axis.at(last)) / 2, far.value().mgdl(),
				above ? Symbol.BEYOND_UP : Symbol.BEYOND_DOWN, DOT, Palette.SENSOR, number(far)));
	}

	private static boolean isBeyond(Glucose reading) {
		double mgdl = reading.value().mgdl();
		return reading.bound() != Bound.WITHIN || mgdl < LOW || mgdl > HIGH;
	}

	private String number(Glucose reading) {
		String sign = switch (reading.bound()) {
		case ABOVE -> ">";
		case BELOW -> "<";
		case WITHIN -> "";
		};
		return sign + wording.glucose(reading.value());
	}

	private List<Mark> readings(Origin origin, Symbol symbol) {
		List<Mark> marks = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		day.of(Glucose.class).filter(logged -> logged.entry().origin() == origin)
				.filter(logged -> seen.add(List.of(logged.at(), logged.entry().value()))).forEach(logged -> {
					Glucose reading = logged.entry();
					boolean beyond = isBeyond(reading);
					Symbol shape = !beyond ? symbol
							: reading.value().mgdl() > 200 ? Symbol.BEYOND_UP : Symbol.BEYOND_DOWN;
					double size = shape == Symbol.DIAMOND ? RING : DOT;
					marks.add(new Mark.Marker(Scale.LEFT, axis.at(logged.at()), reading.value().mgdl(), shape, size,
							Palette.INK, origin == Origin.CALIBRATION ? "" : number(reading)));
				});
		return marks;
	}

	private Map<Instant, String> sensorStarts() {
		Map<Instant, String> starts = new LinkedHashMap<>();
		day.of(DeviceEvent.class).filter(logged -> logged.entry().kind() == DeviceEvent.Kind.SENSOR_START)
				.forEach(logged -> starts.put(logged.at(), "C"));
		return starts;
	}
}
