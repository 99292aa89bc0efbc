// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
 * @param units the units that the headers of glucose columns name
 * @param title cells above the header, among them the time at which the file was made
 */
record Layout(char separator, long header, int width, Map<Column, Integer> columns, Map<Column, GlucoseUnit> units,
		List<String> title) {

	/** Lines among which the header is. */
	static final int HEAD_LINES = 30;

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
	private static final int LEAST_COLUMNS = 15;
	private static final List<Column> GLUCOSE = List.of(Column.HISTORIC, Column.SCAN, Column.STRIP);

	/** @return the layout a file's first lines show; empty if they are of no such export */
	static Optional<Layout> of(List<Lines.Line> head) throws IOException {
		for (char separator : SEPARATORS) {
			List<String> title = new ArrayList<>();
			Rows rows = new Rows(new Lines(head), separator);
			for (Rows.Row row = rows.next(0); row != null; row = rows.next(0)) {
				Map<Column, Integer> columns = columns(row.cells());
				if (!columns.isEmpty()) {
					return Optional.of(new Layout(separator, row.line(), row.cells().size(), columns,
							units(row.cells(), columns), title));
				}
				title.addAll(row.cells());
			}
		}
		return Optional.empty();
	}

	private static Map<Column, Integer> columns(List<String> cells) {
		if (cells.size() < LEAST_COLUMNS) {
			return Map.of();
		}
		Map<Column, Integer> named = new EnumMap<>(Column.class);
		for (int i = 0; i < cells.size(); i++) {
			int place = i;
			Column.named(cells.get(i)).ifPresent(column -> named.putIfAbsent(column, place));
		}
		if (named.keySet().containsAll(List.of(Column.TIME, Column.TYPE, Column.HISTORIC, Column.SCAN))) {
			return named;
		}
		return isTranslated(cells) ? places(cells.size()) : Map.of();
	}

	/** In any language the units stand in the columns where they are in English. */
	private static boolean isTranslated(List<String> cells) {
		Optional<GlucoseUnit> unit = unit(cells.get(Column.HISTORIC.ordinal()));
		return unit.isPresent() && GLUCOSE.stream().allMatch(column -> unit(cells.get(column.ordinal())).equals(unit))
				&& (cells.size() <= Column.KETONE.ordinal()
						|| unit(cells.get(Column.KETONE.ordinal())).equals(Optional.of(GlucoseUnit.MMOL_L)))
				&& cells.stream().limit(Column.HISTORIC.ordinal()).noneMatch(cell -> unit(cell).isPresent());
	}

	private static Map<Column, Integer> places(int width) {
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		Column.LIBREVIEW.stream().filter(column -> column.ordinal() < width)
				.forEach(column -> places.put(column, column.ordinal()));
		return places;
	}

	private static Map<Column, GlucoseUnit> units(List<String> cells, Map<Column, Integer> columns) {
		Map<Column, GlucoseUnit> units = new EnumMap<>(Column.class);
		GLUCOSE.stream().filter(columns::containsKey)
				.forEach(column -> unit(cells.get(columns.get(column))).ifPresent(unit -> units.put(column, unit)));
		return units;
	}

	private static Optional<GlucoseUnit> unit(String header) {
		String plain = header.toLowerCase(Locale.ROOT);
		if (plain.contains("mmol/l")) {
			return Optional.of(GlucoseUnit.MMOL_L);
		}
		return plain.contains("mg/dl") ? Optional.of(GlucoseUnit.MG_DL) : Optional.empty();
	}

	/** @return a row's cell, empty where there is no such column */
	String cell(Rows.Row row, Column column) {
		return row.cell(columns.getOrDefault(column, -1));
	}
}
