// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;
import java.util.stream.IntStream;

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

	private static final double LEAST_SCALE = 0.2;

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

	/**
	 * The same chart in another size: the value scales of its panels share what is gained or lost in height as they share
	 * it now, words keep their size.
	 *
	 * @param wide in points
	 * @param high in points; where that is too little for words and strips, it gets higher
	 */
	public TimeChart sized(double wide, double high) {
		double scales = panels.stream().filter(panel -> !panel.absent())
				.mapToDouble(panel -> panel.height() - panel.foot()).sum();
		TimeChart widened = new TimeChart(title, description, wide, axis, labelEvery, panels, legend);
		if (scales <= 0) {
			return widened;
		}
		double factor = Math.max(LEAST_SCALE, (high - (widened.height() - scales)) / scales);
		return new TimeChart(title, description, wide, axis, labelEvery,
				panels.stream().map(panel -> panel.absent() ? panel : panel.stretched(factor)).toList(), legend);
	}

	/** @return where the panels lie, from top to bottom */
	public List<Plot> plots() {
		List<Frame> frames = ChartPainter.frames(this);
		return IntStream.range(0, frames.size()).mapToObj(i -> Plot.of(panels.get(i), frames.get(i))).toList();
	}

	@Override
	public void paint(Canvas canvas) {
		new ChartPainter(this, canvas).paint();
	}
}
