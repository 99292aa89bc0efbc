// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Plot;
import org.islet.chart.TimeChart;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;

/**
 * What lies under a pointer in the picture of a day.
 *
 * @param at hours on the day's clock
 * @param reading the sensor reading next to that time
 * @param event the entry next to the pointer that is drawn there and does not come by itself
 */
record Pointed(double at, Optional<Moment> reading, Optional<Moment> event) {

	/** Chart points from the pointer within which something counts as meant. */
	private static final double REACH = 7;
	/** Farther off in time a reading says nothing about the time pointed at. */
	private static final double READING_HOURS = 0.26;

	/** @return nothing beside the panels */
	static Optional<Pointed> in(DayData day, TimeChart chart, double x, double y) {
		return chart.plots().stream().filter(plot -> !plot.panel().absent() && plot.contains(x, y)).findFirst()
				.map(plot -> in(day.moments(), plot, x, y));
	}

	private static Pointed in(List<Moment> moments, Plot plot, double x, double y) {
		double at = plot.at(x);
		Optional<Moment> event = moments.stream()
				.filter(moment -> !moment.steady() && moment.in(plot.panel().name())
						&& off(moment, plot, x, y) <= REACH)
				.min(Comparator.comparingDouble(moment -> off(moment, plot, x, y)));
		return new Pointed(at, reading(moments, plot, x, y), event);
	}

	/** Where an hour is there twice, the reading next to the pointer is meant. */
	private static Optional<Moment> reading(List<Moment> moments, Plot plot, double x, double y) {
		double at = plot.at(x);
		List<Moment> near = moments.stream()
				.filter(moment -> moment.sensor() && Math.abs(moment.at() - at) <= READING_HOURS).toList();
		double least = near.stream().mapToDouble(moment -> Math.abs(moment.at() - at)).min().orElse(0);
		return near.stream().filter(moment -> Math.abs(moment.at() - at) <= least + 1e-6)
				.min(Comparator.comparingDouble(moment -> off(moment, plot, x, y)));
	}

	/** Readings lie at their value, events in the strip at the foot, all else anywhere above or below its time. */
	private static double off(Moment moment, Plot plot, double x, double y) {
		double across = Math.abs(plot.x(moment.at()) - x);
		boolean foot = y > plot.top() + plot.height() - plot.panel().foot();
		return switch (moment.entry()) {
		case Glucose glucose when plot.panel().name().equals("glucose") ->
			Math.hypot(across, plot.y(glucose.value().mgdl()) - y);
		case DeviceEvent event -> foot ? across : Double.MAX_VALUE;
		default -> across;
		};
	}

	/** @return what a click there means */
	Optional<Moment> meant() {
		return event.or(() -> reading);
	}
}
