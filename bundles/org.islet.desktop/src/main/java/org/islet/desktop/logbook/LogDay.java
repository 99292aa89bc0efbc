// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.islet.model.Glucose;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;

/**
 * What was recorded on one day, by hand and by devices.
 *
 * @param date which day
 * @param rows in the order in which things happened
 */
record LogDay(LocalDate date, List<Row> rows) {

	/** A sensor reads every five minutes, some every fifteen. */
	private static final Duration NEAR = Duration.ofMinutes(10);

	LogDay {
		rows = List.copyOf(rows);
	}

	static LogDay of(TherapyStore store, Patient patient, LocalDate date) {
		Timeline timeline = store.read(patient.id(), Period.day(date, patient.zone()));
		List<Logged<Glucose>> sensor = timeline.of(Glucose.class).filter(reading -> Row.sensor(reading.entry()))
				.toList();
		return new LogDay(date, timeline.entries().stream().filter(logged -> Row.listed(logged.entry()))
				.map(logged -> new Row(logged, near(sensor, logged), timeline.devices().stream()
						.filter(device -> device.id().equals(logged.device())).findFirst()))
				.toList());
	}

	private static Optional<Glucose> near(List<Logged<Glucose>> sensor, Logged<?> logged) {
		return sensor.stream().filter(reading -> apart(reading, logged).compareTo(NEAR) <= 0)
				.min(Comparator.comparing(reading -> apart(reading, logged))).map(Logged::entry);
	}

	private static Duration apart(Logged<?> one, Logged<?> other) {
		return Duration.between(one.at(), other.at()).abs();
	}
}
