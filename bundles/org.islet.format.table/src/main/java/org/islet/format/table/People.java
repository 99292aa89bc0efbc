// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.device.FormatException;

/** Sees to it that one person's rows are read, not several people's together. */
final class People {

	private static final int MOST_SHOWN = 6;

	private final Options options;
	private final Columns columns;
	private final Set<String> seen = new LinkedHashSet<>();
	private boolean counts;
	private long last = Long.MIN_VALUE;
	private int rows;

	People(Options options, Columns columns) {
		this.options = options;
		this.columns = columns;
		int column = columns.at(Role.ID);
		// a column called just "id" is as often a row number as a person's
		counts = column >= 0 && options.column(Role.ID).isEmpty() && !columns.headers().isEmpty()
				&& columns.headers().get(column).plain().equals("id");
	}

	void add(String id) {
		if (id.isEmpty()) {
			return;
		}
		rows++;
		if (seen.size() < 1000) {
			seen.add(id);
		}
		boolean next = id.matches("\\d{1,18}") && Long.parseLong(id) > last;
		counts &= next;
		last = next ? Long.parseLong(id) : last;
	}

	/** @return whether a row is of the person wanted */
	boolean wanted(String id) {
		return options.only().isEmpty() || options.only().get().equals(id);
	}

	/** @throws FormatException if the user must say whose rows to read */
	void decide() throws FormatException {
		Optional<String> only = options.only();
		if (only.isPresent()) {
			if (columns.at(Role.ID) < 0) {
				throw Texts.undecided("onlyWithoutId", only.get());
			}
			if (rows > 0 && !seen.contains(only.get()) && seen.size() < 1000) {
				throw Texts.undecided("nobodyCalled", only.get(), columns.name(columns.at(Role.ID)), shown());
			}
		} else if (seen.size() > 1 && !counts) {
			throw Texts.undecided("severalPeople", columns.name(columns.at(Role.ID)), shown());
		}
	}

	private String shown() {
		String some = seen.stream().limit(MOST_SHOWN).map(id -> id.length() > 30 ? id.substring(0, 30) : id)
				.map(id -> id.replaceAll("[\\s\\p{Cntrl}]+", " ")).collect(Collectors.joining(", "));
		return seen.size() > MOST_SHOWN ? some + " \u2026" : some;
	}
}
