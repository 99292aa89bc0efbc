// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.islet.desktop.logbook.Changes.Step;
import org.islet.desktop.session.Failure;
import org.islet.desktop.session.Session;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.Remark;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.OwnRecords.Version;
import org.islet.model.store.TherapyStore;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of people in a real store, done, undone and done again. */
class RecordsTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 30);
	private static final LocalDate DAY = NOON.toLocalDate();
	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final Instant AT = NOON.atZone(BERLIN).toInstant();

	@TempDir
	Path folder;

	private final DerbyStores stores = new DerbyStores();
	private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
	private final List<String> told = new ArrayList<>();
	private TherapyStore store;
	private Session session;
	private Patient jane;
	private Patient joe;
	private Records records;

	@BeforeEach
	void open() {
		store = stores.open(folder, new char[0]);
		jane = store.save(named("Jane"));
		joe = store.save(named("Joe"));
		session = new Session(folder, folder.resolve("islet.log"), store, ui::add);
		records = new Records(session, new Records.Listener() {
			@Override
			public void did(PatientId whose, String sentence, Step step) {
				told.add(sentence + " " + step.words());
			}

			@Override
			public void failed(PatientId whose, Failure failure) {
				told.add(failure.sentence());
			}
		});
	}

	@AfterEach
	void close() {
		session.close();
		stores.close();
	}

	private static Patient named(String given) {
		return new Patient(PatientId.NEW, "Doe", given, Optional.empty(), "", BERLIN, Preferences.DEFAULT);
	}

	private static Carbs carbs(double grams) {
		return new Carbs(NOON, CarbAmount.grams(grams));
	}

	private void until(int times) throws InterruptedException {
		while (told.size() < times) {
			Runnable next = ui.poll(20, TimeUnit.SECONDS);
			assertTrue(next != null, "nothing comes any more");
			next.run();
		}
	}

	private List<Entry> entries(Patient patient) {
		return store.own(patient.id()).latest().stream().filter(version -> !version.deleted())
				.<Entry>map(version -> version.record().entry()).toList();
	}

	@Test
	void everyChangeIsUndoneAndDoneAgainAndTheStoreKeepsEachVersion() throws InterruptedException {
		records.add(jane.id(), DAY, List.of(carbs(45)), AT);
		until(1);
		Logged<?> record = store.own(jane.id()).latest().getFirst().record();
		records.change(jane.id(), DAY, record, carbs(60), AT);
		until(2);
		Logged<?> changed = store.own(jane.id()).latest().getFirst().record();
		records.delete(jane.id(), DAY, changed);
		until(3);
		assertEquals(List.of(), entries(jane));
		List<List<Entry>> seen = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			if (i < 3) {
				records.undo(jane.id());
			} else {
				records.redo(jane.id());
			}
			until(4 + i);
			seen.add(entries(jane));
		}
		assertEquals(List.of(List.of(carbs(60)), List.of(carbs(45)), List.of(), List.of(carbs(45)), List.of(carbs(60)),
				List.of()), seen);
		assertEquals(9, store.own(jane.id()).history(record.key()).size());
		assertEquals(List.of("logbook.added", "logbook.changed", "logbook.deleted", "logbook.undone", "logbook.undone",
				"logbook.undone", "logbook.redone", "logbook.redone", "logbook.redone"),
				told.stream().map(line -> line.split(" ")[0]).toList());
	}

	@Test
	void whatWasWrittenTogetherIsUndoneTogether() throws InterruptedException {
		records.add(jane.id(), DAY, List.of(carbs(45), Glucose.of(NOON, GlucoseValue.mgdl(112), Glucose.Origin.MANUAL)),
				AT);
		records.undo(jane.id());
		records.undo(jane.id());
		until(2);
		assertEquals(List.of(), entries(jane));
		records.redo(jane.id());
		until(3);
		assertEquals(2, entries(jane).size());
	}

	@Test
	void eachPatientHasTheirOwnChanges() throws InterruptedException {
		records.add(jane.id(), DAY, List.of(carbs(45)), AT);
		records.add(joe.id(), DAY, List.of(carbs(20)), AT);
		records.undo(jane.id());
		until(3);
		assertEquals(List.of(), entries(jane));
		assertEquals(List.of(carbs(20)), entries(joe));
		assertTrue(records.changes(jane.id()).toUndo().isEmpty());
		assertTrue(records.changes(joe.id()).toUndo().isPresent());
	}

	@Test
	void somethingNewEndsWhatCouldBeDoneAgain() throws InterruptedException {
		records.add(jane.id(), DAY, List.of(carbs(45)), AT);
		records.undo(jane.id());
		records.add(jane.id(), DAY, List.of(carbs(20)), AT);
		until(3);
		assertTrue(records.changes(jane.id()).toRedo().isEmpty());
		assertEquals(List.of(carbs(20)), entries(jane));
	}

	@Test
	void whatCannotBeDoneIsSaidAndTheNextIsDone() throws InterruptedException {
		Logged<?> none = new Logged<>(carbs(1), AT, "nonesuch", DeviceInfo.LOG.id(), 0);
		records.delete(jane.id(), DAY, none);
		records.add(jane.id(), DAY, List.of(carbs(20)), AT);
		until(2);
		assertTrue(told.getFirst().contains("nonesuch"), told.getFirst());
		assertEquals(List.of(carbs(20)), entries(jane));
	}

	@Test
	void aDayHasWhatThePersonWroteAmongWhatDevicesRecordedAndTheSensorBesideIt() {
		OwnRecords own = store.own(jane.id());
		own.add(carbs(45), AT);
		own.add(new Remark(NOON.plusDays(1), "tomorrow", Optional.empty()), AT.plusSeconds(86_400));
		DeviceInfo device = new DeviceInfo("Sample", "Sensor", "S1", DeviceInfo.Kind.CGM, "");
		store.take(jane.id(), device, List.of(reading(device, -8, 100, Glucose.Origin.SENSOR),
				reading(device, -3, 120, Glucose.Origin.SENSOR), reading(device, 60, 140, Glucose.Origin.METER)));
		LogDay day = LogDay.of(store, jane, DAY);
		assertEquals(2, day.rows().size());
		Row written = day.rows().getFirst();
		assertTrue(written.own());
		assertEquals(GlucoseValue.mgdl(120), written.sensor().orElseThrow().value());
		assertEquals("Sensor", day.rows().getLast().device().orElseThrow().model());
		assertTrue(!day.rows().getLast().own() && day.rows().getLast().sensor().isEmpty());
		assertEquals(1, own.latest().stream().map(Version::record).filter(one -> one.at().equals(AT)).count());
	}

	private static Logged<Glucose> reading(DeviceInfo device, int minutes, double mgdl, Glucose.Origin origin) {
		LocalDateTime when = NOON.plusMinutes(minutes);
		return new Logged<>(Glucose.of(when, GlucoseValue.mgdl(mgdl), origin), when.atZone(BERLIN).toInstant(),
				"r" + minutes, device.id(), 0);
	}
}
