// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.islet.desktop.session.Session.Change;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

	@TempDir
	Path folder;

	private static final DerbyStores STORES = new DerbyStores();
	/** open all the time, so that the database engine is not started for each test */
	private static TherapyStore engine;

	/** what waits for the thread that owns the window: this one */
	private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
	private final List<Change> changes = new ArrayList<>();
	private final List<Failure> failures = new ArrayList<>();
	private Session session;

	@BeforeAll
	static void start(@TempDir Path elsewhere) {
		engine = STORES.open(elsewhere, new char[0]);
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@BeforeEach
	void open() {
		session = session(STORES.open(folder, new char[0]));
	}

	private Session session(TherapyStore store) {
		Session made = new Session(folder, folder.resolve("islet.log"), store, ui::add);
		made.watch(changes::add);
		made.failures(failures::add);
		return made;
	}

	@AfterEach
	void close() {
		session.close();
	}

	private void until(BooleanSupplier reached) throws InterruptedException {
		while (!reached.getAsBoolean()) {
			Runnable next = ui.poll(20, TimeUnit.SECONDS);
			assertTrue(next != null, "nothing comes any more");
			next.run();
		}
	}

	private void rest() {
		for (Runnable next = ui.poll(); next != null; next = ui.poll()) {
			next.run();
		}
	}

	private static Patient named(String family) {
		return new Patient(PatientId.NEW, family, "Jo", Optional.empty(), "", ZoneId.of("Europe/Berlin"),
				Preferences.DEFAULT);
	}

	private Patient saved(String family) throws InterruptedException {
		List<Patient> saved = new ArrayList<>();
		long told = told();
		session.save(named(family)).done(saved::add);
		until(() -> !saved.isEmpty() && told() > told);
		return saved.getFirst();
	}

	private long told() {
		return changes.stream().filter(Change.PATIENTS::equals).count();
	}

	@Test
	void theFirstPatientIsTheChosenOne() throws InterruptedException {
		assertEquals(Optional.empty(), session.patient());
		Patient first = saved("Doe");
		assertEquals(Optional.of(first), session.patient());
		rest();
		assertEquals(List.of(Change.PATIENT, Change.PATIENTS), changes);
	}

	@Test
	void choosingAnotherPatientIsTold() throws InterruptedException {
		saved("Doe");
		Patient second = saved("Roe");
		rest();
		changes.clear();
		session.choose(second.id());
		assertEquals(Optional.of(second), session.patient());
		session.choose(second.id());
		rest();
		assertEquals(List.of(Change.PATIENT), changes);
	}

	@Test
	void whoIsChosenIsOpenUntilLeft() throws InterruptedException {
		Patient doe = saved("Doe");
		Patient roe = saved("Roe");
		Patient poe = saved("Poe");
		assertEquals(List.of(doe), session.open());
		session.choose(roe.id());
		session.choose(poe.id());
		session.choose(roe.id());
		assertEquals(List.of(doe, roe, poe), session.open());
		rest();
		changes.clear();

		session.leave(doe.id());
		assertEquals(Optional.of(roe), session.patient());
		rest();
		assertEquals(List.of(Change.PATIENTS), changes, "the chosen one stays");
		changes.clear();
		session.leave(roe.id());
		assertEquals(Optional.of(poe), session.patient());
		rest();
		assertEquals(List.of(Change.PATIENT, Change.PATIENTS), changes);
		session.leave(poe.id());
		session.leave(poe.id());
		assertEquals(Optional.empty(), session.patient());
		assertEquals(List.of(), session.open());
		session.stored(doe.id());
		rest();
		assertEquals(Optional.empty(), session.patient(), "nobody is opened by what is read");
	}

	@Test
	void openPatientsAreTurnedInACircle() throws InterruptedException {
		session.turn(1);
		Patient doe = saved("Doe");
		Patient roe = saved("Roe");
		session.choose(roe.id());
		session.turn(1);
		assertEquals(Optional.of(doe), session.patient());
		session.turn(-1);
		assertEquals(Optional.of(roe), session.patient());
	}

	@Test
	void whoWasJustSavedCanBeChosen() throws InterruptedException {
		saved("Doe");
		session.save(named("Roe")).done(one -> session.choose(one.id()));
		until(() -> session.patient().filter(one -> one.familyName().equals("Roe")).isPresent());
	}

	@Test
	void aStoredEntryIsToldIfItIsTheChosenPatients() throws InterruptedException {
		Patient first = saved("Doe");
		Patient second = saved("Roe");
		rest();
		changes.clear();
		session.stored(second.id());
		rest();
		assertEquals(List.of(Change.PATIENTS), changes, "a list shows when everybody was read last");
		changes.clear();
		session.stored(first.id());
		rest();
		assertEquals(List.of(Change.DATA), changes);
	}

	@Test
	void aPatientStoredBesideTheSessionIsFound() throws InterruptedException {
		session.load((store, progress) -> store.save(named("Doe"))).done(patient -> session.stored(patient.id()));
		until(() -> session.patient().isPresent());
		assertEquals("Doe", session.patient().orElseThrow().familyName());
	}

	@Test
	void workIsDoneElsewhereAndToldHere() throws InterruptedException {
		List<Object> seen = new ArrayList<>();
		session.start("Counting", (store, progress) -> Thread.currentThread()).done(worker -> {
			seen.add(worker);
			seen.add(Thread.currentThread());
		});
		assertEquals(List.of("Counting"), session.tasks().stream().map(Task::title).toList());
		until(() -> !seen.isEmpty());
		assertFalse(seen.get(0).equals(Thread.currentThread()));
		assertEquals(Thread.currentThread(), seen.get(1));
		assertEquals(List.of(), session.tasks());
		rest();
		assertEquals(List.of(Change.TASKS, Change.TASKS), changes);
	}

	@Test
	void whatAViewLoadsIsNoTaskToShow() throws InterruptedException {
		Task<Integer> task = session.load((store, progress) -> 1);
		assertEquals(List.of(), session.tasks());
		until(task::ended);
		rest();
		assertEquals(List.of(), changes);
	}

	@Test
	void failedWorkIsASentence() throws InterruptedException {
		session.load((store, progress) -> {
			throw new NoSuchFileException("lost.csv", null, "no such file");
		});
		session.load((store, progress) -> {
			throw new StoreException(StoreException.Kind.DATABASE, "The disk is full.");
		});
		session.load((store, progress) -> {
			throw new IllegalStateException("odd");
		});
		until(() -> failures.size() == 3);
		List<String> sentences = failures.stream().map(Failure::sentence).sorted().toList();
		assertTrue(sentences.stream().anyMatch(one -> one.startsWith("lost.csv could not be read")),
				sentences.toString());
		assertTrue(sentences.contains("The disk is full."), sentences.toString());
		assertTrue(sentences.stream().anyMatch(one -> one.contains("islet.log") && !one.contains("odd")),
				sentences.toString());
	}

	@Test
	void whoeverAsksIsToldOfTheFailureInPlaceOfTheWindow() throws InterruptedException {
		List<Failure> mine = new ArrayList<>();
		session.start("Reading", (store, progress) -> {
			throw new IOException("torn");
		}).failed(mine::add);
		until(() -> !mine.isEmpty());
		assertEquals(List.of(), failures);
	}

	@Test
	void cancellingReachesTheWork() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		List<String> ends = new ArrayList<>();
		Task<String> task = session.start("Waiting", (store, progress) -> {
			begun.countDown();
			while (!progress.cancelled()) {
				Thread.onSpinWait();
			}
			return "stopped";
		}).done(ends::add);
		begun.await();
		task.cancel();
		until(task::ended);
		assertEquals(List.of("stopped"), ends);
	}

	@Test
	void manyReportsOfProgressReachTheWindowAsFew() throws InterruptedException {
		List<Task.At> seen = new ArrayList<>();
		CountDownLatch reported = new CountDownLatch(1);
		Task<Boolean> task = session.start("Counting", (store, progress) -> {
			for (int i = 0; i <= 1000; i++) {
				progress.at(i / 1000.0, "number " + i);
			}
			reported.countDown();
			return true;
		}).watch(seen::add);
		reported.await();
		until(task::ended);
		assertEquals(new Task.At(1, "number 1000"), seen.getLast());
		assertEquals(2, seen.size(), "the beginning and the last one");
	}

	@Test
	void ofSeveralLoadsOnlyTheLastIsShown() throws InterruptedException {
		Latest<String> latest = new Latest<>(session);
		List<String> shown = new ArrayList<>();
		CountDownLatch late = new CountDownLatch(1);
		latest.load((store, progress) -> {
			late.await();
			return "first";
		}, shown::add);
		latest.load((store, progress) -> "second", shown::add);
		until(() -> !shown.isEmpty());
		late.countDown();
		session.close();
		rest();
		assertEquals(List.of("second"), shown);
		session = session(STORES.open(folder, new char[0]));
	}

	@Test
	void closingWaitsForWorkThatStores() {
		CountDownLatch begun = new CountDownLatch(1);
		session.start("Storing", (store, progress) -> {
			begun.countDown();
			while (!progress.cancelled()) {
				Thread.onSpinWait();
			}
			return store.save(named("Doe"));
		});
		assertTrue(waited(begun));
		session.close();
		session = session(STORES.open(folder, new char[0]));
		assertEquals("Doe", session.patient().orElseThrow().familyName());
	}

	private static boolean waited(CountDownLatch latch) {
		try {
			return latch.await(20, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aClosedSessionLeavesTheFolderToOthers() {
		session.close();
		STORES.open(folder, new char[0]).close();
		session = session(STORES.open(folder, new char[0]));
		assertThrows(StoreException.class, () -> STORES.open(folder, new char[0]));
	}

	@Test
	void theStoreIsClosedAndOpenedAgainWhileNothingWorksWithIt() throws InterruptedException {
		Patient first = saved("Doe");
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		List<String> order = new CopyOnWriteArrayList<>();
		session.load((store, progress) -> {
			reading.countDown();
			goOn.await();
			order.add("read " + store.patients().size());
			return 1;
		});
		reading.await();
		char[] password = "long enough".toCharArray();
		Task<Boolean> task = session.apart(() -> {
			order.add("apart");
			STORES.password(folder, new char[0], password);
			return true;
		}, () -> STORES.open(folder, password));
		goOn.countDown();
		until(task::ended);
		assertEquals(List.of("read 1", "apart"), order);
		assertTrue(STORES.encrypted(folder));
		assertEquals(Optional.of(first), session.patient());
		saved("Roe");
		assertEquals(List.of(), failures);
	}

	@Test
	void theStoreIsOpenAgainEvenIfTheWorkFailed() throws InterruptedException {
		Patient first = saved("Doe");
		List<Failure> told = new ArrayList<>();
		Task<Object> task = session.apart(() -> {
			throw new IOException("no");
		}, () -> STORES.open(folder, new char[0])).failed(told::add);
		until(task::ended);
		assertEquals(1, told.size());
		saved("Roe");
		assertEquals(List.of("Doe", "Roe"), session.patients().stream().map(Patient::familyName).toList());
		assertEquals(Optional.of(first), session.patient());
	}
}
