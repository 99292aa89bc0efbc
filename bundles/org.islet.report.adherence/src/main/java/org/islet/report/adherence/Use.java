// SPDX-License-Identifier: EPL-2.0
package org.islet.report.adherence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.islet.metrics.BasalDelivery;
import org.islet.metrics.CarbTotals;
import org.islet.metrics.Cause;
import org.islet.metrics.DeviceUse;
import org.islet.metrics.DeviceUseDay;
import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.PrecedingEvents;
import org.islet.metrics.SensorUse;
import org.islet.model.Timeline;

/**
 * The period's counts and the series they were made of.
 *
 * @param missedMeals rises without a bolus that highs followed; empty where nobody can tell
 */
record Use(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, CarbTotals carbs, DeviceUse counts,
		OptionalInt missedMeals) {

	/** The metrics this page shows of the whole period. */
	private static final List<String> SHOWN = List.of("periodDays", "recordedDays", "meterReadings", "cgmActivePct",
			"cgmKnownHours", "calibrations", "boluses", "bolusesByCalculator", "bolusesWithFood",
			"bolusesWithCorrection", "bolusesOverriddenUp", "bolusesOverriddenDown", "bolusesManual", "carbEntries",
			"setChanges", "setWearMedianHours", "setWearLongestHours", "reservoirChanges", "cannulaFillU",
			"tubingFillU", "suspendedHours", "automationPct", "automationExits", "alarms",
			"daysWithEnoughMeterReadingsPct", "daysWithEnoughCgmPct");

	static Use of(Timeline timeline) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		GlucoseSeries meter = GlucoseSeries.meter(timeline);
		CarbTotals carbs = CarbTotals.of(timeline);
		BasalDelivery basal = BasalDelivery.of(timeline);
		DeviceUse counts = DeviceUse.of(timeline, sensor, meter, basal, InsulinTotals.of(timeline, basal), carbs);
		return new Use(timeline, sensor, meter, carbs, counts,
				sensor.isEmpty() || !counts.pump() ? OptionalInt.empty()
						: OptionalInt.of(PrecedingEvents.of(timeline).highCounts().get(Cause.MEAL_WITHOUT_BOLUS)));
	}

	SensorUse sensorUse() {
		return SensorUse.of(sensor, timeline.period());
	}

	/** @return every number of the page, unrounded, under the names of the metrics; those of a day behind its date */
	Map<String, Object> figures() {
		Map<String, Object> figures = new LinkedHashMap<>();
		Map<String, Object> all = Figures.of(timeline);
		SHOWN.forEach(name -> figures.put(name, all.get(name)));
		figures.put("missedMealCandidates", missedMeals.isPresent() ? (Integer) missedMeals.getAsInt() : null);
		for (DeviceUseDay day : counts.days()) {
			day(day).forEach((name, value) -> figures.put(day.day() + "." + name, value));
		}
		return figures;
	}

	private static Map<String, Object> day(DeviceUseDay day) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("meterReadings", day.meterReadings());
		figures.put("cgmKnownHours", day.sensorKnown().toMillis() / 3_600_000.0);
		figures.put("calibrations", day.calibrations());
		figures.put("boluses", day.boluses().all());
		figures.put("bolusesByCalculator", day.boluses().calculator());
		figures.put("bolusesWithFood", day.boluses().withFood());
		figures.put("bolusesWithCorrection", day.boluses().withCorrection());
		figures.put("bolusesOverriddenUp", day.boluses().overriddenUp());
		figures.put("bolusesOverriddenDown", day.boluses().overriddenDown());
		figures.put("bolusesManual", day.boluses().manual());
		figures.put("carbEntries", day.carbEntries());
		figures.put("setChanges", day.changes().sets());
		figures.put("reservoirChanges", day.changes().reservoirs());
		figures.put("cannulaFillU", day.changes().cannula());
		figures.put("tubingFillU", day.changes().tubing());
		figures.put("suspendedHours", day.suspendedInAll().toMillis() / 3_600_000.0);
		figures.put("automationExits", day.exits().size());
		figures.put("alarms", day.alarms());
		return figures;
	}
}
