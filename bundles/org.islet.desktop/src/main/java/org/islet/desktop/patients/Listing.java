// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.text.Collator;
import java.util.List;
import java.util.Locale;

import org.islet.model.store.TherapyStore.Listed;

/** All patients there are. */
record Listing(List<PatientRow> rows) {

	static final Listing NONE = new Listing(List.of());

	static Listing of(List<Listed> patients, Locale locale) {
		Collator order = Collator.getInstance(locale);
		return new Listing(patients.stream().map(one -> PatientRow.of(one, locale, order)).toList());
	}

	/** @return those of whom every word is somewhere in some column, in whatever order the words are, sorted */
	List<PatientRow> find(String words, Column by, boolean falling) {
		List<String> wanted = List.of(PatientRow.plain(words).strip().split("\\s+"));
		return rows.stream().filter(row -> wanted.stream().allMatch(row.words()::contains)).sorted(by.order(falling))
				.toList();
	}
}
