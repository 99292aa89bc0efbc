// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.SensorUse;
import org.islet.metrics.TimeInRanges;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * The figures of two weeks: of the sensor if there is one, else of the meter.
 *
 * @param period which days
 * @param ofSensor whether they are of sensor readings
 * @param ranges time in ranges; readings in ranges if of a meter
 * @param statistics mean and spread
 * @param use how much of the time is known
 */
record Fortnight(Period period, boolean ofSensor, TimeInRanges ranges, GlucoseStatistics statistics, SensorUse use) {

	static Fortnight of(Timeline timeline) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		GlucoseSeries glucose = sensor.isEmpty() ? GlucoseSeries.meter(timeline) : sensor;
		return new Fortnight(timeline.period(), !sensor.isEmpty(),
				TimeInRanges.of(glucose, timeline.patient().preferences()), GlucoseStatistics.of(glucose),
				SensorUse.of(sensor, timeline.period()));
	}

	boolean known() {
		return statistics.readings() > 0;
	}
}
