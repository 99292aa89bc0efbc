// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/**
 * Where a panel of a {@link TimeChart} lies, so that what is under a pointer can be told. Lengths are points.
 *
 * @param panel what is painted there
 * @param left its left edge
 * @param top its upper edge
 * @param width of its frame
 * @param height of its frame, with the strip at its foot
 * @param hours the length of the time axis
 */
public record Plot(Panel panel, double left, double top, double width, double height, double hours) {

	static Plot of(Panel panel, Frame frame) {
		return new Plot(panel, frame.left(), frame.top(), frame.width(), frame.height(), frame.hours());
	}

	/** @return whether a point of the chart lies in it */
	public boolean contains(double x, double y) {
		return x >= left && x <= left + width && y >= top && y <= top + height;
	}

	/** @return the position on the time axis that lies there; outside 0 to {@link #hours()} beside the panel */
	public double at(double x) {
		return (x - left) / width * hours;
	}

	/** @return where a position on the time axis lies */
	public double x(double at) {
		return left + width * at / hours;
	}

	/** @return where a value of the left scale lies; the panel must have one */
	public double y(double value) {
		double scale = height - panel.foot();
		return top + scale - scale * panel.left().orElseThrow().fraction(value);
	}
}
