// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The usual course of several traces that share a beginning, in steps of 15 minutes: each trace counts once in a step,
 * with the mean of its readings there.
 *
 * @param points the steps at least {@link #LEAST} traces know, in order
 */
public record Course(List<Point> points) {

	/** Minutes of a step. */
	public static final int STEP_MINUTES = 15;
	/** On so few traces no median is told. */
	public static final int LEAST = 3;
	/** From so many traces on the middle half is told too. */
	public static final int FOR_QUARTILES = 7;

	/**
	 * Readings from their beginning on.
	 *
	 * @param minutes since the beginning, may be negative
	 * @param mgdl of each, mg/dL
	 */
	public record Trace(double[] minutes, double[] mgdl) {
	}

	/**
	 * One step.
	 *
	 * @param minutes since the beginning, of the step's middle
	 * @param traces how many are known there
	 * @param lower first quartile, mg/dL; NaN for fewer than {@link #FOR_QUARTILES}
	 * @param median mg/dL
	 * @param upper third quartile, mg/dL; NaN for fewer than {@link #FOR_QUARTILES}
	 */
	public record Point(double minutes, int traces, double lower, double median, double upper) {
	}

	public Course {
		points = List.copyOf(points);
	}

	public static Course of(List<Trace> traces) {
		TreeMap<Integer, List<Double>> steps = new TreeMap<>();
		for (Trace trace : traces) {
			TreeMap<Integer, List<Double>> own = new TreeMap<>();
			for (int i = 0; i < trace.minutes.length; i++) {
				int step = (int) Math.floor(trace.minutes[i] / STEP_MINUTES);
				own.computeIfAbsent(step, key -> new ArrayList<>()).add(trace.mgdl[i]);
			}
			own.forEach((step, values) -> steps.computeIfAbsent(step, key -> new ArrayList<>())
					.add(Spread.mean(values.stream().mapToDouble(Double::doubleValue).toArray())));
		}
		List<Point> points = new ArrayList<>();
		steps.forEach((step, values) -> {
			if (values.size() >= LEAST) {
				points.add(point(step, values.stream().mapToDouble(Double::doubleValue).toArray()));
			}
		});
		return new Course(points);
	}

	private static Point point(int step, double[] values) {
		Arrays.sort(values);
		int n = values.length;
		boolean many = n >= FOR_QUARTILES;
		return new Point((step + 0.5) * STEP_MINUTES, n, many ? Spread.quantile(values, n, 0.25) : Double.NaN,
				Spread.quantile(values, n, 0.5), many ? Spread.quantile(values, n, 0.75) : Double.NaN);
	}
}
