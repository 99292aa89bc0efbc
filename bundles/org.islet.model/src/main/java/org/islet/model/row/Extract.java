// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which kinds of entries a table of rows has. A table that leaves some out says so in the name of one more column, which
 * has nothing in it.
 *
 * @param only the kinds it has; empty for all
 * @param without the kinds that were left out; empty for none
 */
public record Extract(Set<String> only, Set<String> without) {

	/** Everything. */
	public static final Extract ALL = new Extract(Set.of(), Set.of());

	private static final String ONLY = "only_";
	private static final String WITHOUT = "without_";

	public Extract {
		only = new TreeSet<>(only);
		without = new TreeSet<>(without);
	}

	public static Extract only(Set<String> kinds) {
		return new Extract(kinds, Set.of());
	}

	/** @param header the names of a table's columns */
	public static Extract of(List<String> header) {
		return new Extract(kinds(header, ONLY), kinds(header, WITHOUT));
	}

	private static Set<String> kinds(List<String> header, String beginning) {
		Set<String> kinds = new TreeSet<>();
		header.stream().filter(name -> name.startsWith(beginning))
				.forEach(name -> kinds.addAll(List.of(name.substring(beginning.length()).split("_"))));
		return kinds;
	}

	/** @return whether that is the name of the column that says what is left out */
	public static boolean says(String column) {
		return column.startsWith(ONLY) || column.startsWith(WITHOUT);
	}

	/** @return the names of the columns */
	public List<String> columns() {
		List<String> names = new ArrayList<>(EntryRow.COLUMNS);
		if (!only.isEmpty()) {
			names.add(ONLY + String.join("_", only));
		}
		if (!without.isEmpty()) {
			names.add(WITHOUT + String.join("_", without));
		}
		return names;
	}

	/** @return the row's texts, one for each of the columns */
	public List<String> texts(EntryRow row) {
		List<String> texts = new ArrayList<>(row.texts());
		for (Set<String> said : List.of(only, without)) {
			if (!said.isEmpty()) {
				texts.add("");
			}
		}
		return texts;
	}
}
