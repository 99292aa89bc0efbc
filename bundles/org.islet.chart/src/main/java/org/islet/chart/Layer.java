// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;

/**
 * Marks of one kind, painted as a group of that name.
 *
 * @param name an identifier such as {@code sensor}, unique in the panel
 * @param behind whether it is painted under the grid
 * @param marks in painting order
 */
public record Layer(String name, boolean behind, List<Mark> marks) {

	public Layer {
		marks = List.copyOf(marks);
	}

	public static Layer of(String name, List<? extends Mark> marks) {
		return new Layer(name, false, List.copyOf(marks));
	}

	public static Layer behind(String name, List<? extends Mark> marks) {
		return new Layer(name, true, List.copyOf(marks));
	}
}
