// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;

/**
 * A small chart for a row of a table: panels one right under the other over one time axis, small labels, no titles, no
 * legend.
 *
 * @param title its name
 * @param description what it shows, in words
 * @param width in points
 * @param axis the time axis of every panel
 * @param ticks labels of the time axis
 * @param panels from top to bottom
 */
public record Strip(String title, String description, double width, TimeAxis axis, List<TimeAxis.Tick> ticks,
		List<Panel> panels) implements Chart {

	/** Points between two panels. */
	public static final double GAP = 2.5;
	/** Points above the first panel and under the last, with the labels of the time axis. */
	public static final double AROUND = 11;

	public Strip {
		ticks = List.copyOf(ticks);
		panels = List.copyOf(panels);
	}

	/** A strip with a label every so many whole hours on the clock. */
	public Strip(String title, String description, double width, TimeAxis axis, int labelEvery, List<Panel> panels) {
		this(title, description, width, axis, axis.ticks(labelEvery), panels);
	}

	@Override
	public double height() {
		return AROUND + panels.stream().mapToDouble(Panel::height).sum() + GAP * Math.max(0, panels.size() - 1);
	}

	@Override
	public void paint(Canvas canvas) {
		new StripPainter(this, canvas).paint();
	}
}
