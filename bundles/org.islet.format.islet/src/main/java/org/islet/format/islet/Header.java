// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.model.row.EntryRow;
import org.islet.model.row.Extract;

/**
 * The first line.
 *
 * @param separator between cells
 * @param names of the columns, in whatever order
 */
record Header(Cells separator, List<String> names) {

	/** A table with these is meant to be ours, be it an older one or one that lost columns. */
	private static final Set<String> UNMISTAKABLE = Set.of("utc", "clock", "device", "kind", "key");

	/** @return the header that line is; empty if it is no header of ours */
	static Optional<Header> of(String line) {
		return Cells.SEPARATORS.stream()
				.flatMap(cells -> cells.of(line).map(names -> new Header(cells, names)).stream())
				.filter(header -> header.names.containsAll(UNMISTAKABLE)).findFirst();
	}

	/** @return our columns that are not there, or there more than once */
	List<String> missing() {
		return EntryRow.COLUMNS.stream().filter(name -> names.stream().filter(name::equals).count() != 1).toList();
	}

	/** @return what a person should know, in sentences */
	List<String> remarks() {
		List<String> all = new ArrayList<>();
		Extract extract = Extract.of(names);
		if (!extract.only().isEmpty()) {
			all.add(Texts.of("only", Texts.kinds(extract.only())));
		}
		if (!extract.without().isEmpty()) {
			all.add(Texts.of("without", Texts.kinds(extract.without())));
		}
		Set<String> strange = new HashSet<>(names);
		strange.removeAll(EntryRow.COLUMNS);
		strange.removeIf(name -> name.isBlank() || Extract.says(name));
		if (!strange.isEmpty()) {
			all.add(Texts.of("strangeColumns", String.join(", ", strange.stream().sorted().limit(5).toList())));
		}
		return all;
	}

	/** @return the cells of our columns, in our order; empty if the line is no row of this table */
	Optional<List<String>> cells(String line) {
		return separator.of(line).filter(cells -> cells.size() == names.size())
				.map(cells -> EntryRow.COLUMNS.stream().map(name -> cells.get(names.indexOf(name))).toList());
	}
}
