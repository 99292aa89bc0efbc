// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ambulatory glucose profile: quantiles by the clock hour they fall into, smoothed with the hours beside them by
 * weights 1-4-1. A repeated autumn hour falls into one bin with the first; a missing spring hour is empty that day.
 *
 * @param hours the 24 bins from midnight; the centre of each is half past
 * @param sensor what the readings suffice for, if they are a sensor's
 * @param meter what the readings suffice for, if they are a meter's
 */
public record Agp(List<Hour> hours, Sufficiency sensor, Sufficiency meter) {

	/** The drawing's upper end, mg/dL: curves are clamped here. */
	public static final double CEILING = 350;
	/** The quantiles of a profile, in order. */
	public static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

	private static final int METER_READINGS = 30;
	private static final int BEST_DAYS = 7;

	/** Whether a profile may be drawn. */
	public enum Sufficiency {
		ENOUGH,
		/** less than 24 hours of sensor readings, or fewer than 30 meter readings */
		TOO_FEW,
		/** fewer than seven days with an hour of readings, or these seven known for less than 70 per cent */
		TOO_SPARSE
	}

	/**
	 * One clock hour.
	 *
	 * @param hour 0 to 23
	 * @param readings how many readings
	 * @param raw the {@link #QUANTILES} of the hour, mg/dL; empty without readings
	 * @param smooth the same smoothed; empty without readings
	 */
	public record Hour(int hour, int readings, Optional<List<Double>> raw, Optional<List<Double>> smooth) {
	}

	public Agp {
		hours = List.copyOf(hours);
	}

	public static Agp of(GlucoseSeries series) {
		double[][] bins = bins(series);
		double[][] raw = new double[24][];
		for (int hour = 0; hour < 24; hour++) {
			raw[hour] = quantiles(bins[hour]);
		}
		List<Hour> hours = new ArrayList<>();
		for (int hour = 0; hour < 24; hour++) {
			hours.add(new Hour(hour, bins[hour].length, list(raw[hour]), list(smooth(raw, hour))));
		}
		return new Agp(hours, sensor(series),
				series.size() < METER_READINGS ? Sufficiency.TOO_FEW : Sufficiency.ENOUGH);
	}

	private static double[][] bins(GlucoseSeries series) {
		int[] hourOf = new int[series.size()];
		int[] counts = new int[24];
		long next = Long.MIN_VALUE;
		int hour = 0;
		for (int i = 0; i < hourOf.length; i++) {
			if (series.millis[i] >= next) {
				var local = Instant.ofEpochMilli(series.millis[i]).atZone(series.zone);
				hour = local.getHour();
				next = series.millis[i] + 900_000 - local.toLocalTime().toNanoOfDay() / 1_000_000 % 900_000;
			}
			hourOf[i] = hour;
			counts[hour]++;
		}
		double[][] bins = new double[24][];
		Arrays.setAll(bins, h -> new double[counts[h]]);
		for (int i = hourOf.length - 1; i >= 0; i--) {
			bins[hourOf[i]][--counts[hourOf[i]]] = series.mgdl[i];
		}
		return bins;
	}

	private static double[] quantiles(double[] bin) {
		Arrays.sort(bin);
		return QUANTILES.stream().mapToDouble(p -> Spread.quantile(bin, bin.length, p)).toArray();
	}

	private static double[] smooth(double[][] raw, int hour) {
		double[] smooth = new double[QUANTILES.size()];
		for (int q = 0; q < smooth.length; q++) {
			double before = raw[(hour + 23) % 24][q];
			double after = raw[(hour + 1) % 24][q];
			smooth[q] = smooth(before, raw[hour][q], after);
		}
		return smooth;
	}

	private static double smooth(double before, double here, double after) {
		if (Double.isNaN(before)) {
			return Double.isNaN(after) ? here : (4 * here + after) / 5;
		}
		return Double.isNaN(after) ? (before + 4 * here) / 5 : (before + 4 * here + after) / 6;
	}

	private static Optional<List<Double>> list(double[] quantiles) {
		return Double.isNaN(quantiles[0]) ? Optional.empty() : Optional.of(Arrays.stream(quantiles).boxed().toList());
	}

	private static Sufficiency sensor(GlucoseSeries series) {
		if (series.coveredMinutes() < 1440) {
			return Sufficiency.TOO_FEW;
		}
		double[] days = knownPerDay(series);
		Arrays.sort(days);
		double known = 0;
		for (int i = days.length - 1; i >= Math.max(0, days.length - BEST_DAYS); i--) {
			if (days[i] * 1440 < 60) {
				return Sufficiency.TOO_SPARSE;
			}
			known += days[i];
		}
		return days.length >= BEST_DAYS && known >= 0.7 * BEST_DAYS ? Sufficiency.ENOUGH : Sufficiency.TOO_SPARSE;
	}

	/** The known share of each day that has readings, of 24 hours. */
	private static double[] knownPerDay(GlucoseSeries series) {
		LocalDays days = new LocalDays(series.zone);
		List<Double> known = new ArrayList<>();
		LocalDate day = null;
		double minutes = 0;
		for (int i = 0; i < series.size(); i++) {
			days.moveTo(series.millis[i]);
			if (day != null && !day.equals(days.day())) {
				known.add(minutes / 1440);
				minutes = 0;
			}
			day = days.day();
			minutes += series.minutes(i);
		}
		known.add(minutes / 1440);
		return known.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
