// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.text.Lines;
import org.islet.device.text.Rows;
import org.islet.model.GlucoseUnit;

/**
 * How an export is laid out.
 *
 * @param separator between cells
 * @param header the line of the header
 * @param width how many cells the header has
 * @param columns where each column is
 * @param unit the unit of glucose values
 */
record Layout(char separator, long header, int width, Map<Column, Integer> columns, GlucoseUnit unit) {

	/** Lines among which the header is; it should be the first. */
	static final int HEAD_LINES = 10;

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
	private static final int LEAST_COLUMNS = 12;
	private static final int TIME = 1;
	/** The pattern of times is told in letters of the language, {@code YYYY-MM-DDThh:mm:ss} or {@code JJJJ-MM-TTThh:mm:ss}. */
	private static final Pattern PATTERN_OF_TIMES = Pattern
			.compile(".*\\(\\p{L}{4}-\\p{L}{2}-\\p{L}{2}T\\p{L}{2}:\\p{L}{2}:\\p{L}{2}\\)");
	private static final Pattern UNIT = Pattern.compile(".*\\((mg/dl|mmol/l)\\)");
	/** Where columns are beside that of glucose; between the first ones others were added with time. */
	private static final Map<Column, Integer> BESIDE_GLUCOSE = Map.of(Column.DEVICE, -2, Column.SOURCE, -1,
			Column.GLUCOSE, 0, Column.INSULIN, 1, Column.CARBS, 2, Column.DURATION, 3, Column.TICKS, 5,
			Column.TRANSMITTER, 6);

	/** @return the layout a file's first lines show; empty if they are of no such export */
	static Optional<Layout> of(List<Lines.Line> head) throws IOException {
		for (char separator : SEPARATORS) {
			Rows rows = new Rows(new Lines(head), separator);
			for (Rows.Row row = rows.next(0); row != null; row = rows.next(0)) {
				Optional<Layout> layout = of(row, separator);
				if (layout.isPresent()) {
					return layout;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<Layout> of(Rows.Row row, char separator) {
		List<String> cells = row.cells();
		if (cells.size() < LEAST_COLUMNS || !PATTERN_OF_TIMES.matcher(cells.get(TIME)).matches()) {
			return Optional.empty();
		}
		for (int place = TIME + 1; place < cells.size(); place++) {
			Matcher unit = UNIT.matcher(cells.get(place).toLowerCase(Locale.ROOT));
			if (unit.matches()) {
				Map<Column, Integer> named = named(cells);
				return Optional.of(new Layout(separator, row.line(), cells.size(),
						named.containsKey(Column.EVENT) ? named : places(place, cells.size()),
						GlucoseUnit.parse(unit.group(1))));
			}
		}
		return Optional.empty();
	}

	private static Map<Column, Integer> named(List<String> cells) {
		Map<Column, Integer> columns = new EnumMap<>(Column.class);
		for (int i = 0; i < cells.size(); i++) {
			int place = i;
			Column.named(cells.get(i)).ifPresent(column -> columns.putIfAbsent(column, place));
		}
		return columns;
	}

	private static Map<Column, Integer> places(int glucose, int width) {
		Map<Column, Integer> columns = new EnumMap<>(
				Map.of(Column.TIME, TIME, Column.EVENT, TIME + 1, Column.SUBTYPE, TIME + 2));
		BESIDE_GLUCOSE.forEach((column, offset) -> {
			if (glucose + offset > TIME + 2 && glucose + offset < width) {
				columns.put(column, glucose + offset);
			}
		});
		return columns;
	}

	/** @return a row's cell, empty where there is no such column */
	String cell(Rows.Row row, Column column) {
		return row.cell(columns.getOrDefault(column, -1));
	}
}
