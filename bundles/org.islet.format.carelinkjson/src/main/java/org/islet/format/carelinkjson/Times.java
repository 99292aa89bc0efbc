// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.json.records.JsonRecord;

/** Times as three generations of the service write them. All are the device's own clock, whatever zone they claim. */
final class Times {

	private static final Pattern ISO = Pattern
			.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2})?");
	private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM d, uuuu HH:mm:ss", Locale.US);

	private Times() {
	}

	/** @return the time in the first of these fields that is there; empty if there is none or it is none */
	static Optional<LocalDateTime> local(JsonRecord record, List<String> names) {
		return names.stream().filter(record::has).findFirst().flatMap(record::text).flatMap(Times::parse);
	}

	private static Optional<LocalDateTime> parse(String text) {
		Matcher iso = ISO.matcher(text);
		try {
			return Optional.of(iso.matches() ? LocalDateTime.parse(iso.group(1)) : LocalDateTime.parse(text, OLD));
		} catch (DateTimeException none) {
			return Optional.empty();
		}
	}
}
