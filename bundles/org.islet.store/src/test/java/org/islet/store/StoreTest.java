// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.Remark;
import org.islet.model.TargetSet;
import org.islet.model.Timeline;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.DeviceUse;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.model.store.TherapyStore.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

	@TempDir
	private static Path folder;
	private static TherapyStore store;
	private Patient patient;

	@BeforeAll
	static void open() {
		store = new DerbyStores().open(folder, Samples.NO_PASSWORD);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void addPatient() {
		patient = store.save(Samples.patient("Ada", "Berg"));
	}

	private Intake take(DeviceInfo device, List<? extends Logged<?>> entries) {
		return store.take(patient.id(), device, entries);
	}

	private Timeline read(LocalDate first, LocalDate last) {
		return store.read(patient.id(), new Period(first, last, Samples.ZONE));
	}

	@Test
	void patientsComeByNameWithAllTheirPreferences() {
		Preferences chosen = new Preferences(GlucoseUnit.MMOL_L, 63, 140, 54.5, TargetSet.PREGNANCY_TYPE_1,
				List.of(new MealWindow("Tee; 'late'", LocalTime.of(23, 30), LocalTime.of(0, 15, 1, 5)),
						new MealWindow("", LocalTime.MIDNIGHT, LocalTime.NOON)));
		Patient other = store.save(new Patient(PatientId.NEW, "Åberg", "Bo", Optional.empty(), "", Samples.ZONE,
				Preferences.DEFAULT));
		Patient edited = store.save(patient.with(chosen));
		assertEquals(patient.with(chosen), edited);
		List<Patient> all = store.patients();
		assertEquals(List.of(other, edited), all.stream().filter(p -> p.equals(other) || p.equals(edited)).toList());
		assertEquals(patient.id().number() + 1, other.id().number());
	}

	@Test
	void anUnknownPatientIsRefusedAndNothingIsStored() {
		Patient stranger = patient.with(new PatientId(7777));
		assertThrows(StoreException.class, () -> store.save(stranger));
		assertThrows(StoreException.class,
				() -> store.take(stranger.id(), Samples.CGM, Samples.day(Samples.DAY, 3)));
		assertThrows(StoreException.class,
				() -> store.read(stranger.id(), Period.day(Samples.DAY, Samples.ZONE)));
		assertEquals(List.of(), store.check(sentence -> {
		}));
	}

	@Test
	void aRepeatedTakeAddsNothing() {
		List<Logged<?>> day = Samples.day(Samples.DAY, 288);
		assertEquals(new Intake(288, 0, 0), take(Samples.CGM, day));
		assertEquals(new Intake(0, 288, 0), take(Samples.CGM, day));
		assertEquals(day, read(Samples.DAY, Samples.DAY).entries());
	}

	@Test
	void aRepeatFromAnotherFileKeepsTheFirstSource() {
		Logged<?> first = Samples.logged(Glucose.of(Samples.DAY.atTime(8, 0), GlucoseValue.mgdl(90),
				Glucose.Origin.METER), "k", Samples.METER, 1);
		Logged<?> again = new Logged<>(first.entry(), first.at(), "k", first.device(), 2);
		take(Samples.METER, List.of(first));
		assertEquals(new Intake(0, 1, 0), take(Samples.METER, List.of(again)));
		assertEquals(List.of(first), read(Samples.DAY, Samples.DAY).entries());
	}

	@Test
	void newerContentTakesThePlaceOfOlder() {
		Bolus running = Bolus.normal(Samples.DAY.atTime(12, 0), Bolus.Source.MANUAL, 2);
		Bolus done = Bolus.normal(Samples.DAY.atTime(12, 0), Bolus.Source.MANUAL, 5);
		take(Samples.PUMP, List.of(Samples.logged(running, "b", Samples.PUMP, 1)));
		Logged<?> newer = Samples.logged(done, "b", Samples.PUMP, 2);
		assertEquals(new Intake(0, 0, 1), take(Samples.PUMP, List.of(newer)));
		assertEquals(List.of(newer), read(Samples.DAY, Samples.DAY).entries());
	}

	@Test
	void entriesWhoseInstantsMoveAreReplacedNotDoubled() {
		List<Logged<?>> before = Samples.day(Samples.DAY, 288);
		List<Logged<?>> moved = new ArrayList<>();
		before.forEach(e -> moved.add(new Logged<>(e.entry(), e.at().plus(Duration.ofDays(30)), e.key(), e.device(),
				e.source())));
		moved.addAll(Samples.day(Samples.DAY.plusDays(1), 10));
		take(Samples.CGM, before);
		assertEquals(new Intake(10, 0, 288), take(Samples.CGM, moved));
		assertEquals(List.of(), read(Samples.DAY, Samples.DAY).entries());
		assertEquals(288, read(Samples.DAY.plusDays(30), Samples.DAY.plusDays(30)).entries().size());
		assertEquals(moved.get(287).at(), store.span(patient.id()).orElseThrow().last());
		assertEquals(moved.get(288).at(), store.span(patient.id()).orElseThrow().first());
		assertEquals(298, store.devices(patient.id()).getFirst().entries());
	}

	@Test
	void aKeyTwiceInOneBatchIsStoredOnce() {
		Logged<?> a = Samples.logged(new Remark(Samples.DAY.atTime(1, 0), "a", Optional.empty()), "k", Samples.PUMP, 0);
		Logged<?> b = Samples.logged(new Remark(Samples.DAY.atTime(1, 0), "b", Optional.empty()), "k", Samples.PUMP, 0);
		assertEquals(new Intake(1, 1, 1), take(Samples.PUMP, List.of(a, a, b)));
		assertEquals(List.of(b), read(Samples.DAY, Samples.DAY).entries());
	}

	@Test
	void aTimelineHasTheTwoDaysAroundItApart() {
		List<Logged<?>> all = new ArrayList<>();
		for (int day = -3; day <= 3; day++) {
			all.addAll(Samples.day(Samples.DAY.plusDays(day), 4));
		}
		take(Samples.CGM, all);
		Timeline timeline = read(Samples.DAY, Samples.DAY);
		assertEquals(all.subList(4, 12), timeline.before());
		assertEquals(all.subList(12, 16), timeline.entries());
		assertEquals(all.subList(16, 24), timeline.after());
		assertEquals(List.of(Samples.CGM), timeline.devices());
		assertEquals(patient, timeline.patient());
	}

	@Test
	void patientsAreKeptApart() {
		Patient other = store.save(Samples.patient("Cy", "Dahl"));
		List<Logged<?>> day = Samples.day(Samples.DAY, 5);
		take(Samples.CGM, day);
		assertEquals(new Intake(5, 0, 0), store.take(other.id(), Samples.CGM, day));
		assertEquals(5, read(Samples.DAY, Samples.DAY).entries().size());
		assertEquals(5, store.read(other.id(), Period.day(Samples.DAY, Samples.ZONE)).entries().size());
	}

	@Test
	void devicesAreListedLatestFirstAndLearn() {
		take(Samples.CGM, Samples.day(Samples.DAY, 3));
		Remark remark = new Remark(Samples.DAY.plusDays(2).atTime(0, 0), "", Optional.empty());
		Logged<?> late = Samples.logged(remark, "r", Samples.PUMP, 0);
		take(Samples.PUMP, List.of(late));
		DeviceInfo updated = new DeviceInfo(Samples.CGM.maker(), "", Samples.CGM.serial(), DeviceInfo.Kind.OTHER,
				"2.1");
		take(updated, Samples.day(Samples.DAY.plusDays(1), 2));
		DeviceInfo merged = new DeviceInfo(Samples.CGM.maker(), Samples.CGM.model(), Samples.CGM.serial(),
				Samples.CGM.kind(), "2.1");
		assertEquals(
				List.of(new DeviceUse(Samples.PUMP, late.at(), late.at(), 1),
						new DeviceUse(merged, Samples.day(Samples.DAY, 1).getFirst().at(),
								Samples.day(Samples.DAY.plusDays(1), 2).getLast().at(), 5)),
				store.devices(patient.id()));
	}

	@Test
	void theSpanLooksAtTherapyOnly() {
		Remark remark = new Remark(Samples.DAY.minusDays(9).atTime(0, 0), "", Optional.empty());
		take(Samples.PUMP, List.of(Samples.logged(remark, "r", Samples.PUMP, 0)));
		assertEquals(Optional.empty(), store.span(patient.id()));
		List<Logged<?>> day = Samples.day(Samples.DAY, 3);
		take(Samples.CGM, day);
		assertEquals(Optional.of(new Span(day.getFirst().at(), day.getLast().at())), store.span(patient.id()));
	}

	@Test
	void aBatchThatFailsLeavesNothing() {
		List<Logged<?>> day = new ArrayList<>(Samples.day(Samples.DAY, 50));
		day.add(Samples.logged(new Remark(Samples.DAY.atTime(9, 0), "x", Optional.empty()), "k".repeat(201),
				Samples.CGM, 0));
		assertThrows(IllegalArgumentException.class, () -> take(Samples.CGM, day));
		assertEquals(List.of(), read(Samples.DAY, Samples.DAY).entries());
		assertEquals(List.of(), store.devices(patient.id()));
	}

	@Test
	void anEntryLargerThanAPageIsKept() {
		Logged<?> large = Samples.logged(new Remark(Samples.DAY.atTime(9, 0), "ä语".repeat(60_000), Optional.empty()),
				"large", Samples.PUMP, 0);
		take(Samples.PUMP, List.of(large));
		assertEquals(new Intake(0, 1, 0), take(Samples.PUMP, List.of(large)));
		assertEquals(List.of(large), read(Samples.DAY, Samples.DAY).entries());
	}
}
