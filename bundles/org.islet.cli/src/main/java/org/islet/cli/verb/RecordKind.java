// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.Remark;

/** What a person can record. */
enum RecordKind {
	CARBS("carbs", Carbs.class, "--unit"), EXERCISE("exercise", Exercise.class, "--intensity", "--text"),
	GLUCOSE("glucose", Glucose.class, "--unit"), INSULIN("insulin", Bolus.class, "--type"),
	NOTE("note", Remark.class), HBA1C("hba1c", HbA1c.class, "--unit"),
	CLINICAL_NOTE("clinical-note", ClinicalNote.class, "--author");

	private final String word;
	private final Class<? extends Entry> entries;
	private final List<String> options;

	RecordKind(String word, Class<? extends Entry> entries, String... options) {
		this.word = word;
		this.entries = entries;
		this.options = List.of(options);
	}

	/** @return what is typed for it */
	String word() {
		return word;
	}

	/** @return the options that say something about it, besides its value */
	List<String> options() {
		return options;
	}

	static RecordKind of(String typed) throws VerbException {
		return Arrays.stream(values()).filter(kind -> kind.word.equalsIgnoreCase(typed)).findFirst()
				.orElseThrow(() -> Texts.usage("log.kind", typed, words()));
	}

	static RecordKind of(Entry entry) {
		return Arrays.stream(values()).filter(kind -> kind.entries.isInstance(entry)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("nobody records " + entry));
	}

	static String words() {
		return Arrays.stream(values()).map(RecordKind::word).collect(Collectors.joining(", "));
	}
}
