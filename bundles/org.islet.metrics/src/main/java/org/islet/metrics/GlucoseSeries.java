// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;

/**
 * Glucose readings in time order, one per instant, ready to be counted. Everything a statistic needs and nothing else:
 * values in mg/dL, never rounded; the unit a device reported in, because that is the unit a reading is judged in; the
 * zone whose midnights bound the days.
 */
public final class GlucoseSeries {

	private static final double USUAL_INTERVAL = 5;
	private static final double JOINED_INTERVALS = 3;

	final long[] millis;
	final double[] mgdl;
	/** as {@link #mgdl}, but native mmol/L readings placed so that the mg/dL thresholds judge them rightly */
	final double[] judged;
	/** the numbers of readings reported in mmol/L, NaN at the others; null if there are none */
	final double[] mmol;
	/** minutes each reading stands for; null if they are all {@link #interval} */
	final double[] minutes;
	final ZoneId zone;
	private final double interval;
	private final Quality quality;

	GlucoseSeries(Readings readings, ZoneId zone) {
		this.millis = readings.millis;
		this.mgdl = readings.mgdl;
		this.mmol = readings.mmol;
		this.minutes = readings.minutes;
		this.zone = zone;
		this.judged = mmol == null ? mgdl : judged(mgdl, mmol);
		this.interval = Double.isNaN(readings.interval) ? interval(medianStep(millis)) : readings.interval;
		this.quality = readings.quality();
	}

	/**
	 * The CGM readings of the period. Exact duplicates count once; of two values of one device for one instant the one
	 * written last counts; where devices overlap, a reading stands for its interval less ten seconds and another
	 * device's readings within that are left out. "LOW" and "HIGH" count at the device's limits.
	 */
	public static GlucoseSeries sensor(Timeline timeline) {
		return new GlucoseSeries(Readings.sensor(timeline), timeline.period().zone());
	}

	/**
	 * The blood glucose readings of the period: from meters, by radio or typed in; never what was given for calibration
	 * only. If more than ten equal a CGM reading within half a second they are the sensor's echoes, and left out.
	 */
	public static GlucoseSeries meter(Timeline timeline) {
		return new GlucoseSeries(Readings.meter(timeline), timeline.period().zone());
	}

	/**
	 * @param epochMillis instants in any order; of equal instants the last counts
	 * @param mgdl the values at those instants, mg/dL
	 * @param zone whose midnights bound the days
	 */
	public static GlucoseSeries of(long[] epochMillis, double[] mgdl, ZoneId zone) {
		if (epochMillis.length != mgdl.length) {
			throw new IllegalArgumentException(epochMillis.length + " instants, but " + mgdl.length + " values");
		}
		return new GlucoseSeries(Readings.of(epochMillis, mgdl), zone);
	}

	private static double[] judged(double[] mgdl, double[] mmol) {
		double[] judged = mgdl.clone();
		for (int i = 0; i < judged.length; i++) {
			if (!Double.isNaN(mmol[i])) {
				judged[i] = Limit.judged(mmol[i]);
			}
		}
		return judged;
	}

	/** @return the whole minutes between readings, from their median step */
	static double interval(double medianStep) {
		return Double.isNaN(medianStep) ? USUAL_INTERVAL : Math.max(1, Math.rint(medianStep));
	}

	/** @return the median step in minutes; NaN with fewer than two readings */
	static double medianStep(long[] millis) {
		long[] steps = new long[Math.max(0, millis.length - 1)];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = millis[i + 1] - millis[i];
		}
		Arrays.sort(steps);
		int half = steps.length / 2;
		return steps.length == 0 ? Double.NaN
				: (steps.length % 2 == 1 ? steps[half] : (steps[half - 1] + steps[half]) / 2.0) / 60_000;
	}

	/** @return how many readings there are */
	public int size() {
		return millis.length;
	}

	public boolean isEmpty() {
		return millis.length == 0;
	}

	/** @return when reading {@code index} was taken */
	public Instant at(int index) {
		return Instant.ofEpochMilli(millis[index]);
	}

	/** @return reading {@code index} in mg/dL, not rounded */
	public double mgdl(int index) {
		return mgdl[index];
	}

	/** @return reading {@code index} in {@code unit}; the device's own number where it reported in that unit */
	public double in(GlucoseUnit unit, int index) {
		return unit == GlucoseUnit.MMOL_L && mmol != null && !Double.isNaN(mmol[index]) ? mmol[index]
				: unit.fromMgdl(mgdl[index]);
	}

	/** @return the usual time between readings, whole minutes: the median; 5 with fewer than two readings */
	public double intervalMinutes() {
		return interval;
	}

	/** @return the minutes reading {@code index} stands for: the usual interval of the device it came from */
	public double minutes(int index) {
		return minutes == null ? interval : minutes[index];
	}

	/**
	 * @return whether reading {@code index} follows the one before so soon that a line may join them: within three of its
	 *         intervals
	 */
	public boolean joined(int index) {
		return index > 0 && millis[index] - millis[index - 1] <= JOINED_INTERVALS * minutes(index) * 60_000;
	}

	/** @return the sum of the minutes the readings stand for */
	public double coveredMinutes() {
		return minutes == null ? interval * size() : Arrays.stream(minutes).sum();
	}

	public ZoneId zone() {
		return zone;
	}

	public Quality quality() {
		return quality;
	}

	/** @return whether reading {@code index} lies below the limit, judged in the unit it was reported in */
	public boolean below(int index, Limit limit) {
		return mmol != null && !Double.isNaN(mmol[index]) ? mmol[index] < limit.mmol() : mgdl[index] < limit.mgdl();
	}

	/** @return whether reading {@code index} lies above the limit, judged in the unit it was reported in */
	public boolean above(int index, Limit limit) {
		return mmol != null && !Double.isNaN(mmol[index]) ? mmol[index] > limit.mmol() : mgdl[index] > limit.mgdl();
	}

	/** @return the share of time below the limit, per cent; NaN without readings */
	public double percentBelow(Limit limit) {
		double sum = 0;
		for (int i = 0; i < size(); i++) {
			sum += below(i, limit) ? minutes(i) : 0;
		}
		return 100 * sum / coveredMinutes();
	}

	/** @return the share of time above the limit, per cent; NaN without readings */
	public double percentAbove(Limit limit) {
		double sum = 0;
		for (int i = 0; i < size(); i++) {
			sum += above(i, limit) ? minutes(i) : 0;
		}
		return 100 * sum / coveredMinutes();
	}

	/** @return the share of time neither below {@code low} nor above {@code high}, per cent; NaN without readings */
	public double percentWithin(Limit low, Limit high) {
		double sum = 0;
		for (int i = 0; i < size(); i++) {
			sum += below(i, low) || above(i, high) ? 0 : minutes(i);
		}
		return 100 * sum / coveredMinutes();
	}

	/** @return the readings from {@code from} until before {@code to}, with the counts of what was left out of all */
	public GlucoseSeries between(Instant from, Instant to) {
		int first = lowerBound(from.toEpochMilli());
		int end = lowerBound(to.toEpochMilli());
		return new GlucoseSeries(Readings.part(this, first, Math.max(first, end)), zone);
	}

	/** @return the readings in a part of any day, with the counts of what was left out of all */
	public GlucoseSeries during(DayPart part) {
		int[] inside = IntStream.range(0, size()).filter(i -> part.contains(LocalTime.ofInstant(at(i), zone)))
				.toArray();
		return new GlucoseSeries(Readings.part(this, inside), zone);
	}

	private int lowerBound(long instant) {
		int at = Arrays.binarySearch(millis, instant);
		return at < 0 ? -at - 1 : at;
	}

	static boolean isMeter(Glucose reading) {
		return switch (reading.origin()) {
		case METER, LINKED_METER, MANUAL -> true;
		case SENSOR, CALIBRATION -> false;
		};
	}
}
