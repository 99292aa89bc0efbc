// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;

/** A year of a sensor, a reading every five minutes. */
final class Year {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
	private static final int READINGS = 365 * 288;

	private Year() {
	}

	static void fill(TherapyStore store) {
		Patient patient = store.save(new Patient(PatientId.NEW, "Doe", "Jane", Optional.empty(), "", ZONE,
				Preferences.DEFAULT));
		DeviceInfo sensor = new DeviceInfo("Bench", "Sensor", "B1", DeviceInfo.Kind.METER, "");
		List<Logged<Glucose>> readings = new ArrayList<>();
		for (int i = 0; i < READINGS; i++) {
			LocalDateTime when = FIRST.atStartOfDay().plusMinutes(5L * i);
			double mgdl = Math.rint(140 + 60 * Math.sin(i / 23.0) + 40 * Math.sin(i / 71.0));
			readings.add(new Logged<>(Glucose.of(when, GlucoseValue.mgdl(mgdl), Glucose.Origin.SENSOR),
					when.atZone(ZONE).toInstant(), "r" + i, sensor.id(), i));
		}
		store.take(patient.id(), sensor, readings);
	}
}
