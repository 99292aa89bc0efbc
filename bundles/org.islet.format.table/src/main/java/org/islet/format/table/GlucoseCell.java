// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.text.Numbers;
import org.islet.model.Glucose.Bound;
import org.islet.model.GlucoseUnit;

/**
 * A cell with a glucose value.
 *
 * @param number the number; empty for a word such as {@code LOW}
 * @param bound whether the device says that the true value lies beyond
 * @param unit the unit, where the cell has one
 */
record GlucoseCell(OptionalDouble number, Bound bound, Optional<GlucoseUnit> unit) {

	private static final Pattern VALUE = Pattern
			.compile("([<>]?) ?(\\d{1,4}(?:[.,]\\d{1,15})?) ?(mg ?/? ?dl|mmol ?/? ?l?)?", Pattern.CASE_INSENSITIVE);
	private static final Set<String> LOW = Set.of("low", "lo", "below", "niedrig", "tief", "unter");
	private static final Set<String> HIGH = Set.of("high", "hi", "above", "hoch", "über");

	/** @return the value; empty if the cell has none */
	static Optional<GlucoseCell> of(String text) {
		if (text.isEmpty() || text.length() > 40) {
			return Optional.empty();
		}
		String word = text.toLowerCase(Locale.ROOT);
		if (LOW.contains(word) || HIGH.contains(word)) {
			Bound bound = LOW.contains(word) ? Bound.BELOW : Bound.ABOVE;
			return Optional.of(new GlucoseCell(OptionalDouble.empty(), bound, Optional.empty()));
		}
		Matcher matcher = VALUE.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Bound bound = switch (matcher.group(1)) {
		case "<" -> Bound.BELOW;
		case ">" -> Bound.ABOVE;
		default -> Bound.WITHIN;
		};
		return Optional.of(new GlucoseCell(Numbers.parse(matcher.group(2)), bound,
				Optional.ofNullable(matcher.group(3)).map(GlucoseUnit::parse)));
	}
}
