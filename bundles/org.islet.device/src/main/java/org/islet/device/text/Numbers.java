// SPDX-License-Identifier: EPL-2.0
package org.islet.device.text;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers with a decimal point or a decimal comma. */
public final class Numbers {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,15})?");
	private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "nil", "-", "--", "---",
			"\u2013", "\u2014");

	private Numbers() {
	}

	/** @return the number; empty if the text is not exactly one */
	public static OptionalDouble parse(String text) {
		String plain = text.strip();
		return NUMBER.matcher(plain).matches()
				? OptionalDouble.of(Double.parseDouble(plain.replace(',', '.')))
				: OptionalDouble.empty();
	}

	/** @return whether a cell says that there is no value */
	public static boolean isNothing(String cell) {
		return cell.length() < 5 && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
	}
}
