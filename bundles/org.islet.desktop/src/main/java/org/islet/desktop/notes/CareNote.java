// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.notes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.islet.model.ClinicalNote;
import org.islet.model.Patient;
import org.islet.model.store.OwnRecords;

/**
 * A note of the care team as it is kept.
 *
 * @param key by which it is changed; empty for one that is not kept yet
 */
record CareNote(String key, ClinicalNote note) {

	/** @return the patient's notes, the latest first */
	static List<CareNote> of(OwnRecords records) {
		return records.latest().stream().filter(version -> !version.deleted())
				.filter(version -> version.record().entry() instanceof ClinicalNote)
				.map(version -> new CareNote(version.record().key(), (ClinicalNote) version.record().entry()))
				.sorted(Comparator.comparing((CareNote one) -> one.note().when()).reversed()).toList();
	}

	/**
	 * Keeps what was written, in place of what was there or as a new note.
	 *
	 * @param known the note that was changed
	 * @param now the time of day of a note that is new or of another day than before
	 */
	static CareNote keep(OwnRecords records, Patient patient, Optional<CareNote> known, LocalDate day, String author,
			String text, LocalTime now) {
		LocalTime time = known.map(one -> one.note().when()).filter(when -> when.toLocalDate().equals(day))
				.map(LocalDateTime::toLocalTime).orElse(now);
		ClinicalNote note = new ClinicalNote(day.atTime(time), text.strip(), author.strip());
		var at = note.when().atZone(patient.zone()).toInstant();
		return new CareNote(known.map(one -> records.change(one.key(), note, at).key())
				.orElseGet(() -> records.add(note, at).key()), note);
	}
}
