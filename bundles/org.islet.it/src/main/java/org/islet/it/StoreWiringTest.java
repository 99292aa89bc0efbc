// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.test.common.annotation.InjectService;

/** The store's database finds all its parts inside a framework. */
class StoreWiringTest {

	private static final DeviceInfo PUMP = new DeviceInfo("Acme", "Push", "1", DeviceInfo.Kind.PUMP, "");
	private static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 6, 12, 0);

	@TempDir
	Path temp;

	@InjectService
	Stores stores;

	@ParameterizedTest
	@ValueSource(strings = { "", "a long password" })
	void entriesAreTakenAndRead(String password) {
		List<Logged<?>> entries = List.of(
				new Logged<>(Glucose.of(NOON, GlucoseValue.mgdl(120), Glucose.Origin.SENSOR),
						NOON.toInstant(ZoneOffset.UTC), "g", PUMP.id(), 0),
				new Logged<>(Bolus.normal(NOON.plusMinutes(1), Bolus.Source.MANUAL, 3.5),
						NOON.plusMinutes(1).toInstant(ZoneOffset.UTC), "b", PUMP.id(), 0));
		try (TherapyStore store = stores.open(temp, password.toCharArray())) {
			PatientId patient = store.save(new Patient(PatientId.NEW, "B", "A", Optional.empty(), "",
					ZoneId.of("Europe/Berlin"), Preferences.DEFAULT)).id();
			store.take(patient, PUMP, entries);
		}
		try (TherapyStore store = stores.open(temp, password.toCharArray())) {
			PatientId patient = store.patients().getFirst().id();
			assertEquals(entries,
					store.read(patient, Period.day(NOON.toLocalDate(), ZoneId.of("Europe/Berlin"))).entries());
			assertEquals(List.of(), store.check(sentence -> {
			}));
		}
	}

	@Test
	void aBackupIsRestored() {
		try (TherapyStore store = stores.open(temp.resolve("data"), new char[0])) {
			store.backup(temp.resolve("backup"));
		}
		stores.restore(temp.resolve("backup"), temp.resolve("restored"), new char[0]);
		try (TherapyStore store = stores.open(temp.resolve("restored"), new char[0])) {
			assertEquals(List.of(), store.patients());
		}
	}
}
