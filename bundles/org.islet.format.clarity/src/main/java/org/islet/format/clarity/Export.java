// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.device.text.Lines;
import org.islet.device.text.Rows;
import org.islet.model.GlucoseUnit;

/** The records of a file that can be read, and what all of them together say about words and devices. */
final class Export {

	private static final int FIRST_YEAR = 1900;
	/** Rows lack some of the last cells. */
	private static final int LEAST_CELLS = 8;

	private final Layout layout;
	private final ImportSession session;
	private final int lastYear;
	private final Words words = new Words();
	private final Devices devices = new Devices();
	private final List<Noted> records = new ArrayList<>();
	private int seen;

	Export(Layout layout, ImportSession session, Clock clock) {
		this.layout = layout;
		this.session = session;
		lastYear = LocalDateTime.now(clock).getYear() + 1;
	}

	/** Reads all rows. What is no record is reported and left out. */
	void collect(Lines lines) throws FormatException, IOException {
		Rows rows = new Rows(lines, layout.separator());
		for (Rows.Row row = rows.next(layout.width()); row != null; row = rows.next(layout.width())) {
			session.check();
			if (row.line() > layout.header() && !row.blank()) {
				take(row);
			}
		}
	}

	private void take(Rows.Row row) {
		boolean record = !layout.cell(row, Column.TIME).isEmpty();
		Optional<String> fault = fault(row);
		if (fault.isPresent()) {
			seen++;
			fault(row, fault.get());
		} else if (record) {
			seen++;
			record(row);
		} else {
			devices.add(layout.cell(row, Column.SOURCE), layout.cell(row, Column.DEVICE));
			session.skipped(row.line(), Texts.get("idle.setting"), false);
		}
	}

	private Optional<String> fault(Rows.Row row) {
		if (row.broken() || row.cells().size() < LEAST_CELLS || layout.cell(row, Column.EVENT).isEmpty()) {
			return Optional.of("fault.garbage");
		}
		if (row.unended() && (row.cutOff() || row.cells().size() < layout.width())) {
			return Optional.of("fault.cut");
		}
		return row.cells().stream().skip(layout.width()).anyMatch(cell -> !cell.isEmpty())
				? Optional.of("fault.long")
				: Optional.empty();
	}

	private void record(Rows.Row row) {
		Optional<LocalDateTime> when = time(layout.cell(row, Column.TIME));
		if (when.isEmpty()) {
			fault(row, "fault.time");
		} else if (when.get().getYear() < FIRST_YEAR || when.get().getYear() > lastYear) {
			fault(row, "fault.absurdTime", String.valueOf(FIRST_YEAR));
		} else {
			Map<Column, String> cells = new EnumMap<>(Column.class);
			for (Column column : layout.columns().keySet()) {
				if (!layout.cell(row, column).isEmpty()) {
					cells.put(column, layout.cell(row, column));
				}
			}
			Noted noted = new Noted(row.line(), when.get(), cells);
			words.add(noted);
			records.add(noted);
		}
	}

	private static Optional<LocalDateTime> time(String text) {
		try {
			return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
		} catch (DateTimeParseException noTime) {
			return Optional.empty();
		}
	}

	private void fault(Rows.Row row, String why, Object... values) {
		session.skipped(row.line(), Texts.get(why, values), true);
	}

	GlucoseUnit unit() {
		return layout.unit();
	}

	List<Noted> records() {
		return records;
	}

	/** @return how many rows there are that are or should be records */
	int seen() {
		return seen;
	}

	Words words() {
		return words;
	}

	Devices devices() {
		return devices;
	}
}
