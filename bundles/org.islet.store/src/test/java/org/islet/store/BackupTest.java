// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.store.StoreException;
import org.islet.model.store.StoreException.Kind;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

	private static final int BATCH = 288;

	@TempDir
	private Path temp;
	private final DerbyStores stores = new DerbyStores();

	@ParameterizedTest
	@ValueSource(strings = { "", "quite; long=enough" })
	void aBackupDuringAnImportIsRestoredWhole(String password) throws Exception {
		Path backup = temp.resolve("the 'backup'");
		Path restored = temp.resolve("restored");
		try (TherapyStore store = stores.open(temp.resolve("data"), password.toCharArray())) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			AtomicBoolean stop = new AtomicBoolean();
			AtomicInteger taken = new AtomicInteger();
			CountDownLatch underWay = new CountDownLatch(3);
			CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> {
				while (!stop.get()) {
					store.take(patient, Samples.CGM, Samples.day(Samples.DAY.plusDays(taken.get()), BATCH));
					taken.incrementAndGet();
					underWay.countDown();
				}
			});
			underWay.await();
			int before = taken.get();
			store.backup(backup);
			stop.set(true);
			importing.join();
			stores.restore(backup, restored, password.toCharArray());
			try (TherapyStore copy = stores.open(restored, password.toCharArray())) {
				int entries = copy
						.read(patient, new Period(Samples.DAY, Samples.DAY.plusDays(taken.get()), Samples.ZONE))
						.entries().size();
				assertEquals(0, entries % BATCH, "whole batches only");
				assertTrue(entries >= before * BATCH, entries + " of at least " + before + " batches");
				assertEquals(List.of(), copy.check(sentence -> {
				}));
			}
		}
	}

	private Path backup(String password) {
		try (TherapyStore store = stores.open(temp.resolve("data"), password.toCharArray())) {
			store.save(Samples.patient("A", "B"));
			store.backup(temp.resolve("backup"));
		}
		return temp.resolve("backup");
	}

	private void refused(Kind kind, Runnable act) {
		StoreException refused = assertThrows(StoreException.class, act::run);
		assertEquals(kind, refused.kind(), refused.getMessage());
	}

	@Test
	void aRestoreNeedsThePasswordOfTheBackupAndAnEmptyPlace() {
		Path backup = backup("long enough");
		stores.password(temp.resolve("data"), "long enough".toCharArray(), "something else".toCharArray());
		Path place = temp.resolve("place");
		refused(Kind.PASSWORD, () -> stores.restore(backup, place, "something else".toCharArray()));
		refused(Kind.PASSWORD, () -> stores.restore(backup, place, Samples.NO_PASSWORD));
		assertFalse(Files.exists(place.resolve("database")));
		refused(Kind.FOLDER, () -> stores.restore(backup, temp.resolve("data"), "long enough".toCharArray()));
		stores.restore(backup, place, "long enough".toCharArray());
		stores.open(place, "long enough".toCharArray()).close();
		stores.open(temp.resolve("data"), "something else".toCharArray()).close();
	}

	@Test
	void whatIsNoCompleteBackupIsNotRestored() throws IOException {
		Path place = temp.resolve("place");
		refused(Kind.FOLDER, () -> stores.restore(temp.resolve("nowhere"), place, Samples.NO_PASSWORD));
		Path backup = backup("");
		refused(Kind.FOLDER, () -> stores.restore(temp.resolve("data"), place, Samples.NO_PASSWORD));
		Files.delete(backup.resolve("backup.properties"));
		refused(Kind.FOLDER, () -> stores.restore(backup, place, Samples.NO_PASSWORD));
		assertFalse(Files.exists(place.resolve("database")));
	}

	@Test
	void aBackupGoesIntoAnEmptyFolderOnly() throws IOException {
		Path full = Files.createDirectories(temp.resolve("full"));
		Files.writeString(full.resolve("letter.txt"), "dear");
		try (TherapyStore store = stores.open(temp.resolve("data"), Samples.NO_PASSWORD)) {
			refused(Kind.FOLDER, () -> store.backup(full));
			store.backup(Files.createDirectories(temp.resolve("empty")));
		}
		assertEquals("dear", Files.readString(full.resolve("letter.txt")));
		assertFalse(Files.exists(full.resolve("database")));
	}

	@Test
	void aBackupTakesThePlaceOfTheStoreWhichIsKeptBesideIt() throws IOException {
		Path backup = backup("long enough");
		Path data = temp.resolve("data");
		try (TherapyStore store = stores.open(data, "long enough".toCharArray())) {
			store.save(Samples.patient("C", "D"));
			refused(Kind.IN_USE, () -> stores.replace(backup, data, "long enough".toCharArray()));
		}
		stores.password(data, "long enough".toCharArray(), Samples.NO_PASSWORD);
		refused(Kind.PASSWORD, () -> stores.replace(backup, data, "another one".toCharArray()));
		Path aside = stores.replace(backup, data, "long enough".toCharArray());
		assertEquals(1, patients(data, "long enough"));
		assertEquals(2, patients(aside, ""));
		Path encrypted = stores.replace(backup, data, "long enough".toCharArray());
		assertEquals(1, patients(encrypted, "long enough"));
		assertEquals(3, Set.of(data, aside, encrypted).size());
	}

	@Test
	void whatIsNoBackupTakesNobodysPlace() throws IOException {
		Path backup = backup("");
		Path data = temp.resolve("data");
		Files.writeString(backup.resolve("database/service.properties"), "nonsense");
		refused(Kind.DATABASE, () -> stores.replace(backup, data, Samples.NO_PASSWORD));
		Files.delete(backup.resolve("backup.properties"));
		refused(Kind.FOLDER, () -> stores.replace(backup, data, Samples.NO_PASSWORD));
		assertEquals(1, patients(data, ""));
	}

	private int patients(Path folder, String password) {
		try (TherapyStore store = stores.open(folder, password.toCharArray())) {
			return store.patients().size();
		}
	}
}
