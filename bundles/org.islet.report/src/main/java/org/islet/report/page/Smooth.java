// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

/**
 * A curve through points that never swings beyond them: monotone cubic interpolation (Fritsch and Carlson 1980, doi
 * 10.1137/0717021).
 */
final class Smooth {

	private final double[] x;
	private final double[] y;
	private final double[] slope;

	/** @param x rising, as many as {@code y}, at least two */
	Smooth(double[] x, double[] y) {
		this.x = x;
		this.y = y;
		this.slope = slopes(x, y);
	}

	private static double[] slopes(double[] x, double[] y) {
		int last = x.length - 1;
		double[] secant = new double[last];
		for (int i = 0; i < last; i++) {
			secant[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
		}
		double[] slope = new double[x.length];
		slope[0] = secant[0];
		slope[last] = secant[last - 1];
		for (int i = 1; i < last; i++) {
			slope[i] = secant[i - 1] * secant[i] <= 0 ? 0 : (secant[i - 1] + secant[i]) / 2;
		}
		for (int i = 0; i < last; i++) {
			restrain(slope, i, secant[i]);
		}
		return slope;
	}

	private static void restrain(double[] slope, int i, double secant) {
		if (secant == 0) {
			slope[i] = 0;
			slope[i + 1] = 0;
			return;
		}
		double a = slope[i] / secant;
		double b = slope[i + 1] / secant;
		double steep = Math.hypot(a, b);
		if (steep > 3) {
			slope[i] = 3 * a / steep * secant;
			slope[i + 1] = 3 * b / steep * secant;
		}
	}

	double at(double position) {
		int i = 0;
		while (i < x.length - 2 && position > x[i + 1]) {
			i++;
		}
		double width = x[i + 1] - x[i];
		double t = (position - x[i]) / width;
		double s = 1 - t;
		return y[i] * (1 + 2 * t) * s * s + slope[i] * width * t * s * s + y[i + 1] * t * t * (3 - 2 * t)
				- slope[i + 1] * width * t * t * s;
	}
}
