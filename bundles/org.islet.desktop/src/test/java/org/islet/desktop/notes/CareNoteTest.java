// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.islet.model.ClinicalNote;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.Remark;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.TherapyStore;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareNoteTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
	private static final LocalTime TEN = LocalTime.of(10, 0);

	@Test
	void aNoteIsKeptChangedAndToldLatestFirst(@TempDir Path folder) {
		try (TherapyStore store = new DerbyStores().open(folder, new char[0])) {
			Patient patient = store.save(new Patient(PatientId.NEW, "Doe", "Jane", Optional.empty(), "",
					ZoneId.of("Europe/Berlin"), Preferences.DEFAULT));
			OwnRecords own = store.own(patient.id());
			own.add(new Remark(DAY.atTime(TEN), "her own", Optional.empty()),
					DAY.atTime(TEN).atZone(patient.zone()).toInstant());
			CareNote first = CareNote.keep(own, patient, Optional.empty(), DAY, " Dr. Roe ", " skips lunch\n", TEN);
			CareNote second = CareNote.keep(own, patient, Optional.empty(), DAY.plusDays(1), "N. Poe", "better", TEN);
			assertEquals(new ClinicalNote(DAY.atTime(TEN), "skips lunch", "Dr. Roe"), first.note());
			assertEquals(List.of(second, first), CareNote.of(own));

			CareNote changed = CareNote.keep(own, patient, Optional.of(first), DAY, "Dr. Roe", "skips lunch often",
					TEN.plusHours(5));
			assertEquals(DAY.atTime(TEN), changed.note().when(), "of the same day it keeps its time");
			assertEquals(List.of(second, changed), CareNote.of(own));
			assertEquals("09:00", own.latest().stream().filter(one -> one.record().key().equals(changed.key()))
					.findFirst().orElseThrow().record().at().toString().substring(11, 16));
			own.delete(second.key());
			assertEquals(List.of(changed), CareNote.of(own));
		}
	}
}
