// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.tck.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes in comes out the same. */
class RoundTripTest {

	private static final Period ALL = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2050, 1, 1), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "", "correct horse; battery=staple ä" })
	void everyEntryOfEveryKindSurvives(String password) {
		long seed = System.nanoTime();
		Arbitrary arbitrary = new Arbitrary(new Random(seed));
		List<Logged<?>> in = new ArrayList<>();
		for (int n = 0; n < 1200; n++) {
			Logged<Entry> any = arbitrary.logged(Samples.PUMP.id());
			in.add(new Logged<>(arbitrary.entry(n), any.at(), any.key(), any.device(), n));
		}
		in.sort(Comparator.comparing(Logged::at));
		try (TherapyStore store = new DerbyStores().open(folder, password.toCharArray())) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			assertEquals(new Intake(1200, 0, 0), store.take(patient, Samples.PUMP, in), "seed " + seed);
			assertEquals(new Intake(0, 1200, 0), store.take(patient, Samples.PUMP, in), "seed " + seed);
		}
		try (TherapyStore store = new DerbyStores().open(folder, password.toCharArray())) {
			assertEquals(in, store.read(new PatientId(1), ALL).entries(), "seed " + seed);
			assertEquals(List.of(), store.check(sentence -> {
			}));
		}
	}

	@Test
	void everyPatientSurvives() {
		Arbitrary arbitrary = new Arbitrary(new Random(42));
		try (TherapyStore store = new DerbyStores().open(folder, Samples.NO_PASSWORD)) {
			Set<Patient> saved = new HashSet<>();
			for (int n = 0; n < 100; n++) {
				Patient any = arbitrary.record(Patient.class);
				Preferences p = any.preferences();
				Preferences noMinusZero = new Preferences(p.unit(), p.targetLow(), p.targetHigh(), 0.0 + p.lowLimit(),
						p.targetSet(), p.meals());
				saved.add(store.save(any.with(PatientId.NEW).with(noMinusZero)));
			}
			assertEquals(saved, new HashSet<>(store.patients()));
		}
	}

	@Test
	void everyKindAndEveryWordOfAReadingHasACode() {
		assertEquals(Set.of(Entry.class.getPermittedSubclasses()), Set.copyOf(Codes.KINDS));
		assertTrue(Codes.UNITS.containsAll(List.of(GlucoseUnit.values())));
		assertTrue(Codes.ORIGINS.containsAll(List.of(Glucose.Origin.values())));
		assertTrue(Codes.BOUNDS.containsAll(List.of(Glucose.Bound.values())));
	}

	@Test
	void aCodeIsForever() {
		assertEquals("Glucose Ketone Bolus Estimate Basal Suspend InsulinTotal Carbs Exercise PumpSettings DeviceEvent "
				+ "Remark HbA1c ClinicalNote",
				String.join(" ", Codes.KINDS.stream().map(Class::getSimpleName).toList()));
		assertEquals("[MG_DL, MMOL_L] [SENSOR, METER, LINKED_METER, MANUAL, CALIBRATION] [WITHIN, BELOW, ABOVE]",
				String.join(" ", Stream.of(Codes.UNITS, Codes.ORIGINS, Codes.BOUNDS).map(List::toString).toList()));
	}
}
