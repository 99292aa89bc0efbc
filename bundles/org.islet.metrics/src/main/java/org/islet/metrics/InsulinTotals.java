// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * Insulin given, by calendar day of the timeline's zone. An extended bolus counts on the day it began, whole; what was
 * really given counts, never what was asked for.
 *
 * @param period the days
 * @param days one for each day of the period, in order
 */
public record InsulinTotals(Period period, List<InsulinDay> days) {

	/** A pump day counts for averages if the basal rate is known for at least this long. */
	public static final Duration ENOUGH = Duration.ofHours(22);

	public InsulinTotals {
		days = List.copyOf(days);
	}

	public static InsulinTotals of(Timeline timeline) {
		return of(timeline, BasalDelivery.of(timeline));
	}

	/**
	 * @param timeline whose boluses and totals to add up
	 * @param basal what {@link BasalDelivery#of} made of the same timeline
	 */
	public static InsulinTotals of(Timeline timeline, BasalDelivery basal) {
		return new InsulinTotals(timeline.period(), new InsulinCount(timeline, basal).days());
	}

	/** @return all insulin, U */
	public double total() {
		return sum(InsulinDay::total);
	}

	/** @return basal insulin, U */
	public double basal() {
		return sum(InsulinDay::basal);
	}

	/** @return boluses, automatic corrections included, U */
	public double bolus() {
		return sum(InsulinDay::bolus);
	}

	/** @return insulin given with a pen or syringe, U */
	public double pen() {
		return sum(InsulinDay::pen);
	}

	/** @return what automation gave by itself, U */
	public double automatic() {
		return sum(InsulinDay::automatic);
	}

	/** @return basal in basal and bolus, per cent; NaN without either */
	public double basalPercent() {
		return 100 * basal() / (basal() + bolus());
	}

	/** @return for how long basal delivery is known */
	public Duration basalKnown() {
		return days.stream().map(InsulinDay::basalKnown).reduce(Duration.ZERO, Duration::plus);
	}

	/**
	 * @return for how long automation set the rate, of the time basal delivery is known, per cent; NaN if it is never
	 *         known, or on a day with automation's daily total only
	 */
	public double automationPercent() {
		if (days.stream().anyMatch(InsulinDay::aggregated)) {
			return Double.NaN;
		}
		double automated = sum(day -> day.automated().toMillis());
		return 100 * automated / basalKnown().toMillis();
	}

	/** @return days with any insulin */
	public List<InsulinDay> active() {
		return days.stream().filter(InsulinDay::active).toList();
	}

	/** @return days with insulin that are known well enough to be averaged: basal for 22 hours, or no pump at all */
	public List<InsulinDay> counted() {
		return active().stream().filter(InsulinDay::complete).toList();
	}

	/** @return days with insulin that are left out of averages */
	public int excluded() {
		return active().size() - counted().size();
	}

	/** @return mean of a figure over the days that count, such as {@code InsulinDay::total}; empty without such a day */
	public OptionalDouble average(ToDoubleFunction<InsulinDay> figure) {
		return counted().stream().mapToDouble(figure).average();
	}

	private double sum(ToDoubleFunction<InsulinDay> figure) {
		return days.stream().mapToDouble(figure).sum();
	}
}
