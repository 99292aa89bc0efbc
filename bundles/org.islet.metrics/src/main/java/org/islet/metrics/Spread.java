// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

/** Mean, standard deviation and quantiles of the numbers among values of which some are NaN. */
final class Spread {

	private Spread() {
	}

	static double mean(double[] values) {
		double sum = 0;
		int n = 0;
		for (double value : values) {
			if (!Double.isNaN(value)) {
				sum += value;
				n++;
			}
		}
		double first = sum / n;
		double rest = 0;
		for (double value : values) {
			if (!Double.isNaN(value)) {
				rest += value - first;
			}
		}
		return first + rest / n;
	}

	/** Around the mean and with n - 1; NaN for fewer than two numbers. */
	static double sd(double[] values) {
		double mean = mean(values);
		double squares = 0;
		int n = 0;
		for (double value : values) {
			if (!Double.isNaN(value)) {
				squares += (value - mean) * (value - mean);
				n++;
			}
		}
		return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
	}

	/** Type 7 of the first {@code n} values, which are sorted. */
	static double quantile(double[] sorted, int n, double p) {
		if (n == 0) {
			return Double.NaN;
		}
		double h = (n - 1) * p;
		int low = (int) Math.floor(h);
		int high = Math.min(low + 1, n - 1);
		return sorted[low] + (h - low) * (sorted[high] - sorted[low]);
	}
}
