// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Timeline;

/**
 * Made-up timelines of an invented patient, the same every time: what a report must cope with. Every day has sensor and
 * meter readings and calibrations, every kind and ending of bolus, temporary rates, suspensions of every ending, alarms,
 * set and reservoir changes, carbohydrate, exercise, notes, readings at the devices' limits, and a gap.
 */
public final class Timelines {

	/** The zone of all timelines. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);
	private static final Set<Origin> OF_METERS = Set.of(Origin.METER, Origin.LINKED_METER, Origin.MANUAL);

	private Timelines() {
	}

	/** @return everything, from 20 March 2026; ten days or more have the day of 23 hours in them */
	public static Timeline full(int days) {
		return days(FIRST, days, entry -> true);
	}

	/** @return everything on the day of 23 hours */
	public static Timeline springDay() {
		return days(LocalDate.of(2026, 3, 29), 1, entry -> true);
	}

	/** @return everything on the day of 25 hours */
	public static Timeline autumnDay() {
		return days(LocalDate.of(2025, 10, 26), 1, entry -> true);
	}

	/** @return sensor readings and nothing else */
	public static Timeline sensorOnly(int days) {
		return days(FIRST, days, entry -> entry instanceof Glucose glucose && glucose.origin() == Origin.SENSOR);
	}

	/** @return meter readings, carbohydrate and injected insulin, as a person without pump and sensor notes them */
	public static Timeline meterOnly(int days) {
		return days(FIRST, days, entry -> entry instanceof Glucose glucose && OF_METERS.contains(glucose.origin())
				|| entry instanceof Carbs || entry instanceof Bolus bolus && bolus.source() == Bolus.Source.PEN);
	}

	/** @return what a pump records without any glucose */
	public static Timeline pumpOnly(int days) {
		return days(FIRST, days, entry -> !(entry instanceof Glucose));
	}

	/** @return a single sensor reading */
	public static Timeline oneReading() {
		Timeline all = sensorOnly(1);
		return new Timeline(all.patient(), all.period(), all.devices(), List.of(), List.of(all.entries().get(100)));
	}

	/** @return no entry at all */
	public static Timeline empty(int days) {
		Timeline all = days(FIRST, days, entry -> false);
		return new Timeline(all.patient(), all.period(), List.of(), List.of(), List.of());
	}

	/** @return one of each kind, by name, all but the last of few days */
	public static Map<String, Timeline> all() {
		Map<String, Timeline> all = new LinkedHashMap<>();
		all.put("one full day", full(1));
		all.put("the day of 23 hours", springDay());
		all.put("the day of 25 hours", autumnDay());
		all.put("three full days", full(3));
		all.put("sensor only", sensorOnly(2));
		all.put("meter only", meterOnly(2));
		all.put("pump only", pumpOnly(2));
		all.put("one reading", oneReading());
		all.put("nothing", empty(2));
		all.put("ninety days", full(90));
		return all;
	}

	private static Timeline days(LocalDate first, int days, Predicate<Entry> wanted) {
		Period period = new Period(first, first.plusDays(days - 1L), ZONE);
		List<Logged<?>> all = new InventedDays(ZONE).entries(first.minusDays(2), days + 4).stream()
				.filter(logged -> wanted.test(logged.entry())).toList();
		return new Timeline(patient(), period, InventedDays.DEVICES,
				all.stream().filter(logged -> logged.at().isBefore(period.from())).toList(),
				all.stream().filter(logged -> period.contains(logged.at())).toList(),
				all.stream().filter(logged -> !logged.at().isBefore(period.to())).toList());
	}

	private static Patient patient() {
		return new Patient(new PatientId(7), "Roe", "Jane", Optional.of(LocalDate.of(1984, 2, 29)), "MRN-0007", ZONE,
				Preferences.DEFAULT);
	}
}
