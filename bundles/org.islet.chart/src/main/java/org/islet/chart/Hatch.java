// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/** How an area is filled, so that areas differ without colour too. */
public enum Hatch {
	/** no lines */
	NONE,
	/** lines rising to the right */
	RISING,
	/** lines falling to the right, wide apart */
	FALLING;

	private static final double CLOSE = 2.6;
	private static final double WIDE = 5;

	/** @return hatch lines clipped to a rectangle, as a path; empty for none */
	String path(double x, double y, double width, double height) {
		StringBuilder path = new StringBuilder();
		if (this != NONE) {
			double step = this == RISING ? CLOSE : WIDE;
			double first = Math.ceil((x - height) / step) * step;
			for (double c = first; c < x + width; c += step) {
				double from = Math.max(x, c);
				double to = Math.min(x + width, c + height);
				if (to - from > 0.05) {
					line(path, from, to, c, y, height);
				}
			}
		}
		return path.toString();
	}

	private void line(StringBuilder path, double from, double to, double c, double y, double height) {
		double start = this == RISING ? y + height - (from - c) : y + (from - c);
		double end = this == RISING ? y + height - (to - c) : y + (to - c);
		Path.move(path, from, start);
		Path.line(path, to, end);
	}
}
