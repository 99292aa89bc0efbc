// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.util.Map;

import org.islet.metrics.DeviceUse;
import org.islet.metrics.DeviceUseDay;
import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.SensorUse;
import org.islet.metrics.TimeInRanges;
import org.islet.model.Timeline;

/**
 * What is known of a stretch of days. Glucose is the sensor's, or the meter's where there is no sensor reading.
 *
 * @param timeline the days
 * @param sensor the sensor's readings
 * @param meter the meter's readings
 * @param ranges the readings shown by range
 * @param figures every figure by name
 * @param insulin insulin by day
 * @param use use of devices by day
 */
record Part(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, TimeInRanges ranges,
		Map<String, Object> figures, InsulinTotals insulin, DeviceUse use) {

	static Part of(Timeline timeline) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		GlucoseSeries meter = GlucoseSeries.meter(timeline);
		return new Part(timeline, sensor, meter,
				TimeInRanges.of(sensor.isEmpty() ? meter : sensor, timeline.patient().preferences()),
				Figures.of(timeline), InsulinTotals.of(timeline), DeviceUse.of(timeline));
	}

	boolean ofSensor() {
		return !sensor.isEmpty();
	}

	GlucoseSeries glucose() {
		return ofSensor() ? sensor : meter;
	}

	SensorUse sensorUse() {
		return SensorUse.of(sensor, timeline.period());
	}

	/** @return a figure by its name; NaN where it cannot be told */
	double figure(String name) {
		return figures.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
	}

	double meterReadingsPerDay() {
		return use.perDay(DeviceUseDay::meterReadings).orElse(Double.NaN);
	}

	double bolusesPerDay() {
		return hasInsulin() ? use.perDay(day -> day.boluses().all()).orElse(Double.NaN) : Double.NaN;
	}

	boolean hasInsulin() {
		return insulin.total() > 0 || !insulin.basalKnown().isZero();
	}

	boolean hasCarbs() {
		return figure("carbEntries") > 0;
	}
}
