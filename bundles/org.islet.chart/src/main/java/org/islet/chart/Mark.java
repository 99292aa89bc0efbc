// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;

import org.islet.chart.Canvas.Style;

/**
 * One thing drawn in a panel. Positions in time are hours on the panel's {@link TimeAxis}, heights are measured by a
 * {@link Scale}.
 */
public sealed interface Mark {

	/** A position in time and a value. */
	record Point(double at, double value) {
	}

	/** A value held from one position to another. */
	record Step(double from, double to, double value) {
	}

	/** An area between two values over the whole width, such as a target range. */
	record Band(Scale scale, double low, double high, Style style) implements Mark {
	}

	/** A line at one value over the whole width. */
	record Level(Scale scale, double value, Style style) implements Mark {
	}

	/** A line through readings; each run is joined, between runs is a gap. A run of one point is drawn as a dot. */
	record Curve(Scale scale, List<List<Point>> runs, Style style) implements Mark {
	}

	/** From one value to another at one position in time. */
	record Span(double at, double low, double high) {
	}

	/** An area between two lines, such as those of two quantiles; each run is joined, between runs is a gap. */
	record Ribbon(Scale scale, List<List<Span>> runs, Style style) implements Mark {
	}

	/** Values that hold for a time; touching steps are joined by risers. {@code area} fills down to zero. */
	record Steps(Scale scale, List<Step> steps, Style style, boolean area) implements Mark {
	}

	/** A rectangle in time and value. */
	record Box(Scale scale, double from, double to, double low, double high, Style style, Hatch hatch)
			implements Mark {
	}

	/** A horizontal line from one time to another, with a small tick at each end if {@code ends}. */
	record Line(Scale scale, double from, double to, double value, Style style, boolean ends) implements Mark {
	}

	/**
	 * A bar standing at one time.
	 *
	 * @param width in points
	 * @param low value at its foot
	 * @param high value at its top
	 * @param open whether its top edge is left out: it ends above
	 */
	record Bar(Scale scale, double at, double width, double low, double high, Style style, Hatch hatch, boolean open)
			implements Mark {
	}

	/** A symbol at one time and value; {@code text} is shown beside it, or inside a flag, and may be empty. */
	record Marker(Scale scale, double at, double value, Symbol symbol, double size, String colour, String text)
			implements Mark {
	}

	/**
	 * Words at a point. They move aside from other words and marks, by {@code clear} points at first.
	 *
	 * @param fixed whether they must stay where they are
	 */
	record Text(Scale scale, double at, double value, String text, double size, boolean bold, String colour,
			double clear, boolean fixed) implements Mark {
	}
}
