// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

import java.time.LocalDate;
import java.util.List;

import org.islet.metrics.Agp;
import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.Limit;
import org.islet.metrics.SensorUse;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Timeline;

/**
 * What the page is made of: the sensor's readings, or the meter's where there is no sensor reading.
 *
 * @param timeline the period
 * @param sensor the sensor's readings
 * @param meter the meter's readings
 * @param profile the profile of the readings shown
 * @param ranges the readings shown by range
 * @param statistics of the readings shown
 * @param use how much of the period the sensor was in use
 */
record Data(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, Agp profile, TimeInRanges ranges,
		GlucoseStatistics statistics, SensorUse use) {

	private static final int DAYS_SHOWN = 14;

	/** One day's readings. */
	record Day(LocalDate date, GlucoseSeries glucose) {
	}

	static Data of(Timeline timeline) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		GlucoseSeries meter = GlucoseSeries.meter(timeline);
		GlucoseSeries shown = sensor.isEmpty() ? meter : sensor;
		return new Data(timeline, sensor, meter, Agp.of(shown),
				TimeInRanges.of(shown, timeline.patient().preferences()), GlucoseStatistics.of(shown),
				SensorUse.of(sensor, timeline.period()));
	}

	boolean ofSensor() {
		return !sensor.isEmpty();
	}

	GlucoseSeries glucose() {
		return ofSensor() ? sensor : meter;
	}

	Agp.Sufficiency sufficiency() {
		return ofSensor() ? profile.sensor() : profile.meter();
	}

	Preferences preferences() {
		return timeline.patient().preferences();
	}

	CarbTotals carbs() {
		return CarbTotals.of(timeline);
	}

	/** @return where the range of the patient's targets begins */
	Limit low() {
		return inRange().from().orElseThrow();
	}

	/** @return where the range of the patient's targets ends */
	Limit high() {
		return inRange().to().orElseThrow();
	}

	private Share inRange() {
		return ranges.share(Range.IN_RANGE).orElseThrow();
	}

	/** @return the last two weeks of the period, day by day */
	List<Day> days() {
		List<Period> days = timeline.period().eachDay();
		return days.subList(Math.max(0, days.size() - DAYS_SHOWN), days.size()).stream().map(this::day).toList();
	}

	private Day day(Period day) {
		Timeline entries = timeline.within(day);
		return new Day(day.first(), ofSensor() ? GlucoseSeries.sensor(entries) : GlucoseSeries.meter(entries));
	}
}
