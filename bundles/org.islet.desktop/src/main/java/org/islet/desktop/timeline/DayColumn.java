// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.islet.chart.TimeAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * A day's glucose seen from afar: of the sensor if it has any that day, else of the meter.
 *
 * @param date which day
 * @param ofSensor whether it is of the sensor
 * @param shares of the classes, from the highest to the lowest
 * @param min mg/dL
 * @param median mg/dL
 * @param max mg/dL
 * @param trace the readings themselves
 */
record DayColumn(LocalDate date, boolean ofSensor, List<Share> shares, double min, double median, double max,
		Trace trace) {

	/** @return the days with glucose, in order */
	static List<DayColumn> of(Timeline timeline) {
		List<DayColumn> columns = new ArrayList<>();
		for (Period day : timeline.period().eachDay()) {
			Timeline part = timeline.within(day);
			GlucoseSeries sensor = GlucoseSeries.sensor(part);
			GlucoseSeries glucose = sensor.isEmpty() ? GlucoseSeries.meter(part) : sensor;
			if (!glucose.isEmpty()) {
				GlucoseStatistics statistics = GlucoseStatistics.of(glucose);
				columns.add(new DayColumn(day.first(), !sensor.isEmpty(),
						TimeInRanges.of(glucose, timeline.patient().preferences()).shares().reversed(),
						statistics.min(), statistics.median(), statistics.max(),
						Trace.of(glucose, TimeAxis.day(day.first(), timeline.period().zone()))));
			}
		}
		return columns;
	}

	/** @return per cent in the target range of the consensus */
	double inRange() {
		return percent(Range.IN_RANGE, Range.IN_RANGE);
	}

	/** @return per cent of the classes from one to another */
	double percent(Range from, Range to) {
		return shares.stream().filter(share -> share.range().compareTo(from) >= 0 && share.range().compareTo(to) <= 0)
				.mapToDouble(Share::percent).sum();
	}
}
