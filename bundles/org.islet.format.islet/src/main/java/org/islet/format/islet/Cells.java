// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import java.util.List;
import java.util.Optional;

import org.islet.model.row.CsvLine;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/** Splits a line; line by line, because Islet writes no cell over several lines. */
record Cells(CsvReader.CsvReaderBuilder reader) {

	/** Islet's own, and those that spreadsheet programs put in its place. */
	static final List<Cells> SEPARATORS = List.of(new Cells(','), new Cells(';'), new Cells('\t'));

	private Cells(char separator) {
		this(CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).detectBomHeader(false));
	}

	/** @return the texts; empty if quotes do not match */
	Optional<List<String>> of(String line) {
		if (line.isEmpty() || line.chars().filter(c -> c == '"').count() % 2 != 0) {
			return Optional.empty();
		}
		try {
			return Optional.of(reader.ofSingleCsvRecord(line).getFields().stream().map(CsvLine::plain).toList());
		} catch (CsvParseException e) {
			return Optional.empty();
		}
	}
}
