// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Lines;
import org.islet.chart.Palette;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;

/** The ranges as one stacked bar. The outermost classes are hatched, so that they differ without colour too. */
public final class RangeStack {

	private static final double LEAST = 3;
	private static final Style EDGE = Style.line(Palette.PAPER, 0.6);
	private static final Style HATCH = Style.line(Palette.PAPER, 0.6);

	private RangeStack() {
	}

	/**
	 * @param shares from the highest class to the lowest
	 * @param room the bar's height, points
	 * @return the height of each: small classes stay visible, the others give way in proportion
	 */
	public static double[] heights(List<Share> shares, double room) {
		double[] heights = new double[shares.size()];
		double small = 0;
		double large = 0;
		for (int i = 0; i < heights.length; i++) {
			double percent = shares.get(i).percent();
			heights[i] = percent > 0 ? Math.max(LEAST, room * percent / 100) : 0;
			small += heights[i] == LEAST ? LEAST : 0;
			large += heights[i] > LEAST ? heights[i] : 0;
		}
		for (int i = 0; i < heights.length; i++) {
			heights[i] *= heights[i] > LEAST ? (room - small) / large : 1;
		}
		return heights;
	}

	/**
	 * @param shares from the highest class to the lowest
	 * @param heights what {@link #heights} made of them
	 */
	public static void paint(Canvas canvas, List<Share> shares, double[] heights, double left, double top,
			double width) {
		double y = top;
		for (int i = 0; i < heights.length; i++) {
			if (heights[i] > 0) {
				segment(canvas, shares.get(i).range(), left, y, width, heights[i]);
			}
			y += heights[i];
		}
	}

	private static void segment(Canvas canvas, Range range, double left, double y, double width, double height) {
		canvas.rect(left, y, width, height, Style.fill(colour(range)));
		Lines hatch = new Lines();
		boolean outer = range == Range.VERY_HIGH || range == Range.VERY_LOW;
		for (double line = y + 2; outer && line < y + height - 0.5; line += 3) {
			hatch.move(left, line).line(left + width, line);
		}
		if (!hatch.isEmpty()) {
			canvas.path(hatch.path(), HATCH);
		}
		canvas.path(new Lines().move(left, y).line(left + width, y).path(), EDGE);
	}

	private static String colour(Range range) {
		return switch (range) {
		case VERY_LOW -> Palette.VERY_LOW;
		case LOW -> Palette.LOW;
		case IN_RANGE -> Palette.IN_RANGE;
		case HIGH -> Palette.HIGH;
		case VERY_HIGH -> Palette.VERY_HIGH;
		};
	}
}
