// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/** How wide words get, on the safe side: widths of DejaVu Sans, the widest of the usual report fonts. */
public final class Letters {

	private static final double BOLD = 1.12;

	private Letters() {
	}

	/**
	 * @param size of the letters, points
	 * @return points
	 */
	public static double width(String text, double size, boolean bold) {
		double ems = text.chars().mapToDouble(Letters::ems).sum();
		return ems * size * (bold ? BOLD : 1);
	}

	private static double ems(int letter) {
		if (letter >= '0' && letter <= '9') {
			return 0.636;
		}
		return switch (letter) {
		case '.', ',', ' ', '\u00a0', '\u202f' -> 0.318;
		case ':', '/', '|', ';' -> 0.337;
		case 'i', 'j', 'l' -> 0.278;
		case '-', '(', ')' -> 0.39;
		case 'f', 't', 'r', 's' -> 0.45;
		case 'm', 'M', 'W', '<', '>', '+', '\u2212', '=', '\u2190', '\u2191', '\u2192', '\u2193' -> 0.9;
		case 'w' -> 0.82;
		default -> Character.isUpperCase(letter) ? 0.72 : 0.63;
		};
	}
}
