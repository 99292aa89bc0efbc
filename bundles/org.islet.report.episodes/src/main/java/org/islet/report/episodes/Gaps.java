// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.islet.chart.TimeAxis;
import org.islet.chart.TimeAxis.Stretch;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.Period;

/** Where on a day no episode could be seen, because the sensor's readings are too far apart. */
final class Gaps {

	/** Episodes are looked for across shorter times without readings. */
	private static final Duration BRIDGED = Duration.ofMinutes(45);

	private Gaps() {
	}

	static List<Stretch> of(GlucoseSeries sensor, Period day) {
		TimeAxis axis = TimeAxis.day(day.first(), day.zone());
		GlucoseSeries readings = sensor.between(day.from().minus(BRIDGED), day.to().plus(BRIDGED));
		List<Stretch> gaps = new ArrayList<>();
		Instant known = day.from().minus(BRIDGED);
		for (int i = 0; i < readings.size(); i++) {
			add(gaps, axis, day, known, readings.at(i));
			known = readings.at(i);
		}
		add(gaps, axis, day, known, day.to().plus(BRIDGED));
		return gaps;
	}

	private static void add(List<Stretch> gaps, TimeAxis axis, Period day, Instant from, Instant to) {
		Instant start = from.isBefore(day.from()) ? day.from() : from;
		Instant end = to.isAfter(day.to()) ? day.to() : to;
		if (Duration.between(from, to).compareTo(BRIDGED) > 0 && start.isBefore(end)) {
			gaps.addAll(axis.stretches(start, end));
		}
	}
}
