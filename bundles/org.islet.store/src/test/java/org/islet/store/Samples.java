// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;

/** What the tests put into a store. */
final class Samples {

	static final char[] NO_PASSWORD = {};
	static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	static final LocalDate DAY = LocalDate.of(2024, 5, 6);
	static final DeviceInfo CGM = new DeviceInfo("Acme", "See 6", "SN6", DeviceInfo.Kind.CGM, "1.0");
	static final DeviceInfo PUMP = new DeviceInfo("Acme", "Push", "SN1", DeviceInfo.Kind.PUMP, "");
	static final DeviceInfo METER = new DeviceInfo("Other", "Drop", "", DeviceInfo.Kind.METER, "");

	private Samples() {
	}

	static Patient patient(String given, String family) {
		return new Patient(PatientId.NEW, family, given, Optional.of(LocalDate.of(1985, 2, 28)), "MRN 1", ZONE,
				Preferences.DEFAULT);
	}

	static Logged<?> logged(Entry entry, String key, DeviceInfo device, long source) {
		return new Logged<>(entry, entry.when().atZone(ZONE).toInstant(), key, device.id(), source);
	}

	/** The first sensor readings of a day, every five minutes. */
	static List<Logged<?>> day(LocalDate day, int count) {
		List<Logged<?>> readings = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			LocalDateTime when = day.atStartOfDay().plusMinutes(5L * i);
			Glucose glucose = new Glucose(when, GlucoseValue.mgdl(100 + i % 80), Glucose.Origin.SENSOR,
					Glucose.Bound.WITHIN, i % 2 == 0 ? OptionalDouble.of(20 + i / 100.0) : OptionalDouble.empty(),
					Optional.empty());
			readings.add(logged(glucose, "acme:sn6/Glucose/" + when, CGM, 3));
		}
		return readings;
	}
}
