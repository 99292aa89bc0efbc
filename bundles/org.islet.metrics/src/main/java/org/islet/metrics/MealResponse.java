// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A meal and the sensor's glucose around it, from one hour before to four hours after it began.
 *
 * @param at when it began: its first entry of at least 10 g
 * @param carbsG what was entered from then on, entries less than 30 minutes after one another together
 * @param lead from its bolus to the first entry in a logbook, negative if the bolus came later; empty where a meal has
 *            not both, as a bolus calculator does not say when was eaten
 * @param known whether readings stand for at least {@link SensorUse#ENOUGH_PERCENT} per cent of these five hours; if
 *            not, all that follows is NaN or false
 * @param preMgdl mean of the hour before, mg/dL; NaN without readings there
 * @param peakMgdl highest reading of the four hours after, mg/dL
 * @param peakMinutes when that was, minutes after the beginning; the first of equal ones
 * @param twoHoursMgdl after two hours, between the readings around then if these are at most 45 minutes apart; else NaN
 * @param fourHoursMgdl likewise after four hours
 * @param high whether a reading of the four hours after is above 180 mg/dL
 * @param low whether one is below 70 mg/dL
 */
public record MealResponse(Instant at, double carbsG, Optional<Duration> lead, boolean known, double preMgdl,
		double peakMgdl, double peakMinutes, double twoHoursMgdl, double fourHoursMgdl, boolean high, boolean low) {

	/** How long before a meal glucose is looked at. */
	public static final Duration BEFORE = Duration.ofHours(1);
	/** How long after its beginning. */
	public static final Duration AFTER = Duration.ofHours(4);

	private static final Duration TWO_HOURS = Duration.ofHours(2);
	private static final long LONGEST_BRIDGE_MS = 45 * 60_000;

	/** @return peak less the mean of the hour before, mg/dL; NaN where one is not known */
	public double riseMgdl() {
		return peakMgdl - preMgdl;
	}

	static MealResponse of(Instant at, double carbsG, Optional<Duration> lead, GlucoseSeries sensor) {
		Instant end = at.plus(AFTER);
		GlucoseSeries before = sensor.between(at.minus(BEFORE), at);
		GlucoseSeries after = sensor.between(at, end.plusMillis(1));
		double known = before.coveredMinutes() + after.coveredMinutes();
		boolean enough = 100 * known >= SensorUse.ENOUGH_PERCENT * BEFORE.plus(AFTER).toMinutes() && !after.isEmpty();
		if (!enough) {
			return new MealResponse(at, carbsG, lead, false, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
					false, false);
		}
		int peak = 0;
		boolean high = false;
		boolean low = false;
		for (int i = 0; i < after.size(); i++) {
			peak = after.mgdl(i) > after.mgdl(peak) ? i : peak;
			high |= after.above(i, Limit.HIGH);
			low |= after.below(i, Limit.LOW);
		}
		return new MealResponse(at, carbsG, lead, true,
				before.isEmpty() ? Double.NaN : GlucoseStatistics.of(before).mean(),
				after.mgdl(peak), Duration.between(at, after.at(peak)).toMillis() / 60_000.0,
				between(sensor, at.plus(TWO_HOURS)), between(sensor, end), high, low);
	}

	private static double between(GlucoseSeries sensor, Instant at) {
		GlucoseSeries near = sensor.between(at.minusMillis(LONGEST_BRIDGE_MS), at.plusMillis(LONGEST_BRIDGE_MS + 1));
		int right = 0;
		while (right < near.size() && near.at(right).isBefore(at)) {
			right++;
		}
		if (right < near.size() && near.at(right).equals(at)) {
			return near.mgdl(right);
		}
		if (right == 0 || right == near.size()) {
			return Double.NaN;
		}
		double whole = Duration.between(near.at(right - 1), near.at(right)).toMillis();
		double part = Duration.between(near.at(right - 1), at).toMillis();
		return whole > LONGEST_BRIDGE_MS ? Double.NaN
				: near.mgdl(right - 1) + (near.mgdl(right) - near.mgdl(right - 1)) * part / whole;
	}
}
