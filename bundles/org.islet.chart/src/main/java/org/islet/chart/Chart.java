// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/**
 * A picture that can be painted on any {@link Canvas}.
 */
public interface Chart {

	/** @return width in points */
	double width();

	/** @return height in points */
	double height();

	/** @return its name, in words; may be empty */
	default String title() {
		return "";
	}

	/** @return what it shows, in words, for people who cannot see it */
	String description();

	/**
	 * @param canvas painted on from (0, 0) to ({@link #width()}, {@link #height()}), y downwards
	 */
	void paint(Canvas canvas);
}
