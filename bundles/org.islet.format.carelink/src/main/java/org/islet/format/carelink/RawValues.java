// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The {@code KEY=value, KEY=value} of a row of the old layout. A comma may also be a decimal comma, so a new pair begins
 * only where a key follows it.
 */
final class RawValues {

	private static final Pattern NEXT = Pattern.compile(",\\s*(?=[A-Z0-9_]+=)");

	private final String text;
	private Map<String, String> values;

	RawValues(String text) {
		this.text = text;
	}

	/** Most rows are asked only once. */
	private Map<String, String> values() {
		if (values == null) {
			values = new LinkedHashMap<>(8);
			for (String pair : NEXT.split(text.strip())) {
				int equals = pair.indexOf('=');
				if (equals > 0) {
					values.putIfAbsent(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
				}
			}
		}
		return values;
	}

	/** @return the value of the first of these keys that there is, else an empty text; {@code null} is no value */
	String text(String... keys) {
		for (String key : keys) {
			String value = values().getOrDefault(key, "");
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
