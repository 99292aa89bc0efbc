// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.time.Duration;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Style;

/** Dots whose area is the duration: pale with an outline, those with a level 2 episode full. */
final class Dots {

	/** All longer ones have one size. */
	static final Duration LONGEST = Duration.ofHours(4);

	private static final double LARGEST = 8.5;
	private static final double LEAST_OF_LARGEST = 5;
	private static final double SMALLEST = 1.2;
	private static final double OF_ROW = 0.7;

	private final Side side;
	private final double largest;

	Dots(Side side, double row) {
		this.side = side;
		this.largest = Math.clamp(row * OF_ROW, LEAST_OF_LARGEST, LARGEST);
	}

	double radius(Duration duration) {
		double share = Math.min(1, duration.toSeconds() / (double) LONGEST.toSeconds());
		return Math.max(SMALLEST, largest * Math.sqrt(share));
	}

	void paint(Canvas canvas, double x, double y, Duration duration, boolean level2) {
		Style full = new Style(side.graverColour, 1, "#FFFFFF", 0.4, new double[0]);
		Style pale = new Style(side.colour, 0.3, "#333333", 0.6, new double[0]);
		canvas.circle(x, y, radius(duration), level2 ? full : pale);
	}
}
