// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

/** Writes paths of straight lines. */
final class Lines {

	private final StringBuilder path = new StringBuilder();

	Lines move(double x, double y) {
		return point('M', x, y);
	}

	Lines line(double x, double y) {
		return point('L', x, y);
	}

	Lines close() {
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

	boolean isEmpty() {
		return path.isEmpty();
	}

	String path() {
		return path.toString();
	}
}
