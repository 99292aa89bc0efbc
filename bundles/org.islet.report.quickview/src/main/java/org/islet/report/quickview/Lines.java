// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Style;

/** A path of straight lines. */
final class Lines {

	private final StringBuilder path = new StringBuilder();

	Lines to(double x, double y) {
		path.append(path.isEmpty() ? 'M' : 'L').append(hundredths(x)).append(' ').append(hundredths(y));
		return this;
	}

	Lines line(double x1, double y1, double x2, double y2) {
		path.append('M').append(hundredths(x1)).append(' ').append(hundredths(y1)).append('L').append(hundredths(x2))
				.append(' ').append(hundredths(y2));
		return this;
	}

	Lines close() {
		path.append('Z');
		return this;
	}

	private static double hundredths(double number) {
		return Math.round(number * 100) / 100.0;
	}

	void paint(Canvas canvas, Style style) {
		if (!path.isEmpty()) {
			canvas.path(path.toString(), style);
		}
	}
}
