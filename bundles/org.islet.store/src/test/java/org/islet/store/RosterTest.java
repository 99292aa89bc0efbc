// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Remark;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Listed;
import org.islet.model.store.TherapyStore.Origin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {

	private static final Instant MAY = Instant.parse("2024-05-06T10:00:00Z");

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

	private Listed listed() {
		List<Listed> all = store.roster();
		assertEquals(store.patients(), all.stream().map(Listed::patient).toList());
		return all.stream().filter(one -> one.patient().id().equals(patient.id())).findFirst().orElseThrow();
	}

	private void take(DeviceInfo device, LocalDateTime when) {
		Glucose glucose = Glucose.of(when, GlucoseValue.mgdl(100), Glucose.Origin.METER);
		store.take(patient.id(), device, List.of(Samples.logged(glucose, device.id() + when, device, 0)));
	}

	private long keep(String content, Instant at) {
		return store.keep(patient.id(), new Origin(content, "table", "1", "", at),
				new ByteArrayInputStream(content.getBytes()));
	}

	@Test
	void ofAPatientWithoutDataNobodyKnowsMore() {
		assertEquals(new Listed(patient, false, Optional.empty(), Optional.empty()), listed());
	}

	@Test
	void theFlagStaysUntilItIsTakenAwayWhateverElseChanges() {
		store.flag(patient.id(), true);
		assertTrue(listed().flagged());
		patient = store.save(new Patient(patient.id(), "Bergh", "Ada", Optional.empty(), "", patient.zone(),
				patient.preferences()));
		assertEquals(new Listed(patient, true, Optional.empty(), Optional.empty()), listed());
		store.flag(patient.id(), false);
		assertEquals(new Listed(patient, false, Optional.empty(), Optional.empty()), listed());
	}

	@Test
	void nobodyUnknownIsFlagged() {
		StoreException refused = assertThrows(StoreException.class, () -> store.flag(new PatientId(987_654), true));
		assertTrue(refused.getMessage().contains("987654"), refused.getMessage());
	}

	@Test
	void theDeviceIsTheOneWithTheLatestEntry() {
		take(Samples.METER, LocalDateTime.of(2024, 5, 7, 8, 0));
		take(Samples.CGM, LocalDateTime.of(2024, 5, 9, 8, 0));
		take(Samples.PUMP, LocalDateTime.of(2024, 5, 8, 8, 0));
		assertEquals(Optional.of(Samples.CGM), listed().device());
		take(Samples.METER, LocalDateTime.of(2024, 5, 9, 8, 1));
		assertEquals(Optional.of(Samples.METER), listed().device());
	}

	@Test
	void whatAPersonWroteDownIsNoDevice() {
		LocalDateTime when = LocalDateTime.of(2024, 5, 9, 8, 0);
		store.own(patient.id()).add(new Remark(when, "walked", Optional.empty()),
				when.atZone(Samples.ZONE).toInstant());
		assertEquals(Optional.empty(), listed().device());
	}

	@Test
	void theLastUploadIsTheLastTimeSomethingCameThatWasNotKnown() {
		keep("one", MAY);
		long two = keep("two", MAY.plusSeconds(60));
		keep("three", MAY.plusSeconds(30));
		assertEquals(Optional.of(MAY.plusSeconds(60)), listed().uploaded());
		store.reread(two, new Origin("two", "table", "2", "", MAY.plusSeconds(600)));
		assertEquals(Optional.of(MAY.plusSeconds(60)), listed().uploaded());
	}
}
