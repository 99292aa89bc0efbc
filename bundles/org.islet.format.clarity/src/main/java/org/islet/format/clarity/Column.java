// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns that are read, with their English names; units and patterns follow in brackets. */
enum Column {

	TIME("timestamp"), EVENT("event type"), SUBTYPE("event subtype"), DEVICE("device info"),
	SOURCE("source device id"), GLUCOSE("glucose value"), INSULIN("insulin value"), CARBS("carb value"),
	DURATION("duration"), TICKS("transmitter time"), TRANSMITTER("transmitter id");

	/** What a record may say; each kind of record says one of it. */
	static final Set<Column> VALUES = Set.of(GLUCOSE, INSULIN, CARBS, DURATION);

	private final String name;

	Column(String name) {
		this.name = name;
	}

	/** @return the column a header names; empty if it is in another language or another column */
	static Optional<Column> named(String header) {
		int bracket = header.indexOf('(');
		String plain = (bracket < 0 ? header : header.substring(0, bracket)).strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(column -> column.name.equals(plain)).findFirst();
	}
}
