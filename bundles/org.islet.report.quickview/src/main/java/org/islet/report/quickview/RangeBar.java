// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Palette;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;

/** The shares of the ranges lying in one bar, low on the left; the range itself is the only one without lines. */
final class RangeBar {

	private static final Style EDGE = Style.line("#333333", 0.4);

	private final TimeInRanges ranges;

	RangeBar(TimeInRanges ranges) {
		this.ranges = ranges;
	}

	void paint(Canvas canvas, double left, double top, double width, double height) {
		canvas.begin("ranges");
		double x = left;
		for (Share share : ranges.shares()) {
			double part = width * share.percent() / 100;
			if (part > 0) {
				canvas.rect(x, top, part, height, Style.fill(colour(share.range())));
				lines(canvas, share.range(), x, top, part, height);
			}
			x += part;
		}
		canvas.rect(left, top, width, height, EDGE);
		canvas.end();
	}

	static String colour(Range range) {
		return switch (range) {
		case VERY_LOW -> Palette.VERY_LOW;
		case LOW -> Palette.LOW;
		case IN_RANGE -> Palette.IN_RANGE;
		case HIGH -> Palette.HIGH;
		case VERY_HIGH -> Palette.VERY_HIGH;
		};
	}

	private static void lines(Canvas canvas, Range range, double x, double top, double width, double height) {
		double step = switch (range) {
		case VERY_LOW, VERY_HIGH -> 1.6;
		case LOW, HIGH -> 3.2;
		case IN_RANGE -> 0;
		};
		Lines lines = new Lines();
		for (double at = x + step / 2; step > 0 && at < x + width - 0.2; at += step) {
			lines.line(at, top, at, top + height);
		}
		lines.paint(canvas, Style.line(Palette.PAPER, 0.5));
	}
}
