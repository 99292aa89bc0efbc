// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it, with or without its unit.
 *
 * @param number not negative
 * @param unit as typed; empty if none is
 */
public record Amount(double number, String unit) {

	/** A comma or point before exactly three digits could be either kind of separator, so it is neither. */
	private static final Pattern TYPED = Pattern.compile("(\\d{1,9}(?:[.,](?!\\d{3}(?:\\D|$))\\d{1,6})?)\\s*(\\D*)");

	/**
	 * @param typed with a comma or a point before its decimals
	 * @throws InputException if it is no number, or could be two
	 */
	public static Amount parse(String typed) throws InputException {
		Matcher parts = TYPED.matcher(typed.strip());
		if (!parts.matches()) {
			throw new InputException("log.number", typed);
		}
		return new Amount(Double.parseDouble(parts.group(1).replace(',', '.')), parts.group(2).strip());
	}

	/** @return the unit typed beside the number, or else the one said apart; empty if neither is */
	public String unitOr(String apart) throws InputException {
		if (!unit.isEmpty() && !apart.isEmpty() && !unit.equalsIgnoreCase(apart)) {
			throw new InputException("log.twoUnits", unit, apart);
		}
		return unit.isEmpty() ? apart : unit;
	}
}
