// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.islet.chart.TimeAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;

/**
 * The 24 hours on the clock up to the full hour after the last entry.
 *
 * @param patient whose they are
 * @param axis the hours
 * @param last the last entry
 * @param sensor sensor readings
 * @param meter meter readings
 */
record LastDay(Patient patient, TimeAxis axis, Instant last, GlucoseSeries sensor, GlucoseSeries meter) {

	private static final int HOURS = 24;

	static LastDay of(TherapyStore store, Patient patient, Instant last) {
		LocalDateTime end = last.atZone(patient.zone()).toLocalDateTime().truncatedTo(ChronoUnit.HOURS).plusHours(1);
		LocalDateTime start = end.minusHours(HOURS);
		Period days = new Period(start.toLocalDate(), end.toLocalDate(), patient.zone());
		Timeline timeline = store.read(patient.id(), days);
		Instant from = start.atZone(patient.zone()).toInstant();
		Instant to = end.atZone(patient.zone()).toInstant();
		return new LastDay(patient, new TimeAxis(start, HOURS, patient.zone()), last,
				GlucoseSeries.sensor(timeline).between(from, to), GlucoseSeries.meter(timeline).between(from, to));
	}

	/** @return whether its last entry is less than a day old */
	boolean current(Instant now) {
		return last.isAfter(now.minus(1, ChronoUnit.DAYS));
	}

	boolean hasGlucose() {
		return !sensor.isEmpty() || !meter.isEmpty();
	}
}
