// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.model.GlucoseUnit;

/**
 * A column's header, taken apart.
 *
 * @param text as it stands in the file
 * @param plain words in lower case with single spaces, without unit and brackets
 * @param bracket what stands in brackets, in lower case; empty if nothing does
 * @param unit the glucose unit in it, if any
 */
record Header(String text, String plain, String bracket, Optional<GlucoseUnit> unit) {

	private static final Pattern BRACKET = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
	private static final Pattern UNIT = Pattern.compile("\\b(mg[ _./]?dl|mmol([ _./]?l)?)(?![a-z])");
	private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

	static Header of(String text) {
		String lower = CAMEL.matcher(shortened(text)).replaceAll(" ").replace('_', ' ').toLowerCase(Locale.ROOT)
				.replace("l⁻¹", "/l");
		// "mg/dL" and "mmol/L" must not be torn apart at their capital L
		String whole = lower.replaceAll("mg([ /.]?)d l\\b", "mg$1dl");
		Matcher unit = UNIT.matcher(whole);
		Optional<GlucoseUnit> found = unit.find()
				? Optional.of(unit.group(1).startsWith("mg") ? GlucoseUnit.MG_DL : GlucoseUnit.MMOL_L)
				: Optional.empty();
		String noUnit = found.isPresent() ? unit.replaceAll(" ") : whole;
		Matcher bracket = BRACKET.matcher(noUnit);
		String inside = bracket.find() ? bracket.group(1).strip() : "";
		String plain = bracket.replaceAll(" ").replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
		return new Header(text, plain, inside, found);
	}

	private static String shortened(String text) {
		return text.length() > 200 ? text.substring(0, 200) : text;
	}

	/** @return whether somebody who writes {@code wanted} means this column */
	boolean isCalled(String wanted) {
		return text.equalsIgnoreCase(wanted.strip()) || !plain.isEmpty() && plain.equals(Header.of(wanted).plain());
	}
}
