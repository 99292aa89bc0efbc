// SPDX-License-Identifier: EPL-2.0
package org.islet.report.meals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Point;
import org.islet.chart.Mark.Span;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.Strip;
import org.islet.chart.TimeAxis;
import org.islet.chart.ValueAxis;
import org.islet.metrics.Course;
import org.islet.metrics.Limit;
import org.islet.metrics.MealResponse;
import org.islet.metrics.MealTimes.Window;
import org.islet.metrics.TimeInRanges;
import org.islet.model.Preferences.MealWindow;
import org.islet.report.page.Wording;

/** The traces of days or meals laid over each other, with their median and the band of their middle half. */
final class MealCharts {

	private static final double HEIGHT = 96;
	private static final double LOWEST = 40;
	private static final double HIGHEST = 400;
	private static final double MEAL_WIDTH = 0.012;
	private static final int LABELS = 8;
	private static final Style TARGET = new Style(Palette.IN_RANGE, 0.16, null, 0, new double[0]);
	private static final Style HALF = new Style("#8CA9D3", 0.75, null, 0, new double[0]);
	private static final Style TRACE = Style.line("#7A8FB0", 0.5);
	private static final Style ONE_OF_MANY = Style.line("#A9B8CF", 0.35);
	private static final int MANY = 20;
	private static final Style QUARTILE = Style.line("#12305F", 0.9, 3, 1.5);
	private static final Style MEDIAN = Style.line("#12305F", 2);
	private static final Style MEAL = Style.fill(Palette.INK);

	private final Meals meals;
	private final Wording wording;
	private final double width;
	private final Limit low;
	private final Limit high;

	MealCharts(Meals meals, Wording wording, double width) {
		this.meals = meals;
		this.wording = wording;
		this.width = width;
		var inRange = TimeInRanges.of(meals.sensor(), meals.timeline().patient().preferences())
				.share(TimeInRanges.Range.IN_RANGE).orElseThrow();
		this.low = inRange.from().orElseThrow();
		this.high = inRange.to().orElseThrow();
	}

	Chart byClock(Window window) {
		return byClock(window.window().orElseThrow(), "absent.clock");
	}

	Chart fasting() {
		return meals.fasting().map(hours -> byClock(hours, "absent.clock"))
				.orElseGet(() -> strip("chart.clock", axis(LocalTime.MIDNIGHT, 24), List.of(), List.of(), false,
						"absent.fasting"));
	}

	private Chart byClock(MealWindow window, String absent) {
		double hours = Meals.hours(window);
		TimeAxis axis = axis(window.from(), hours);
		return strip("chart.clock", axis, axis.ticks((int) Math.ceil(hours / LABELS)), meals.byClock(window), false,
				absent);
	}

	Chart fromMeal(Window window) {
		int before = (int) MealResponse.BEFORE.toHours();
		int hours = before + (int) MealResponse.AFTER.toHours();
		List<TimeAxis.Tick> ticks = new ArrayList<>();
		for (int hour = 0; hour <= hours; hour++) {
			int from = hour - before;
			ticks.add(new TimeAxis.Tick(hour, from == 0 ? wording.text("axis.meal")
					: wording.text("axis.hours", (from < 0 ? "\u2212" : "+") + Math.abs(from))));
		}
		return strip("chart.meal", axis(LocalTime.MIDNIGHT, hours), ticks, meals.fromMeal(window), true,
				"absent.meals");
	}

	/** The days share a clock that never changes; each is placed on it by its own. */
	private static TimeAxis axis(LocalTime from, double hours) {
		return new TimeAxis(LocalDate.EPOCH.atTime(from), hours, ZoneOffset.UTC);
	}

	private Strip strip(String title, TimeAxis axis, List<TimeAxis.Tick> ticks, List<Meals.Drawn> drawn, boolean meal,
			String absent) {
		if (drawn.isEmpty()) {
			return new Strip(wording.text(title), wording.text(absent), width, axis, List.of(),
					List.of(Panel.absent("glucose", wording.text(absent))));
		}
		Course course = Course.of(drawn.stream().map(Meals.Drawn::trace).toList());
		double hours = axis.hours();
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("target", List.of(new Mark.Band(Scale.LEFT, low.mgdl(), high.mgdl(), TARGET))));
		layers.add(Layer.behind("half", List.of(new Mark.Ribbon(Scale.LEFT, runs(course, Course.FOR_QUARTILES,
				point -> new Span(at(point, hours), point.lower(), point.upper())), HALF))));
		if (meal) {
			layers.add(Layer.of("meal",
					List.of(new Mark.Box(Scale.LEFT, 1, 1 + MEAL_WIDTH, LOWEST, HIGHEST, MEAL, Hatch.NONE))));
		}
		Style trace = drawn.size() > MANY ? ONE_OF_MANY : TRACE;
		layers.add(Layer.of("traces",
				drawn.stream().map(one -> new Mark.Curve(Scale.LEFT, one.runs(), trace)).toList()));
		// many traces hide the band: its edges lie over them
		layers.add(Layer.of("quartiles",
				List.of(line(course, Course.FOR_QUARTILES, Course.Point::lower, hours, QUARTILE),
						line(course, Course.FOR_QUARTILES, Course.Point::upper, hours, QUARTILE))));
		layers.add(Layer.of("median", List.of(line(course, Course.LEAST, Course.Point::median, hours, MEDIAN))));
		return new Strip(wording.text(title), description(title, drawn.size(), course), width, axis, ticks,
				List.of(Panel.of("glucose", HEIGHT, 0, scale(), Optional.empty(), layers)));
	}

	/** @return what the steps known on at least so many traces look like, those without a gap between them joined */
	private static <T> List<List<T>> runs(Course course, int least, Function<Course.Point, T> look) {
		List<List<T>> runs = new ArrayList<>();
		double last = Double.NaN;
		for (Course.Point point : course.points()) {
			if (point.traces() < least) {
				continue;
			}
			if (!(point.minutes() - last == Course.STEP_MINUTES)) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(look.apply(point));
			last = point.minutes();
		}
		return runs;
	}

	private static Mark line(Course course, int least, ToDoubleFunction<Course.Point> value, double hours,
			Style style) {
		return new Mark.Curve(Scale.LEFT,
				runs(course, least, point -> new Point(at(point, hours), value.applyAsDouble(point))), style);
	}

	/** The last step of a time of day can end after it. */
	private static double at(Course.Point point, double hours) {
		return Math.min(hours, point.minutes() / 60);
	}

	private ValueAxis scale() {
		List<ValueAxis.Tick> ticks = new ArrayList<>(Stream.of(low, high, Limit.VERY_HIGH).distinct()
				.map(limit -> new ValueAxis.Tick(limit.mgdl(), wording.limit(limit, 0))).toList());
		ticks.add(new ValueAxis.Tick(HIGHEST, wording.glucose(HIGHEST)));
		return new ValueAxis(wording.text("axis.glucose", wording.unit().symbol()), LOWEST, HIGHEST, ticks);
	}

	private String description(String title, int traces, Course course) {
		String count = wording.text(title + ".described", String.valueOf(traces));
		if (course.points().isEmpty()) {
			return count;
		}
		double least = course.points().stream().mapToDouble(Course.Point::median).min().orElseThrow();
		double most = course.points().stream().mapToDouble(Course.Point::median).max().orElseThrow();
		return count + " " + wording.text("chart.median", wording.glucose(least), wording.glucose(most),
				wording.unit().symbol());
	}
}
