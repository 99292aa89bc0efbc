// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/**
 * What a chart is painted on: SVG for print and web, a window's graphics context on screen. Lengths are points.
 */
public interface Canvas {

	/** How a shape is drawn; a null colour leaves it out. Colours are {@code #RRGGBB}. */
	record Style(String fill, double fillOpacity, String stroke, double strokeWidth, double[] dash) {

		public static Style fill(String colour) {
			return new Style(colour, 1, null, 0, new double[0]);
		}

		public static Style line(String colour, double width, double... dash) {
			return new Style(null, 1, colour, width, dash);
		}
	}

	/** Where a text's given point lies on its base line. */
	enum Anchor {
		START, MIDDLE, END
	}

	/** Points of a path: moves, lines and curves in SVG path syntax restricted to absolute M, L, C and Z. */
	void path(String path, Style style);

	void rect(double x, double y, double width, double height, Style style);

	void circle(double x, double y, double radius, Style style);

	/** @param angle degrees clockwise around (x, y) */
	void text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor, double angle);

	/** Starts a named group, such as {@code sensor}: tests and screen readers find it by this name. */
	void begin(String name);

	/** Restricts painting to a rectangle until the group ends. */
	void clip(double x, double y, double width, double height);

	void end();
}
