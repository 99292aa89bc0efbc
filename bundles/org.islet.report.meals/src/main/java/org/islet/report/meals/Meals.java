// SPDX-License-Identifier: EPL-2.0
package org.islet.report.meals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Mark.Point;
import org.islet.metrics.Course;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.MealResponse;
import org.islet.metrics.MealTimes;
import org.islet.metrics.MealTimes.Window;
import org.islet.model.Period;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.Timeline;

/**
 * The period's meals and the sensor's readings.
 *
 * @param sensor of the period
 * @param around of the period and the days beside it
 */
record Meals(Timeline timeline, MealTimes times, GlucoseSeries sensor, GlucoseSeries around) {

	private static final double CONNECT_STEPS = 3;
	private static final double HOUR_MS = 3_600_000;

	/** Where a reading lies on a chart. */
	@FunctionalInterface
	private interface Place {
		double hours(Instant at);
	}

	/** What one day or meal looks like: joined readings, and all of them for the course. */
	record Drawn(List<List<Point>> runs, Course.Trace trace) {
	}

	static Meals of(Timeline timeline) {
		Period period = timeline.period();
		Timeline around = timeline
				.within(new Period(period.first().minusDays(1), period.last().plusDays(1), period.zone()));
		return new Meals(timeline, MealTimes.of(timeline), GlucoseSeries.sensor(timeline),
				GlucoseSeries.sensor(around));
	}

	/** @return the hours before the first meal window of the day; empty where that begins at midnight, or there is none */
	Optional<MealWindow> fasting() {
		return timeline.patient().preferences().meals().stream().map(MealWindow::from).sorted().findFirst()
				.filter(from -> from.isAfter(LocalTime.MIDNIGHT))
				.map(from -> new MealWindow("fasting", LocalTime.MIDNIGHT, from));
	}

	/** @return the readings of a time of day, for each day that has some there */
	List<Drawn> byClock(MealWindow window) {
		List<Drawn> days = new ArrayList<>();
		for (Period day : timeline.period().eachDay()) {
			LocalDateTime start = day.first().atTime(window.from());
			LocalDateTime end = start.plusMinutes(Math.round(hours(window) * 60));
			Instant from = start.atZone(day.zone()).toInstant();
			Instant to = end.atZone(day.zone()).toInstant();
			add(days, around.between(from, to),
					at -> Duration.between(start, LocalDateTime.ofInstant(at, day.zone())).toMillis() / HOUR_MS);
		}
		return days;
	}

	/** @return the readings around each meal; hour 0 is an hour before it */
	List<Drawn> fromMeal(Window window) {
		List<Drawn> meals = new ArrayList<>();
		for (MealResponse meal : window.known()) {
			Instant from = meal.at().minus(MealResponse.BEFORE);
			add(meals, around.between(from, meal.at().plus(MealResponse.AFTER)),
					at -> Duration.between(from, at).toMillis() / HOUR_MS);
		}
		return meals;
	}

	static double hours(MealWindow window) {
		int minutes = (window.to().toSecondOfDay() - window.from().toSecondOfDay()) / 60;
		return Math.floorMod(minutes - 1, 1440) / 60.0 + 1 / 60.0;
	}

	private static void add(List<Drawn> all, GlucoseSeries series, Place place) {
		if (series.isEmpty()) {
			return;
		}
		List<List<Point>> runs = new ArrayList<>();
		double[] minutes = new double[series.size()];
		double[] mgdl = new double[series.size()];
		for (int i = 0; i < series.size(); i++) {
			double at = place.hours(series.at(i));
			// the clock may have changed between two readings: then they are not joined
			boolean joined = i > 0
					&& at - minutes[i - 1] / 60 > 0
					&& (at - minutes[i - 1] / 60) * 60 <= CONNECT_STEPS * series.minutes(i);
			if (!joined) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(new Point(at, series.mgdl(i)));
			minutes[i] = at * 60;
			mgdl[i] = series.mgdl(i);
		}
		all.add(new Drawn(runs, new Course.Trace(minutes, mgdl)));
	}
}
