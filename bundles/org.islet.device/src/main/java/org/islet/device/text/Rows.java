// SPDX-License-Identifier: EPL-2.0
package org.islet.device.text;

import java.io.IOException;
import java.util.List;

/** A table's rows: mostly one to a line, more lines where a quoted cell has line breaks in it. */
public final class Rows {

	/** No cell of a table has more lines. */
	private static final int MOST_LINES = 40;

	/**
	 * A row.
	 *
	 * @param line the number of its first line
	 * @param cells its cells
	 * @param unended whether the file ends without a line end after it, so that cells may be missing
	 * @param cutOff whether its last cell may go on beyond the end of the file
	 * @param broken whether it is no row at all: far too long, or with a quote that nothing closes
	 */
	public record Row(long line, List<String> cells, boolean unended, boolean cutOff, boolean broken) {

		/** @return a cell's text, empty where the row has no such cell */
		public String cell(int column) {
			return column >= 0 && column < cells.size() ? cells.get(column) : "";
		}

		/** @return whether all cells are empty */
		public boolean blank() {
			return !broken && cells.stream().allMatch(String::isEmpty);
		}
	}

	private final Lines lines;
	private final char separator;

	/**
	 * @param lines the file's, read on from where they stand
	 * @param separator between cells
	 */
	public Rows(Lines lines, char separator) {
		this.lines = lines;
		this.separator = separator;
	}

	/**
	 * @param width how many cells a row over several lines must have to be believed; 0 for any
	 * @return the next row; null after the last
	 */
	public Row next(int width) throws IOException {
		Lines.Line line = lines.next();
		if (line == null) {
			return null;
		}
		if (line.tooLong()) {
			return new Row(line.number(), List.of(), !line.closed(), false, true);
		}
		Cells cells = Cells.of(line.text(), separator);
		return cells.open() ? joined(line, width) : row(line.number(), cells, line.closed());
	}

	private Row joined(Lines.Line first, int width) throws IOException {
		StringBuilder text = new StringBuilder(first.text());
		int count = 0;
		for (Lines.Line line : lines.peek(MOST_LINES)) {
			if (line.tooLong() || text.length() > Lines.LONGEST) {
				break;
			}
			count++;
			text.append('\n').append(line.text());
			Cells cells = Cells.of(text.toString(), separator);
			if (cells.malformed()) {
				break;
			}
			if (!cells.open() && (width == 0 || cells.list().size() == width)) {
				for (int i = 0; i < count; i++) {
					lines.next();
				}
				return row(first.number(), cells, line.closed());
			}
		}
		return new Row(first.number(), List.of(), !first.closed(), !first.closed(), true);
	}

	private static Row row(long line, Cells cells, boolean closed) {
		boolean lastEmpty = cells.list().getLast().isEmpty();
		return new Row(line, cells.list(), !closed, !closed && !cells.lastQuoted() && !lastEmpty, false);
	}
}
