// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Timeline;

/** A period's readings, carbohydrate and boluses by part of the day. */
public final class DayParts {

	private final GlucoseSeries meter;
	private final GlucoseSeries sensor;
	private final List<CarbTotals.Meal> meals;
	private final List<Logged<Bolus>> boluses;
	private final ZoneId zone;

	/**
	 * What lies in one part of one or several days.
	 *
	 * @param meter the blood glucose readings
	 * @param sensor the CGM readings
	 * @param carbs carbohydrate, g, as {@link CarbTotals} counts it
	 * @param bolus boluses that began there, automatic corrections included, U
	 * @param rapid rapid-acting insulin given with a pen, U
	 * @param longActing long-acting insulin given with a pen, U
	 * @param pen insulin given with a pen that does not say which, U
	 */
	public record Totals(GlucoseSeries meter, GlucoseSeries sensor, double carbs, double bolus, double rapid,
			double longActing, double pen) {
	}

	/**
	 * @param timeline whose boluses to divide
	 * @param meter what {@link GlucoseSeries#meter} made of it
	 * @param sensor what {@link GlucoseSeries#sensor} made of it
	 * @param carbs what {@link CarbTotals#of} made of it
	 */
	public DayParts(Timeline timeline, GlucoseSeries meter, GlucoseSeries sensor, CarbTotals carbs) {
		this.meter = meter;
		this.sensor = sensor;
		this.meals = carbs.entries();
		this.boluses = timeline.of(Bolus.class).toList();
		this.zone = timeline.period().zone();
	}

	/**
	 * @param days which days
	 * @param part which part of each of them
	 */
	public Totals of(Period days, DayPart part) {
		double carbs = meals.stream().filter(meal -> inside(meal.at(), days, part))
				.mapToDouble(CarbTotals.Meal::grams).sum();
		double[] units = new double[4];
		for (Logged<Bolus> logged : boluses) {
			if (logged.entry().source() != Bolus.Source.AUTO_BASAL && inside(logged.at(), days, part)) {
				units[kind(logged.entry())] += logged.entry().delivered();
			}
		}
		return new Totals(readings(meter, days, part), readings(sensor, days, part), carbs, units[0], units[1],
				units[2], units[3]);
	}

	private static int kind(Bolus bolus) {
		Optional<String> term = bolus.term();
		return bolus.source() != Bolus.Source.PEN ? 0
				: term.filter(Bolus.RAPID::equals).isPresent() ? 1
						: term.filter(Bolus.LONG::equals).isPresent() ? 2 : 3;
	}

	private boolean inside(Instant at, Period days, DayPart part) {
		return days.contains(at) && part.contains(LocalTime.ofInstant(at, zone));
	}

	private GlucoseSeries readings(GlucoseSeries series, Period days, DayPart part) {
		return series.between(days.from(), days.to()).during(part);
	}
}
