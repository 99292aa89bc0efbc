// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.util.List;

import org.islet.model.Period;

/**
 * How much of the time a sensor was in use, and what that suffices for.
 *
 * @param ofPeriod per cent of the requested period for which there are readings: what the 70 % rule tests, and what we
 *            print
 * @param betweenEnds per cent of the time from first to last reading
 * @param spanDays days from first to last reading
 * @param known the time the readings stand for
 * @param periodDays calendar days requested
 */
public record SensorUse(double ofPeriod, double betweenEnds, double spanDays, Duration known, int periodDays) {

	/** Per cent of the period that must be known, and days the period must have (Battelino 2019). */
	public static final double ENOUGH_PERCENT = 70;
	/** Days that represent a person's glucose (Battelino 2019). */
	public static final int ENOUGH_DAYS = 14;

	public static SensorUse of(GlucoseSeries series, Period period) {
		double asked = Duration.between(period.from(), period.to()).toMillis() / 60_000.0;
		double known = series.coveredMinutes();
		double span = series.isEmpty() ? 0 : (series.millis[series.size() - 1] - series.millis[0]) / 60_000.0;
		double expected = span / series.intervalMinutes() + 1;
		return new SensorUse(100 * known / asked,
				series.isEmpty() ? 0 : 100 * known / (expected * series.intervalMinutes()), span / 1440,
				Duration.ofSeconds(Math.round(known * 60)), period.days());
	}

	/**
	 * @param series readings on these days only
	 * @param days single days, not necessarily one after the other
	 * @return per cent of these days for which there are readings
	 */
	public static double ofDays(GlucoseSeries series, List<Period> days) {
		double asked = days.stream().mapToLong(day -> Duration.between(day.from(), day.to()).toMillis()).sum()
				/ 60_000.0;
		return 100 * series.coveredMinutes() / asked;
	}

	/**
	 * Per cent of the time from first to last reading as the R package iglu counts it, from the gaps: for comparison.
	 *
	 * @return NaN with fewer than two readings
	 */
	public static double reference(GlucoseSeries series) {
		if (series.size() < 2) {
			return Double.NaN;
		}
		double interval = Math.rint(GlucoseSeries.medianStep(series.millis));
		double gapMinutes = 0;
		int gaps = 0;
		for (int i = 1; i < series.size(); i++) {
			double step = (series.millis[i] - series.millis[i - 1]) / 60_000.0;
			if (Math.rint(step) > interval) {
				gapMinutes += step;
				gaps++;
			}
		}
		double minutes = Math.rint((series.millis[series.size() - 1] - series.millis[0]) / 60_000.0);
		double expected = Math.rint(minutes / interval) + 1;
		double missing = Math.rint((gapMinutes - gaps * interval) / interval);
		return 100 * (expected - missing) / expected;
	}

	/** @return whether the period is long enough and known enough to be representative: 14 days and 70 per cent */
	public boolean representative() {
		return periodDays >= ENOUGH_DAYS && ofPeriod >= ENOUGH_PERCENT;
	}

	/** @return whether a GMI may be printed: readings over a period of 14 days, and at least 0.7 x 14 days of them */
	public boolean enoughForGmi() {
		return periodDays >= ENOUGH_DAYS && known.toSeconds() >= 0.7 * ENOUGH_DAYS * 86_400;
	}
}
