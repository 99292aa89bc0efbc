// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where what lies in the picture of many days: the values above, the shares of the ranges below, the dates at the foot.
 *
 * @param width in pixels, as all here
 * @param height of all
 */
record SpanRoom(int width, int height) {

	static final int LEFT = 62;
	static final int TOP = 12;
	static final double LOWEST = 40;
	static final double HIGHEST = 400;
	private static final int RIGHT = 12;
	private static final int BOTTOM = 30;
	private static final int GAP = 14;
	private static final double VALUES = 0.62;

	static SpanRoom of(Rectangle area) {
		return new SpanRoom(area.width, area.height);
	}

	int plotWidth() {
		return Math.max(1, width - LEFT - RIGHT);
	}

	/** @return the lower edge of the values */
	int ground() {
		return TOP + (int) ((height - TOP - BOTTOM) * VALUES);
	}

	/** @return the upper edge of the shares */
	int shares() {
		return ground() + GAP;
	}

	/** @return the lower edge of the shares; the dates lie below */
	int foot() {
		return height - BOTTOM;
	}

	int y(double mgdl) {
		double part = (Math.clamp(mgdl, LOWEST, HIGHEST) - LOWEST) / (HIGHEST - LOWEST);
		return ground() - (int) Math.round((ground() - TOP) * part);
	}

	/** @return where a pixel lies between the edges of what is in sight, from 0 to 1 inside */
	double share(int x) {
		return (x - LEFT) / (double) plotWidth();
	}
}
