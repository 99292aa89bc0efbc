// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.Disguise;

/** What a receiver says of itself with other serial numbers, other dates and another of whatever is not known. */
final class DisguisedXml {

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
	/** Names of what is the same in many receivers. */
	private static final Pattern COMMON = Pattern
			.compile("[A-Za-z]*Version|SoftwareNumber|Product(Id|Name)|Hardware(PartNumber|Revision)");
	private static final Pattern REST = Pattern.compile("\\s*<\\w+\\s*/>[\\s\0\u00FF]*");

	private final Disguise how;

	DisguisedXml(Disguise how) {
		this.how = how;
	}

	/** @return a text as long as the one given */
	String disguised(String xml) {
		StringBuilder other = new StringBuilder(xml);
		Matcher attribute = DexcomConversation.ATTRIBUTE.matcher(xml);
		while (attribute.find()) {
			int value = attribute.start(2) < 0 ? 3 : 2;
			if (!COMMON.matcher(attribute.group(1)).matches()) {
				other.replace(attribute.start(value), attribute.end(value), value(attribute.group(value)));
			}
		}
		return other.toString();
	}

	/** @return whether it is one tag and nothing else */
	static boolean isRead(String xml) {
		return REST.matcher(DexcomConversation.ATTRIBUTE.matcher(xml).replaceAll("")).matches();
	}

	private String value(String value) {
		Matcher date = DATE.matcher(value);
		return date.find()
				? moved(date.group())
						.map(other -> value.substring(0, date.start()) + other + value.substring(date.end()))
						.orElse(how.serial(value))
				: how.serial(value);
	}

	private Optional<String> moved(String date) {
		try {
			return Optional.of(how.moved(LocalDate.parse(date).atStartOfDay()).toLocalDate().toString())
					.filter(text -> text.length() == date.length());
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}
}
