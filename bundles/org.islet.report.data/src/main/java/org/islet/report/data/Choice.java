// SPDX-License-Identifier: EPL-2.0
package org.islet.report.data;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.ClinicalNote;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.row.Extract;
import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Several;
import org.islet.report.ReportRequest;

/**
 * What the table shall hold.
 *
 * @param kinds the kinds of entries; empty for all
 * @param notes whether the care team's notes are among all
 * @param everyReading whether paper shows each sensor reading, and not a row for each hour of them
 */
record Choice(Set<String> kinds, boolean notes, boolean everyReading) {

	private static final List<String> KNOWN = Stream.of(Entry.class.getPermittedSubclasses()).map(Class::getSimpleName)
			.toList();
	private static final Several KINDS = new Several("kinds",
			KNOWN.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).toList());
	private static final String ALL = "all";
	private static final ReportOption.Choice READINGS = ReportOption.Choice.of("readings", "hours", ALL);
	private static final ReportOption.Choice NOTES = ReportOption.Choice.of("notes", "none", ALL);

	static final List<ReportOption> OPTIONS = List.of(KINDS, READINGS, NOTES);

	static Choice of(ReportRequest request) {
		Set<String> said = new HashSet<>(KINDS.in(request));
		return new Choice(KNOWN.stream().filter(kind -> said.contains(kind.toLowerCase(Locale.ROOT)))
				.collect(Collectors.toSet()), NOTES.in(request).equals(ALL), READINGS.in(request).equals(ALL));
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
