// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.model.Logged;

/**
 * An entry as a row.
 *
 * @param local when, in {@code zone}
 * @param utc when
 * @param zone the zone of {@code local}
 * @param clock when, as the device's own clock showed it
 * @param device the device that recorded it
 * @param kind the entry's class, such as {@code Glucose}
 * @param value its number, where it has one
 * @param unit the number's unit; else empty
 * @param qualifier what sort within its kind; may be empty
 * @param details everything else as {@code name=value; name=value}; may be empty
 * @param key its key
 * @param source the file it was read from; empty if from none
 */
public record EntryRow(LocalDateTime local, Instant utc, ZoneId zone, LocalDateTime clock, String device, String kind,
		OptionalDouble value, String unit, String qualifier, String details, String key, String source) {

	/** The names of the columns, in order. */
	public static final List<String> COLUMNS = List.of("local", "utc", "zone", "clock", "device", "kind", "value",
			"unit", "qualifier", "details", "key", "source");

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

	/**
	 * @param zone the zone local times shall be in
	 * @param sources names of kept originals by number
	 */
	public static EntryRow of(Logged<?> logged, ZoneId zone, Map<Long, String> sources) {
		EntryCells cells = EntryCells.of(logged.entry());
		return new EntryRow(LocalDateTime.ofInstant(logged.at(), zone), logged.at(), zone, logged.entry().when(),
				logged.device(), logged.entry().getClass().getSimpleName(), cells.value(), cells.unit(),
				cells.qualifier(), cells.details(), logged.key(), sources.getOrDefault(logged.source(), ""));
	}

	/** @return a number without needless decimals, as a program reads it */
	public static String number(double number) {
		return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number)
				: Double.toString(number);
	}

	/** @return the row as {@link CsvLine#of} takes it: ISO 8601 times, decimal points */
	public List<String> texts() {
		return List.of(LOCAL.format(local), utc.toString(), zone.getId(), LOCAL.format(clock), device, kind,
				value.isPresent() ? number(value.getAsDouble()) : "", unit, qualifier, details, key, source);
	}
}
