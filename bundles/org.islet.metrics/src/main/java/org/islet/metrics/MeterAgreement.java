// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * How far the sensor was from the meter: the mean absolute relative difference of pairs at most five minutes apart.
 * Readings outside what the device can measure make no pair, nor do readings given for calibration only.
 *
 * @param pairs how many meter readings have a sensor reading near them
 * @param mard mean absolute difference as per cent of the meter's value; NaN without pairs
 */
public record MeterAgreement(int pairs, double mard) {

	private static final long NEAR_MS = 300_000;

	public static MeterAgreement of(Timeline timeline) {
		return of(timeline, List.of(timeline.period()));
	}

	/**
	 * @param days days of the timeline whose meter readings are looked at; one at midnight finds the sensor's of the day
	 *            beside it, so that the pairs of single days add up to those of all
	 */
	public static MeterAgreement of(Timeline timeline, List<Period> days) {
		GlucoseSeries sensor = within(GlucoseSeries.sensor(timeline), timeline, true);
		GlucoseSeries meter = within(GlucoseSeries.meter(timeline), timeline, false);
		double sum = 0;
		int pairs = 0;
		for (int i = 0; i < meter.size(); i++) {
			Instant at = meter.at(i);
			int near = nearest(sensor.millis, meter.millis[i]);
			if (near >= 0 && days.stream().anyMatch(day -> day.contains(at))
					&& Math.abs(sensor.millis[near] - meter.millis[i]) <= NEAR_MS) {
				sum += Math.abs(sensor.mgdl[near] - meter.mgdl[i]) / meter.mgdl[i];
				pairs++;
			}
		}
		return new MeterAgreement(pairs, 100 * sum / pairs);
	}

	private static GlucoseSeries within(GlucoseSeries series, Timeline timeline, boolean sensor) {
		Set<Instant> limits = new HashSet<>();
		timeline.of(Glucose.class).filter(logged -> logged.entry().bound() != Bound.WITHIN)
				.filter(logged -> sensor == (logged.entry().origin() == Glucose.Origin.SENSOR))
				.forEach(logged -> limits.add(logged.at()));
		int[] kept = IntStream.range(0, series.size()).filter(i -> !limits.contains(series.at(i)))
				.toArray();
		return GlucoseSeries.of(Arrays.stream(kept).mapToLong(i -> series.millis[i]).toArray(),
				Arrays.stream(kept).mapToDouble(i -> series.mgdl[i]).toArray(), series.zone);
	}

	/** @return the index of the nearest instant, the earlier of two as near; -1 if there is none */
	private static int nearest(long[] millis, long at) {
		int found = Arrays.binarySearch(millis, at);
		if (found >= 0 || millis.length == 0) {
			return found >= 0 ? found : -1;
		}
		int after = -found - 1;
		if (after == 0 || after == millis.length) {
			return after == 0 ? 0 : after - 1;
		}
		return millis[after] - at < at - millis[after - 1] ? after : after - 1;
	}
}
