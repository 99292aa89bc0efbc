// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;

/**
 * Panels, one under the other, over one shared time axis.
 *
 * @param title its name
 * @param description what it shows, in words
 * @param width in points
 * @param axis the time axis of every panel
 * @param labelEvery hours between labels of the time axis
 * @param panels from top to bottom
 * @param legend the signs used, in order
 */
public record TimeChart(String title, String description, double width, TimeAxis axis, int labelEvery,
		List<Panel> panels, List<Key> legend) implements Chart {

	/**
	 * A sign and what it means.
	 *
	 * @param sample drawn in a field one hour wide and 8 points high, by {@link Scale#FOOT}
	 * @param text what it means
	 */
	public record Key(List<? extends Mark> sample, String text) {
	}

	public TimeChart {
		panels = List.copyOf(panels);
		legend = List.copyOf(legend);
	}

	@Override
	public double height() {
		return ChartPainter.TOP + panels.stream().mapToDouble(ChartPainter::heightWithLabels).sum()
				+ LegendPainter.height(legend, width);
	}

	@Override
	public void paint(Canvas canvas) {
		new ChartPainter(this, canvas).paint();
	}
}
