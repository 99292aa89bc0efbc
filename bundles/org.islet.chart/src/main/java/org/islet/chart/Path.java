// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/** Writes path syntax and numbers, two decimals at most. */
final class Path {

	private Path() {
	}

	static void move(StringBuilder path, double x, double y) {
		point(path, 'M', x, y);
	}

	static void line(StringBuilder path, double x, double y) {
		point(path, 'L', x, y);
	}

	private static void point(StringBuilder path, char command, double x, double y) {
		number(path.append(command), x);
		number(path.append(' '), y);
	}

	/** @return a path of straight lines through points given as x, y, x, y ... */
	static String lines(boolean closed, double... points) {
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < points.length; i += 2) {
			point(path, i == 0 ? 'M' : 'L', points[i], points[i + 1]);
		}
		return closed ? path.append('Z').toString() : path.toString();
	}

	static void number(StringBuilder out, double number) {
		long hundredths = Math.round(number * 100);
		if (hundredths < 0) {
			out.append('-');
			hundredths = -hundredths;
		}
		out.append(hundredths / 100);
		long rest = hundredths % 100;
		if (rest != 0) {
			out.append('.').append(rest / 10);
			if (rest % 10 != 0) {
				out.append(rest % 10);
			}
		}
	}
}
