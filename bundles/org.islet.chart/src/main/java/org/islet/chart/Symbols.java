// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;

/** Paints a {@link Symbol} around a point. */
final class Symbols {

	private static final double STROKE = 0.9;
	private static final double THIN = 0.7;

	private Symbols() {
	}

	/** @param half half its size in points */
	static void paint(Canvas canvas, Symbol symbol, double x, double y, double half, String colour, String text) {
		Style open = new Style(Palette.PAPER, 1, colour, STROKE, new double[0]);
		Style full = Style.fill(colour);
		switch (symbol) {
		case CIRCLE -> canvas.circle(x, y, half, open);
		case DISC -> canvas.circle(x, y, half, full);
		case SQUARE -> canvas.rect(x - half, y - half, 2 * half, 2 * half, full);
		case DIAMOND -> canvas.path(Path.lines(true, x, y - half, x + half, y, x, y + half, x - half, y),
				Style.line(colour, STROKE));
		case TRIANGLE -> canvas.path(upright(x, y, half), full);
		case BEYOND_UP -> canvas.path(upright(x, y, half), open);
		case BEYOND_DOWN -> canvas.path(upright(x, y, -half), open);
		case ARROW_UP -> arrow(canvas, x, y, half, colour);
		case ARROW_DOWN -> arrow(canvas, x, y, -half, colour);
		case FLAG -> flag(canvas, x, y, half, colour, text);
		}
	}

	private static String upright(double x, double y, double half) {
		double side = Math.abs(half);
		return Path.lines(true, x, y - half, x + side, y + half, x - side, y + half);
	}

	private static void arrow(Canvas canvas, double x, double y, double half, String colour) {
		double side = Math.abs(half) * 0.7;
		canvas.path(Path.lines(false, x, y + half, x, y - half), Style.line(colour, STROKE));
		canvas.path(Path.lines(true, x, y - half, x + side, y, x - side, y), Style.fill(colour));
	}

	static double flagWidth(double half, String text) {
		return Math.max(2 * half, Letters.width(text, 1.55 * half, true) + 1.5);
	}

	/** The pole stands at x; the pennant flies to the right. */
	private static void flag(Canvas canvas, double x, double y, double half, String colour, String text) {
		Style pennant = new Style(Palette.PAPER, 1, colour, THIN, new double[0]);
		double width = flagWidth(half, text);
		canvas.rect(x, y - half, width, 1.6 * half, pennant);
		canvas.path(Path.lines(false, x, y - half, x, y + 1.3 * half), Style.line(colour, STROKE));
		canvas.text(x + width / 2, y + 0.35 * half, text, 1.55 * half, true, colour, Anchor.MIDDLE, 0);
	}
}
