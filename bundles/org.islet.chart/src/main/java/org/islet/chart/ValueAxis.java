// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A linear scale up one side of a panel.
 *
 * @param title what it measures, with its unit
 * @param low value at the foot
 * @param high value at the top
 * @param ticks what is labelled, rising
 */
public record ValueAxis(String title, double low, double high, List<Tick> ticks) {

	private static final double[] ROUND = { 1, 2, 2.5, 5, 10 };

	/** A labelled value. */
	public record Tick(double value, String label) {
	}

	public ValueAxis {
		if (!(high > low)) {
			throw new IllegalArgumentException("an axis from " + low + " to " + high);
		}
		ticks = List.copyOf(ticks);
	}

	/**
	 * A scale from zero with round steps.
	 *
	 * @param title what it measures, with its unit
	 * @param high value at the top, positive
	 * @param steps at most how many steps
	 * @param format writes a tick's value
	 */
	public static ValueAxis upTo(String title, double high, int steps, DoubleFunction<String> format) {
		double step = step(high, steps);
		List<Tick> ticks = new ArrayList<>();
		for (int i = 0; i * step <= high * 1.000001; i++) {
			ticks.add(new Tick(i * step, format.apply(i * step)));
		}
		return new ValueAxis(title, 0, high, ticks);
	}

	private static double step(double high, int steps) {
		double power = Math.pow(10, Math.floor(Math.log10(high / steps)));
		for (double round : ROUND) {
			if (high / (round * power) <= steps * 1.000001) {
				return round * power;
			}
		}
		return 10 * power;
	}

	/** @return how far up a value lies: 0 at the foot, 1 at the top, values outside at the nearer end */
	public double fraction(double value) {
		return Math.clamp((value - low) / (high - low), 0.0, 1.0);
	}
}
