// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Remark;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.OwnRecords.Act;
import org.islet.model.store.OwnRecords.Version;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.tck.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person recorded can be changed and deleted, and nothing of it is ever lost. */
class OwnRecordsTest {

	private static final Instant NOON = Samples.DAY.atTime(12, 0).atZone(Samples.ZONE).toInstant();
	private static final Period DAY = Period.day(Samples.DAY, Samples.ZONE);

	@TempDir
	private Path temp;
	private final DerbyStores stores = new DerbyStores();

	private TherapyStore open() {
		return stores.open(temp, Samples.NO_PASSWORD);
	}

	private static Carbs carbs(double grams) {
		return new Carbs(Samples.DAY.atTime(12, 0), CarbAmount.grams(grams));
	}

	private static List<Logged<?>> entries(TherapyStore store) {
		return store.read(new PatientId(1), DAY).entries();
	}

	private static void sound(TherapyStore store) {
		assertEquals(List.of(), store.check(sentence -> {
		}));
	}

	private static void refused(Runnable act, String... words) {
		StoreException refused = assertThrows(StoreException.class, act::run);
		assertEquals(StoreException.Kind.RECORD, refused.kind(), refused.getMessage());
		for (String word : words) {
			assertTrue(refused.getMessage().contains(word), refused.getMessage());
		}
	}

	@Test
	void aRecordIsReadLikeEveryEntryAndCountsAsOneOfItsDevice() {
		String key;
		try (TherapyStore store = open()) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			Logged<?> added = store.own(patient).add(carbs(45), NOON.plusNanos(1));
			key = added.key();
			assertEquals(new Logged<>(carbs(45), NOON, key, DeviceInfo.LOG.id(), 0), added);
			assertTrue(key.matches("[2-9a-z]{8}"), key);
		}
		try (TherapyStore store = open()) {
			assertEquals(List.of(key), entries(store).stream().map(Logged::key).toList());
			assertEquals(List.of(DeviceInfo.LOG), store.read(new PatientId(1), DAY).devices());
			assertEquals(1, store.devices(new PatientId(1)).getFirst().entries());
			assertEquals(NOON, store.span(new PatientId(1)).orElseThrow().last());
			sound(store);
		}
	}

	@Test
	void aChangedRecordKeepsItsKeyAndEveryVersion() {
		try (TherapyStore store = open()) {
			OwnRecords own = store.own(store.save(Samples.patient("A", "B")).id());
			String key = own.add(carbs(45), NOON).key();
			own.change(key, carbs(50), NOON);
			own.change(key, carbs(50), NOON);
			own.change(key, carbs(50), NOON.minusSeconds(86_400));
			assertEquals(List.of(), entries(store));
			own.change(key, Glucose.of(Samples.DAY.atTime(12, 0), GlucoseValue.mmol(5.5), Glucose.Origin.MANUAL), NOON);
			assertEquals(key, entries(store).getFirst().key());
			List<Version> history = own.history(key);
			assertEquals(List.of(Act.ADDED, Act.CHANGED, Act.CHANGED, Act.CHANGED),
					history.stream().map(Version::act).toList());
			assertEquals(carbs(45), history.getFirst().record().entry());
			assertEquals(entries(store).getFirst(), history.getLast().record());
			assertEquals(List.of(history.getLast()), own.latest());
			sound(store);
		}
	}

	@Test
	void aDeletedRecordIsInTheHistoryAndNowhereElseUntilItIsBroughtBack() {
		try (TherapyStore store = open()) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			OwnRecords own = store.own(patient);
			Logged<?> early = own.add(carbs(45), NOON.minusSeconds(60));
			Logged<?> late = own.add(carbs(45), NOON);
			own.delete(late.key());
			assertEquals(List.of(early), entries(store));
			assertEquals(early.at(), store.span(patient).orElseThrow().last());
			assertEquals(List.of(false, true), own.latest().stream().map(Version::deleted).toList());
			own.delete(early.key());
			assertEquals(List.of(), store.devices(patient));
			assertEquals(Optional.empty(), store.span(patient));
			sound(store);
			assertEquals(late, own.undelete(late.key()));
			assertEquals(List.of(late), entries(store));
			assertEquals(List.of(Act.ADDED, Act.DELETED, Act.UNDELETED),
					own.history(late.key()).stream().map(Version::act).toList());
			sound(store);
		}
	}

	@Test
	void whatCannotBeDoneIsRefusedWithTheReasonAndChangesNothing() {
		try (TherapyStore store = open()) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			OwnRecords own = store.own(patient);
			store.take(patient, Samples.CGM, Samples.day(Samples.DAY, 2));
			String device = entries(store).getFirst().key();
			refused(() -> own.delete(device), device, "Acme See 6 SN6");
			refused(() -> own.change(device, carbs(1), NOON), "Acme See 6 SN6");
			refused(() -> own.history(device), "Acme See 6 SN6");
			refused(() -> own.delete("nonesuch"), "nonesuch");
			String key = own.add(carbs(45), NOON).key();
			refused(() -> own.undelete(key), key);
			own.delete(key);
			refused(() -> own.delete(key), key);
			refused(() -> own.change(key, carbs(1), NOON), key);
			OwnRecords another = store.own(store.save(Samples.patient("C", "D")).id());
			refused(() -> another.undelete(key), key);
			refused(() -> store.take(patient, DeviceInfo.LOG,
					List.of(Samples.logged(carbs(1), "k", DeviceInfo.LOG, 0))), "Islet log");
			assertEquals(2, entries(store).size());
			assertEquals(2, own.history(key).size());
			sound(store);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "long enough" })
	void aBackupHasEveryVersion(String password) {
		Path data = temp.resolve("data");
		Path copy = temp.resolve("copy");
		List<Version> before = new ArrayList<>();
		Arbitrary arbitrary = new Arbitrary(new Random(7));
		try (TherapyStore store = stores.open(data, password.toCharArray())) {
			OwnRecords own = store.own(store.save(Samples.patient("A", "B")).id());
			for (int n = 0; n < Entry.class.getPermittedSubclasses().length; n++) {
				String key = own.add(arbitrary.entry(n), NOON.plusSeconds(n)).key();
				own.change(key, arbitrary.entry(n + 1), NOON.plusSeconds(n));
				if (n % 3 == 0) {
					own.delete(key);
				}
				before.addAll(own.history(key));
			}
			store.backup(temp.resolve("backup"));
		}
		stores.restore(temp.resolve("backup"), copy, password.toCharArray());
		try (TherapyStore store = stores.open(copy, password.toCharArray())) {
			OwnRecords own = store.own(new PatientId(1));
			List<Version> after = own.latest().stream().flatMap(v -> own.history(v.record().key()).stream()).toList();
			assertEquals(before, after);
			sound(store);
		}
	}

	@Test
	void aDataFolderOfTheTimeBeforeIsBroughtUpToDate() {
		List<String> steps = Schema.current().steps().subList(0, 2);
		DataFolder folder = new DataFolder(temp);
		Lease lease = Lease.of(folder);
		Database database = Database.create(folder.database(), "");
		new Schema(steps).apply(database, temp);
		try (TherapyStore before = new DerbyStore(folder, lease, database,
				OpenNote.begin(folder.openNote()), closed -> {
				})) {
			PatientId patient = before.save(Samples.patient("A", "B")).id();
			before.take(patient, Samples.CGM, Samples.day(Samples.DAY, 288));
		}
		try (TherapyStore store = open()) {
			PatientId patient = new PatientId(1);
			assertEquals(Samples.day(Samples.DAY, 288), entries(store));
			assertEquals(List.of(), store.own(patient).latest());
			store.own(patient).add(new Remark(Samples.DAY.atTime(12, 0), "ill", Optional.empty()), NOON);
			assertEquals(289, entries(store).size());
			assertEquals(new Intake(0, 288, 0), store.take(patient, Samples.CGM, Samples.day(Samples.DAY, 288)));
			sound(store);
		}
	}

	@Test
	void everyActHasACodeForever() {
		assertEquals("[ADDED, CHANGED, DELETED, UNDELETED]", Codes.ACTS.toString());
		assertEquals(List.of(Act.values()), Codes.ACTS);
	}
}
