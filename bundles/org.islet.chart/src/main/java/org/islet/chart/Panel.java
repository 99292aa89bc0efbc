// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;
import java.util.Optional;

/**
 * One graph among those that share a time axis.
 *
 * @param name an identifier such as {@code insulin}, unique in the chart
 * @param height of its frame in points, with the strip at its foot
 * @param foot height of the strip below the value scales, for marks that have a time and no value
 * @param left the scale on the left; empty for a panel that only says why there is nothing to show
 * @param right the scale on the right
 * @param layers in painting order
 * @param notice shown in place of the graph; empty for a graph
 */
public record Panel(String name, double height, double foot, Optional<ValueAxis> left, Optional<ValueAxis> right,
		List<Layer> layers, String notice) {

	private static final double LINE = 14;

	public Panel {
		layers = List.copyOf(layers);
	}

	/** A graph. */
	public static Panel of(String name, double height, double foot, ValueAxis left, Optional<ValueAxis> right,
			List<Layer> layers) {
		return new Panel(name, height, foot, Optional.of(left), right, layers, "");
	}

	/** One grey line of words where there is no data for a graph. */
	public static Panel absent(String name, String notice) {
		return new Panel(name, LINE, 0, Optional.empty(), Optional.empty(), List.of(), notice);
	}

	/** The same panel, its value scales higher or lower by that factor. */
	Panel stretched(double factor) {
		return new Panel(name, (height - foot) * factor + foot, foot, left, right, layers, notice);
	}

	/** @return whether it shows words instead of a graph */
	public boolean absent() {
		return left.isEmpty();
	}
}
