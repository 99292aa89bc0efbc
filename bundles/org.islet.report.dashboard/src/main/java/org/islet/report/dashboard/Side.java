// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.util.Map;
import java.util.Optional;

import org.islet.metrics.Agp;
import org.islet.metrics.BasalDelivery;
import org.islet.metrics.CarbTotals;
import org.islet.metrics.DeviceUse;
import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.MealTimes;
import org.islet.metrics.SettingsHistory;
import org.islet.metrics.SettingsState;
import org.islet.metrics.TimeInRanges;
import org.islet.model.Timeline;

/** One of the two periods, and what the metrics make of it. */
record Side(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, BasalDelivery basal, InsulinTotals insulin,
		CarbTotals carbs, DeviceUse use, MealTimes meals, Map<String, Object> figures) {

	static Side of(Timeline timeline) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		GlucoseSeries meter = GlucoseSeries.meter(timeline);
		BasalDelivery basal = BasalDelivery.of(timeline);
		InsulinTotals insulin = InsulinTotals.of(timeline, basal);
		CarbTotals carbs = CarbTotals.of(timeline);
		return new Side(timeline, sensor, meter, basal, insulin, carbs,
				DeviceUse.of(timeline, sensor, meter, basal, insulin, carbs), MealTimes.of(timeline),
				Figures.of(timeline));
	}

	/** @return a figure of the metrics; NaN where it cannot be told */
	double figure(String name) {
		return figures.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
	}

	/** @return the sensor's readings, or the meter's where there is no sensor reading */
	GlucoseSeries glucose() {
		return sensor.isEmpty() ? meter : sensor;
	}

	TimeInRanges ranges() {
		return TimeInRanges.of(glucose(), timeline.patient().preferences());
	}

	/** @return the profile; empty where the readings do not suffice */
	Optional<Agp> profile() {
		Agp profile = Agp.of(glucose());
		Agp.Sufficiency enough = sensor.isEmpty() ? profile.meter() : profile.sensor();
		return enough == Agp.Sufficiency.ENOUGH ? Optional.of(profile) : Optional.empty();
	}

	boolean hasInsulin() {
		return !insulin.active().isEmpty();
	}

	/** @return whether automation gave some of the insulin, so that a share of basal says nothing */
	boolean hasAutomation() {
		return insulin.days().stream().anyMatch(day -> day.aggregated() || day.automated().isPositive());
	}

	boolean hasRecords() {
		return !glucose().isEmpty() || hasInsulin();
	}

	/** @return minutes of suspended delivery a day, over the recorded days; NaN without a pump */
	double suspendedMinutes() {
		return use.pump() ? use.perDay(day -> day.suspendedInAll().toMillis() / 60_000.0).orElse(Double.NaN)
				: Double.NaN;
	}

	/** @return the settings at the end, of the pump heard last */
	Optional<SettingsState> settings() {
		return SettingsHistory.of(timeline).stream().findFirst().map(SettingsHistory::latest);
	}
}
