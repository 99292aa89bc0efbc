// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.time.Duration;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Palette;
import org.islet.report.page.Wording;

/** What the dots and shades of a raster mean. */
final class DotLegend {

	static final double HEIGHT = 42;

	private static final double SIZE = 6.2;
	private static final double SIGN = 22;
	private static final double COLUMN = 84;
	private static final double LINE = 14;

	private final Dots dots;
	private final Side side;
	private final Wording wording;
	private final boolean patterns;

	DotLegend(Dots dots, Side side, Wording wording, boolean patterns) {
		this.dots = dots;
		this.side = side;
		this.wording = wording;
		this.patterns = patterns;
	}

	void paint(Canvas canvas, double left, double top) {
		canvas.begin("legend");
		double y = top + 9;
		dot(canvas, left, y, Duration.ofMinutes(15), false, wording.text("key.short"));
		dot(canvas, left + COLUMN, y, Duration.ofHours(1), false, wording.text("key.hour"));
		dot(canvas, left + 2 * COLUMN, y, Dots.LONGEST, false, wording.text("key.long"));
		y += LINE;
		Duration hour = Duration.ofHours(1);
		dot(canvas, left, y, hour, false, wording.text("key." + side.key(), wording.limit(side.limit, 0)));
		dot(canvas, left + COLUMN, y, hour, true,
				wording.text("key." + side.key() + ".graver", wording.limit(side.graver, 0)));
		y += LINE;
		box(canvas, left, y, Style.fill("#E6E6E6"), wording.text("key.gap"));
		if (patterns) {
			box(canvas, left + COLUMN, y, new Style("#FFF3C4", 0.55, "#8A6D00", 0.7, new double[] { 3, 2 }),
					wording.text("key.pattern"));
		}
		canvas.end();
	}

	private void dot(Canvas canvas, double x, double y, Duration duration, boolean level2, String text) {
		dots.paint(canvas, x + SIGN / 2, y - 2, duration, level2);
		canvas.text(x + SIGN, y, text, SIZE, false, Palette.TEXT, Anchor.START, 0);
	}

	private void box(Canvas canvas, double x, double y, Style style, String text) {
		canvas.rect(x + 2, y - 6, SIGN - 6, 7, style);
		canvas.text(x + SIGN, y, text, SIZE, false, Palette.TEXT, Anchor.START, 0);
	}
}
