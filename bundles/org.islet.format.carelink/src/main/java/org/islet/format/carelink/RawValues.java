// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code KEY=value, KEY=value} of a row of the old layout. A comma may also be a decimal comma, so a new pair begins
 * only where a key follows it.
 */
final class RawValues {

	private static final Pattern NEXT = Pattern.compile(",\\s*(?=[A-Z0-9_]+=)");

	private final String text;

	RawValues(String text) {
		this.text = text.strip();
	}

	/** Not kept: a file may have a million rows, and most are asked for one or two values only. */
	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : NEXT.split(text)) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				values.putIfAbsent(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
			}
		}
		return values;
	}

	private String value(String key) {
		int at = text.indexOf(key + "=");
		while (at > 0 && text.charAt(at - 1) != ' ' && text.charAt(at - 1) != ',') {
			at = text.indexOf(key + "=", at + 1);
		}
		if (at < 0) {
			return "";
		}
		int from = at + key.length() + 1;
		Matcher next = NEXT.matcher(text);
		return text.substring(from, next.find(from) ? next.start() : text.length()).strip();
	}

	/** @return the value of the first of these keys that there is, else an empty text; {@code null} is no value */
	String text(String... keys) {
		for (String key : keys) {
			String value = value(key);
			if (!value.isEmpty() && !value.equals("null")) {
				return value;
			}
		}
		return "";
	}

	OptionalDouble number(String... keys) {
		return Numbers.of(text(keys));
	}

	/** @return the link to another row, by its older or newer name */
	String link(String name) {
		return text(name + "_DATUM_ID", name + "_DATUM");
	}

	/** @return what the values say, without links to other rows and unknown values, in their order */
	Map<String, String> details() {
		Map<String, String> details = new LinkedHashMap<>();
		values().forEach((key, value) -> {
			if (!linkKey(key) && !value.isEmpty() && !value.equals("null")) {
				details.put(key, value);
			}
		});
		return details;
	}

	private static boolean linkKey(String key) {
		return key.endsWith("_DATUM") || key.endsWith("_DATUM_ID");
	}

	/** @return what tells two rows of the same type and time apart, whichever upload they come from */
	String identity() {
		if (!text.contains("_DATUM")) {
			return text;
		}
		StringBuilder identity = new StringBuilder();
		values().forEach((key, value) -> {
			if (!linkKey(key)) {
				identity.append(key).append('=').append(value).append(';');
			}
		});
		return identity.toString();
	}
}
