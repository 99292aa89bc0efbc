// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mean course of several days by wall-clock time, in steps of 15 minutes: each day counts once in a step, with the
 * mean of its readings there, however many these are.
 *
 * @param points the steps known on enough days, in time order
 */
public record MeanDay(List<Point> points) {

	/** Minutes of a step. */
	public static final int STEP_MINUTES = 15;

	/**
	 * One step.
	 *
	 * @param step from midnight, counted from 0
	 * @param days how many days are known there
	 * @param mgdl the mean of these days, mg/dL
	 */
	public record Point(int step, int days, double mgdl) {

		/** @return hours from midnight to the middle of the step */
		public double hours() {
			return (step + 0.5) * STEP_MINUTES / 60;
		}
	}

	public MeanDay {
		points = List.copyOf(points);
	}

	/** @param least on how many days a step must be known */
	public static MeanDay of(GlucoseSeries series, int least) {
		Map<Integer, Map<LocalDate, List<Double>>> steps = new TreeMap<>();
		for (int i = 0; i < series.size(); i++) {
			var local = Instant.ofEpochMilli(series.millis[i]).atZone(series.zone);
			int step = local.toLocalTime().toSecondOfDay() / (60 * STEP_MINUTES);
			steps.computeIfAbsent(step, key -> new HashMap<>())
					.computeIfAbsent(local.toLocalDate(), day -> new ArrayList<>()).add(series.mgdl[i]);
		}
		List<Point> points = new ArrayList<>();
		steps.forEach((step, days) -> {
			if (days.size() >= least) {
				points.add(new Point(step, days.size(), mean(days)));
			}
		});
		return new MeanDay(points);
	}

	private static double mean(Map<LocalDate, List<Double>> days) {
		double[] means = days.entrySet().stream().sorted(Map.Entry.comparingByKey())
				.mapToDouble(day -> Spread.mean(day.getValue().stream().mapToDouble(Double::doubleValue).toArray()))
				.toArray();
		return Spread.mean(means);
	}
}
