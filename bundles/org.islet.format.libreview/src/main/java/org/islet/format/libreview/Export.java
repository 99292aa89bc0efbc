// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.device.text.Lines;
import org.islet.device.text.Numbers;
import org.islet.device.text.Rows;

/** The records of a file that can be read, and what all of them together say about dates and units. */
final class Export {

	private final Layout layout;
	private final ImportSession session;
	private final DateEvidence dates = new DateEvidence();
	private final Units units;
	private final List<Noted> records = new ArrayList<>();
	private int seen;

	Export(Layout layout, ImportSession session) {
		this.layout = layout;
		this.session = session;
		units = new Units(layout.units());
	}

	/** Reads all rows. What is no record is reported and left out. */
	void collect(Lines lines) throws FormatException, IOException {
		Rows rows = new Rows(lines, layout.separator());
		for (Rows.Row row = rows.next(layout.width()); row != null; row = rows.next(layout.width())) {
			session.check();
			if (row.line() > layout.header() && !row.blank()) {
				seen++;
				Optional<String> fault = take(row);
				if (fault.isPresent()) {
					session.skipped(row.line(), Texts.get(fault.get()), true);
				}
			}
		}
	}

	/** @return what is wrong with it */
	private Optional<String> take(Rows.Row row) {
		String type = layout.cell(row, Column.TYPE);
		if (row.broken() || type.isEmpty() || type.length() > 3 || !type.chars().allMatch(Character::isDigit)) {
			return Optional.of("fault.garbage");
		}
		if (row.unended() && (row.cutOff() || row.cells().size() < layout.width())) {
			return Optional.of("fault.cut");
		}
		if (row.cells().stream().skip(layout.width()).anyMatch(cell -> !cell.isEmpty())) {
			return Optional.of("fault.long");
		}
		if (Integer.parseInt(type) >= RecordType.values().length) {
			return Optional.of("fault.type");
		}
		return Written.of(layout.cell(row, Column.TIME)).map(time -> take(row, Integer.parseInt(type), time))
				.orElse(Optional.of("fault.time"));
	}

	private Optional<String> take(Rows.Row row, int type, Written time) {
		Map<Column, String> cells = layout.columns().keySet().stream()
				.filter(column -> !layout.cell(row, column).isEmpty()).collect(Collectors.toMap(column -> column,
						column -> layout.cell(row, column), (a, b) -> a, () -> new EnumMap<>(Column.class)));
		Noted record = new Noted(row.line(), RecordType.values()[type], time, cells);
		if (!cells.keySet().stream().allMatch(record.type()::has)) {
			return Optional.of("fault.foreign");
		}
		dates.add(time, row.line());
		for (Column column : List.of(Column.HISTORIC, Column.SCAN, Column.STRIP)) {
			OptionalDouble number = Numbers.parse(record.cell(column));
			number.ifPresent(value -> units.add(column, value));
		}
		records.add(record);
		return Optional.empty();
	}

	Layout layout() {
		return layout;
	}

	List<Noted> records() {
		return records;
	}

	/** @return how many rows there are, good or bad */
	int seen() {
		return seen;
	}

	DateEvidence dates() {
		return dates;
	}

	Units units() {
		return units;
	}
}
