// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.Pattern;
import org.islet.metrics.Patterns;
import org.islet.metrics.TimeInRanges;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * What the page is made of.
 *
 * @param whole the whole period
 * @param weeks its last two weeks; none if it is shorter
 * @param days the last two weeks of days that have data, every day of a shorter period
 * @param carbs carbohydrate
 * @param patterns the patterns that are said first
 */
record Data(Part whole, List<Part> weeks, List<Day> days, CarbTotals carbs, List<Pattern> patterns) {

	static final int SHOWN = 14;
	private static final int WEEK = 7;
	private static final int PATTERNS = 3;

	/** One day. */
	record Day(LocalDate date, GlucoseSeries sensor, GlucoseSeries meter, TimeInRanges ranges, InsulinDay insulin,
			CarbTotals carbs) {

		/** @return the readings its figures are of: the sensor's if there are any */
		GlucoseSeries glucose() {
			return sensor.isEmpty() ? meter : sensor;
		}

		boolean known() {
			return !glucose().isEmpty() || insulin.active() || !carbs.entries().isEmpty();
		}
	}

	/** @return whether there is anything to show */
	boolean known() {
		return days.stream().anyMatch(Day::known);
	}

	static Data of(Timeline timeline) {
		Part whole = Part.of(timeline);
		CarbTotals carbs = CarbTotals.of(timeline);
		return new Data(whole, weeks(timeline), days(whole, carbs), carbs,
				whole.ofSensor() ? Patterns.of(timeline).top(PATTERNS) : List.of());
	}

	private static List<Part> weeks(Timeline timeline) {
		Period period = timeline.period();
		if (period.days() < SHOWN) {
			return List.of();
		}
		LocalDate middle = period.last().minusDays(WEEK);
		return List.of(Part.of(timeline.within(new Period(middle.minusDays(WEEK - 1), middle, period.zone()))),
				Part.of(timeline.within(new Period(middle.plusDays(1), period.last(), period.zone()))));
	}

	private static List<Day> days(Part whole, CarbTotals carbs) {
		List<Period> dates = whole.timeline().period().eachDay();
		List<Day> all = IntStream.range(0, dates.size()).mapToObj(i -> day(whole, carbs, dates.get(i), i)).toList();
		if (all.size() <= SHOWN) {
			return all;
		}
		List<Day> known = all.stream().filter(Day::known).toList();
		return known.subList(Math.max(0, known.size() - SHOWN), known.size());
	}

	private static Day day(Part whole, CarbTotals carbs, Period date, int index) {
		GlucoseSeries sensor = whole.sensor().between(date.from(), date.to());
		GlucoseSeries meter = whole.meter().between(date.from(), date.to());
		return new Day(date.first(), sensor, meter,
				TimeInRanges.of(sensor.isEmpty() ? meter : sensor, whole.timeline().patient().preferences()),
				whole.insulin().days().get(index), carbs.within(date));
	}
}
