// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.Remark;

/** What a person can record. */
public enum RecordKind {
	CARBS("carbs", Carbs.class, RecordField.UNIT),
	EXERCISE("exercise", Exercise.class, RecordField.INTENSITY, RecordField.TEXT),
	GLUCOSE("glucose", Glucose.class, RecordField.UNIT), INSULIN("insulin", Bolus.class, RecordField.TYPE),
	NOTE("note", Remark.class), HBA1C("hba1c", HbA1c.class, RecordField.UNIT),
	CLINICAL_NOTE("clinical-note", ClinicalNote.class, RecordField.AUTHOR);

	private final String word;
	private final Class<? extends Entry> entries;
	private final Set<RecordField> fields;

	RecordKind(String word, Class<? extends Entry> entries, RecordField... fields) {
		this.word = word;
		this.entries = entries;
		this.fields = EnumSet.of(RecordField.VALUE, fields);
	}

	/** @return what is typed for it on a command line */
	public String word() {
		return word;
	}

	/** @return what a person calls it */
	public String title() {
		return Sentence.text("log.kind." + name());
	}

	/** @return what can be said about it */
	public Set<RecordField> fields() {
		return Collections.unmodifiableSet(fields);
	}

	/** @return the kind typed as {@link #word} */
	public static Optional<RecordKind> of(String typed) {
		return Arrays.stream(values()).filter(kind -> kind.word.equalsIgnoreCase(typed)).findFirst();
	}

	/**
	 * @param entry one of a person's own records
	 * @throws IllegalArgumentException if nobody records such an entry
	 */
	public static RecordKind of(Entry entry) {
		return Arrays.stream(values()).filter(kind -> kind.entries.isInstance(entry)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("nobody records " + entry));
	}
}
