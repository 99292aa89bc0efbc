// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An entry as cells of a table, but for its time.
 *
 * @param value its number, where it has one
 * @param unit the number's unit
 * @param qualifier what sort within its kind
 * @param details everything else, see {@link Details}
 */
record EntryCells(OptionalDouble value, String unit, String qualifier, String details) {

	static EntryCells of(double value, String unit, String qualifier, Details details) {
		return of(OptionalDouble.of(value), unit, qualifier, details);
	}

	static EntryCells of(OptionalDouble value, String unit, String qualifier, Details details) {
		return new EntryCells(value, value.isPresent() ? unit : "", qualifier, details.text());
	}

	static EntryCells of(String qualifier, Details details) {
		return of(OptionalDouble.empty(), "", qualifier, details);
	}

	static EntryCells of(Details details) {
		return of("", details);
	}

	/** @throws java.util.NoSuchElementException if there is none */
	double number() {
		return value.orElseThrow();
	}

	<E extends Enum<E>> E sort(Class<E> type) {
		return Enum.valueOf(type, qualifier);
	}

	/** A qualifier that may be any text or not be there. */
	static String qualifier(Optional<String> text) {
		return text.map(Details::value).orElse("");
	}

	/** The reverse of {@link #qualifier(Optional)}. */
	Optional<String> word() {
		return qualifier.isEmpty() ? Optional.empty() : Optional.of(Details.plain(qualifier));
	}
}
