// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;

/**
 * An entry as a row: all of it, so that it can be made of the row again.
 *
 * @param local when, in {@code zone}
 * @param utc when
 * @param zone the zone of {@code local}
 * @param clock when, as the device's own clock showed it
 * @param device the id of the device that recorded it
 * @param kind the entry's class, such as {@code Glucose}
 * @param value its number, where it has one
 * @param unit the number's unit; else empty
 * @param qualifier what sort within its kind; may be empty
 * @param details everything else as {@code name=value; name=value}; may be empty
 * @param key its key
 * @param source the file it was read from; empty if from none
 * @param made what is known of the device
 */
public record EntryRow(LocalDateTime local, Instant utc, ZoneId zone, LocalDateTime clock, String device, String kind,
		OptionalDouble value, String unit, String qualifier, String details, String key, String source,
		DeviceInfo made) {

	/** The names of the columns, in order; {@code check} is made of the others, see {@link #of(List)}. */
	public static final List<String> COLUMNS = List.of("local", "utc", "zone", "clock", "device", "kind", "value",
			"unit", "qualifier", "details", "key", "source", "maker", "model", "serial", "type", "firmware", "check");

	/**
	 * @param made the device that recorded it
	 * @param zone the zone local times shall be in
	 * @param source the name of the kept original it was read from; empty if from none
	 */
	static EntryRow of(Logged<?> logged, DeviceInfo made, ZoneId zone, String source) {
		EntryCells cells = EntryKind.cells(logged.entry());
		return new EntryRow(LocalDateTime.ofInstant(logged.at(), zone), logged.at(), zone, logged.entry().when(),
				logged.device(), EntryKind.of(logged.entry()).title(), cells.value(), cells.unit(), cells.qualifier(),
				cells.details(), logged.key(), source, made);
	}

	/**
	 * A row of which no entry can be made again, since it does not say which device recorded it: for what is not stored.
	 *
	 * @param zone the zone local times shall be in
	 * @param sources names of kept originals by number
	 */
	public static EntryRow of(Logged<?> logged, ZoneId zone, Map<Long, String> sources) {
		return of(logged, EntryRows.UNKNOWN, zone, sources.getOrDefault(logged.source(), ""));
	}

	/**
	 * Reads what {@link #texts()} wrote. A row is believed only if every cell is as it was written: the last one tells,
	 * as a few letters made of the others. That finds what editing by hand or saving in a spreadsheet program does to
	 * dates, numbers and texts; it is no seal against somebody who wants to deceive.
	 *
	 * @param texts the cells in the order of {@link #COLUMNS}
	 * @return the row
	 * @throws RowException if it is not such a row
	 */
	public static EntryRow of(List<String> texts) throws RowException {
		if (texts.size() != COLUMNS.size() || !texts.getLast().equals(RowCheck.of(texts))) {
			throw new RowException(RowException.Kind.CHANGED, "not as it was written: " + texts);
		}
		try {
			EntryRow row = read(texts);
			if (row.texts().equals(texts)) {
				return row;
			}
		} catch (RuntimeException e) {
			// whatever a cell holds that is none: times, zones, numbers and names each complain in their own way
			throw new RowException(RowException.Kind.UNKNOWN, "not a row: " + texts, e);
		}
		throw new RowException(RowException.Kind.UNKNOWN, "not written so: " + texts);
	}

	private static EntryRow read(List<String> texts) {
		List<String> cells = texts.stream().map(CellText::plain).toList();
		Instant utc = Instant.parse(cells.get(1));
		ZoneId zone = ZoneId.of(cells.get(2));
		String value = cells.get(6);
		DeviceInfo made = new DeviceInfo(cells.get(12), cells.get(13), cells.get(14),
				DeviceInfo.Kind.valueOf(cells.get(15)), cells.get(16));
		return new EntryRow(LocalDateTime.ofInstant(utc, zone), utc, zone, LocalDateTime.parse(cells.get(3)),
				cells.get(4), cells.get(5),
				value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value)), cells.get(7),
				cells.get(8), cells.get(9), cells.get(10), cells.get(11), made);
	}

	/**
	 * @return the entry this is a row of
	 * @throws RowException if it has a kind or a detail that this program does not know
	 */
	public Entry entry() throws RowException {
		EntryCells cells = new EntryCells(value, unit, qualifier, details);
		try {
			Entry entry = EntryKind.called(kind).orElseThrow().entry(clock, cells);
			if (EntryKind.cells(entry).equals(cells)) {
				return entry;
			}
		} catch (RuntimeException e) {
			// values an entry refuses complain in as many ways as there are kinds
			throw new RowException(RowException.Kind.UNKNOWN, "not a " + kind + ": " + cells, e);
		}
		throw new RowException(RowException.Kind.UNKNOWN, "more than a " + kind + ": " + cells);
	}

	/** @return a number without needless decimals, as a program reads it; {@link Double#parseDouble} gives it back */
	public static String number(double number) {
		boolean whole = number == Math.rint(number) && Math.abs(number) < 1e9 && !Double.valueOf(number).equals(-0.0);
		return whole ? Long.toString((long) number) : Double.toString(number);
	}

	/**
	 * @return the row as {@link CsvLine#of} takes it: ISO 8601 times, decimal points, no line ends; in texts a backslash
	 *         and what may get lost in a file are written as in Java
	 */
	public List<String> texts() {
		List<String> cells = List.of(ISO_LOCAL_DATE_TIME.format(local), utc.toString(), zone.getId(),
				ISO_LOCAL_DATE_TIME.format(clock), CellText.of(device), CellText.of(kind),
				value.isPresent() ? number(value.getAsDouble()) : "", CellText.of(unit), CellText.of(qualifier),
				CellText.of(details), CellText.of(key), CellText.of(source), CellText.of(made.maker()),
				CellText.of(made.model()), CellText.of(made.serial()), made.kind().name(),
				CellText.of(made.firmware()));
		return RowCheck.with(cells);
	}
}
