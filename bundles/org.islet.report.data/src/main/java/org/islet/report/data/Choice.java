// SPDX-License-Identifier: EPL-2.0
package org.islet.report.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.ClinicalNote;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.row.Extract;
import org.islet.report.page.Wording;

/**
 * What the table shall hold.
 *
 * @param kinds the kinds of entries; empty for all
 * @param notes whether the care team's notes are among all
 * @param everyReading whether paper shows each sensor reading, and not a row for each hour of them
 */
record Choice(Set<String> kinds, boolean notes, boolean everyReading) {

	private static final Set<String> KNOWN = Stream.of(Entry.class.getPermittedSubclasses()).map(Class::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));

	/** @throws IllegalArgumentException with a sentence if an option is not understood */
	static Choice of(Map<String, String> options, Wording wording) {
		Set<String> kinds = new TreeSet<>();
		for (String word : options.getOrDefault("kinds", "").split("[,\\s]+")) {
			if (!word.isEmpty()) {
				kinds.add(kind(word, wording));
			}
		}
		return new Choice(kinds, yes(options, "notes", wording), yes(options, "readings", wording));
	}

	private static String kind(String word, Wording wording) {
		return KNOWN.stream().filter(known -> known.equalsIgnoreCase(word)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						wording.text("wrong.kind", word, String.join(", ", KNOWN).toLowerCase(Locale.ROOT))));
	}

	private static boolean yes(Map<String, String> options, String name, Wording wording) {
		String word = options.getOrDefault(name, "");
		if (!word.isEmpty() && !word.equals("all")) {
			throw new IllegalArgumentException(wording.text("wrong.choice", name, word));
		}
		return !word.isEmpty();
	}

	/** What the sheet of these entries has; the care team's notes are missing only where there are any. */
	Extract extract(List<Logged<?>> entries) {
		if (!kinds.isEmpty()) {
			return Extract.only(kinds);
		}
		boolean all = entries.stream().allMatch(logged -> holds(logged.entry()));
		return all ? Extract.ALL : new Extract(Set.of(), Set.of(ClinicalNote.class.getSimpleName()));
	}

	boolean holds(Entry entry) {
		return kinds.isEmpty() ? notes || !(entry instanceof ClinicalNote)
				: kinds.contains(entry.getClass().getSimpleName());
	}
}
