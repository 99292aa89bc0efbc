// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Remark;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.OwnRecords.Act;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Copied;
import org.islet.model.store.TherapyStore.Intake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy adds what is missing and touches nothing that is there. */
class CopyTest {

	private static final DeviceInfo METER = new DeviceInfo("Acme", "Meter", "7", DeviceInfo.Kind.METER, "2.0");
	private static final Instant NOON = Samples.DAY.atTime(12, 0).atZone(Samples.ZONE).toInstant();
	private static final Period DAY = Period.day(Samples.DAY, Samples.ZONE);

	@TempDir
	private Path temp;
	private TherapyStore store;
	private PatientId patient;

	@BeforeEach
	void open() {
		store = new DerbyStores().open(temp, Samples.NO_PASSWORD);
		patient = store.save(Samples.patient("A", "B")).id();
	}

	@AfterEach
	void soundToTheEnd() {
		assertEquals(List.of(), store.check(sentence -> {
		}));
		store.close();
	}

	private static Logged<?> reading(String key, double mgdl, Instant at) {
		return new Logged<>(Glucose.of(Samples.DAY.atTime(12, 0), GlucoseValue.mgdl(mgdl), Glucose.Origin.METER), at,
				key, METER.id(), 0);
	}

	private static Logged<?> record(String key, String text) {
		return new Logged<>(new Remark(Samples.DAY.atTime(12, 0), text, Optional.empty()), NOON, key,
				DeviceInfo.LOG.id(), 0);
	}

	private List<Logged<?>> entries() {
		return store.read(patient, DAY).entries();
	}

	@Test
	void whatIsMissingIsAddedAndWhatIsThereStays() {
		Logged<?> here = reading("a", 100, NOON);
		assertEquals(new Intake(1, 0, 0), store.take(patient, METER, List.of(here)));
		assertEquals(new Copied(1, 1, List.of()),
				store.copy(patient, METER, List.of(here, reading("b", 110, NOON))));
		assertEquals(new Copied(0, 0, List.of("a", "b")), store.copy(patient, METER,
				List.of(reading("a", 101, NOON), reading("b", 110, NOON.plusSeconds(90_000)))));
		assertEquals(List.of(here, reading("b", 110, NOON)), entries());
		assertEquals(2, store.devices(patient).getFirst().entries());
		assertEquals(new Copied(0, 0, List.of()), store.copy(patient, METER, List.of()));
	}

	@Test
	void anOldCopyDoesNotSetTheFirmwareBack() {
		store.copy(patient, METER, List.of(reading("a", 100, NOON)));
		DeviceInfo old = new DeviceInfo("Acme", "Old name", "7", DeviceInfo.Kind.OTHER, "1.0");
		store.copy(patient, old, List.of(reading("b", 100, NOON)));
		assertEquals(METER, store.devices(patient).getFirst().device());
	}

	@Test
	void anOwnRecordComesUnderItsKeyAndCanBeChangedThen() {
		Logged<?> note = record("abcd2345", "walked");
		assertEquals(new Copied(1, 0, List.of()), store.copy(patient, DeviceInfo.LOG, List.of(note)));
		assertEquals(new Copied(0, 1, List.of()), store.copy(patient, DeviceInfo.LOG, List.of(note)));
		assertEquals(List.of(note), entries());
		OwnRecords own = store.own(patient);
		assertEquals(List.of(Act.ADDED), own.history(note.key()).stream().map(OwnRecords.Version::act).toList());
		own.change(note.key(), record("", "ran").entry(), NOON);
		assertEquals(new Copied(0, 0, List.of(note.key())), store.copy(patient, DeviceInfo.LOG, List.of(note)));
		assertEquals(record(note.key(), "ran"), entries().getFirst());
	}

	@Test
	void anOwnRecordDeletedHereStaysDeleted() {
		OwnRecords own = store.own(patient);
		Logged<?> note = own.add(record("", "walked").entry(), NOON);
		own.delete(note.key());
		assertEquals(new Copied(0, 0, List.of(note.key())), store.copy(patient, DeviceInfo.LOG, List.of(note)));
		assertEquals(List.of(), entries());
	}

	@Test
	void anOwnRecordCannotTakeTheKeyOfADevicesEntry() {
		store.take(patient, METER, List.of(reading("abcd2345", 100, NOON)));
		assertEquals(new Copied(0, 0, List.of("abcd2345", "acme:7|Glucose")), store.copy(patient, DeviceInfo.LOG,
				List.of(record("abcd2345", "walked"), record("acme:7|Glucose", "walked"))));
		assertEquals(List.of(reading("abcd2345", 100, NOON)), entries());
	}
}
