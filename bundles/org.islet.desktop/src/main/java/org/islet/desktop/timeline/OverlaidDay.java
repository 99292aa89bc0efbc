// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Point;
import org.islet.chart.Plot;
import org.islet.chart.TimeChart;

/**
 * The line of one day among others.
 *
 * @param date which day
 * @param curve its line
 */
record OverlaidDay(LocalDate date, Mark.Curve curve) {

	private static final String NAMED = "day-";

	/** A reading of it that is pointed at. */
	record Spot(OverlaidDay day, Point point) {
	}

	/** @return the days of a chart of the Sensor Daily Overlay, in order */
	static List<OverlaidDay> in(TimeChart chart) {
		return chart.panels().stream().flatMap(panel -> panel.layers().stream())
				.filter(layer -> layer.name().startsWith(NAMED)).map(OverlaidDay::of).toList();
	}

	private static OverlaidDay of(Layer layer) {
		return new OverlaidDay(LocalDate.parse(layer.name().substring(NAMED.length())),
				(Mark.Curve) layer.marks().getFirst());
	}

	/** @return the reading of all these days nearest to a point of the chart, and within so many points of it */
	static Optional<Spot> near(List<OverlaidDay> days, Plot plot, double x, double y, double within) {
		Optional<Spot> nearest = Optional.empty();
		double least = within;
		for (OverlaidDay day : days) {
			for (List<Point> run : day.curve.runs()) {
				for (Point point : run) {
					double off = Math.hypot(plot.x(point.at()) - x, plot.y(point.value()) - y);
					if (off <= least) {
						least = off;
						nearest = Optional.of(new Spot(day, point));
					}
				}
			}
		}
		return nearest;
	}

	/** @return its last reading */
	Spot last() {
		return new Spot(this, curve.runs().getLast().getLast());
	}
}
