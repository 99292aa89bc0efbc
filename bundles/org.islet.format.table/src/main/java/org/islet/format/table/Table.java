// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.device.text.Lines;
import org.islet.device.text.Numbers;
import org.islet.device.text.Rows;

/** The rows of a file that can be read, and what all of them together say about units, dates and people. */
final class Table {

	private final Layout layout;
	private final Columns columns;
	private final Options options;
	private final ImportSession session;
	private final List<Rows.Row> rows = new ArrayList<>();
	private final SortedSet<Integer> unused = new TreeSet<>();
	private final List<Integer> candidates;
	private final Optional<Times> told;
	private final TimeEvidence times = new TimeEvidence();
	private final Units units;
	private final People people;
	private final Complaints complaints;
	private int seen;

	Table(Layout layout, Options options, ImportSession session) throws FormatException {
		this.layout = layout;
		this.columns = layout.columns();
		this.options = options;
		this.session = session;
		this.complaints = new Complaints(session);
		this.units = new Units(options, columns);
		this.candidates = columns.unused();
		this.told = Times.told(options);
		this.people = new People(options, columns);
	}

	/** Reads all rows. What cannot be a row is reported and left out. */
	void collect(Lines lines) throws FormatException, IOException {
		Rows all = new Rows(lines, layout.separator());
		int width = columns.headers().size();
		for (Rows.Row row = all.next(width); row != null; row = all.next(width)) {
			session.check();
			if (row.line() > layout.header() && !row.blank()) {
				take(row);
			}
		}
	}

	private void take(Rows.Row row) {
		Optional<String> fault = fault(row);
		boolean title = layout.header() == 0 && rows.isEmpty() && fault.isEmpty() && !hasGlucose(row);
		if (title) {
			complaints.known(row.line(), "skipTitle");
		} else if (fault.isPresent()) {
			seen++;
			complaints.fault(row.line(), fault.get());
		} else {
			seen++;
			weigh(row);
		}
	}

	private boolean hasGlucose(Rows.Row row) {
		return columns.glucose().keySet().stream().anyMatch(column -> GlucoseCell.of(row.cell(column)).isPresent());
	}

	private Optional<String> fault(Rows.Row row) {
		if (row.broken()) {
			return Optional.of("skipBroken");
		}
		int width = columns.headers().size();
		if (width > 0 && row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty())) {
			return Optional.of("skipTooManyCells");
		}
		if (row.cells().size() < 2) {
			return Optional.of("skipTooFewCells");
		}
		// the cell it ends in may be half a number
		boolean doubtful = row.cutOff() && row.cells().size() - 1 <= columns.last();
		return doubtful ? Optional.of("skipCutOff") : Optional.empty();
	}

	private void weigh(Rows.Row row) {
		String id = row.cell(columns.at(Role.ID));
		String time = time(row);
		if (time.chars().anyMatch(Character::isDigit)) {
			people.add(id);
		}
		RowKind kind = RowKind.of(row, columns);
		if (!people.wanted(id)) {
			complaints.known(row.line(), "skipOtherPerson");
		} else if (kind.leftOut() || !hasValue(row)) {
			complaints.known(row.line(), kind.reason().orElse("skipNoValue"));
		} else if (time.isEmpty()) {
			complaints.fault(row.line(), "skipNoTime");
		} else if (!isTime(time, row.line())) {
			complaints.fault(row.line(), "skipBadTime");
		} else {
			keep(row);
		}
	}

	private boolean hasValue(Rows.Row row) {
		return columns.glucose().keySet().stream().anyMatch(column -> !Numbers.isNothing(row.cell(column)))
				|| !Numbers.isNothing(row.cell(columns.at(Role.INSULIN)))
				|| !Numbers.isNothing(row.cell(columns.at(Role.CARBS))) || !row.cell(columns.at(Role.NOTE)).isEmpty();
	}

	private boolean isTime(String time, long line) {
		return told.isPresent() ? told.get().of(time).isPresent() : times.add(time, line);
	}

	private void keep(Rows.Row row) {
		for (int column : candidates) {
			if (!row.cell(column).isEmpty()) {
				unused.add(column);
			}
		}
		boolean named = Handover.rowUnit(row, columns).isPresent();
		for (int column : columns.glucose().keySet()) {
			GlucoseCell.of(row.cell(column)).filter(cell -> !named && cell.unit().isEmpty())
					.ifPresent(cell -> cell.number().ifPresent(number -> units.add(column, number)));
		}
		rows.add(new Rows.Row(row.line(), kept(row.cells()), row.unended(), row.cutOff(), false));
	}

	private List<String> kept(List<String> cells) {
		return List.copyOf(cells.subList(0, Math.min(cells.size(), columns.last() + 1)));
	}

	/** @return the text of a row's date and time */
	String time(Rows.Row row) {
		String time = row.cell(columns.at(Role.TIME));
		String date = row.cell(columns.at(Role.DATE));
		return date.isEmpty() || time.isEmpty() || Written.of(time).isPresent() ? time : date + " " + time;
	}

	/** @return the rows that were taken, in the file's order */
	List<Rows.Row> rows() {
		return rows;
	}

	/** @return how many rows there are below the header, good or bad */
	int seen() {
		return seen;
	}

	Complaints complaints() {
		return complaints;
	}

	Columns columns() {
		return columns;
	}

	Units units() {
		return units;
	}

	TimeEvidence times() {
		return times;
	}

	/** @return columns with data that nothing was read from */
	SortedSet<Integer> unused() {
		return unused;
	}

	/** @throws FormatException if the rows are several people's and the user did not say whose to read */
	void decidePeople() throws FormatException {
		people.decide();
	}

	Times settleTimes() throws FormatException {
		return told.isPresent() ? told.get() : Times.settle(times, options);
	}
}
