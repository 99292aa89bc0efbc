// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/** Writes straight lines for {@link Canvas#path}, in points to a hundredth. */
public final class Lines {

	private final StringBuilder path = new StringBuilder();

	/** Begins a line. */
	public Lines move(double x, double y) {
		return point('M', x, y);
	}

	/** Goes on to a point. */
	public Lines line(double x, double y) {
		return point('L', x, y);
	}

	/** Goes back to where the line began. */
	public Lines close() {
		path.append('Z');
		return this;
	}

	private Lines point(char command, double x, double y) {
		path.append(command).append(hundredths(x)).append(' ').append(hundredths(y));
		return this;
	}

	private static double hundredths(double number) {
		return Math.round(number * 100) / 100.0;
	}

	public boolean isEmpty() {
		return path.isEmpty();
	}

	/** @return all of it */
	public String path() {
		return path.toString();
	}
}
