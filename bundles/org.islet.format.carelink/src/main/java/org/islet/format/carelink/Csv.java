// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/**
 * Splits lines at a separator. Line by line, because no export has a line end inside a field, and a quote that nobody
 * closes must not swallow the rest of a file.
 */
final class Csv {

	private final char separator;
	private final CsvReader.CsvReaderBuilder reader;

	Csv(char separator) {
		this.separator = separator;
		reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).detectBomHeader(false);
	}

	/** @return splitting at the separator that occurs most in a header line */
	static Csv guess(String header) {
		char best = ',';
		long most = 0;
		for (char candidate : new char[] { ',', ';', '\t' }) {
			long count = header.chars().filter(c -> c == candidate).count();
			if (count > most) {
				most = count;
				best = candidate;
			}
		}
		return new Csv(best);
	}

	char separator() {
		return separator;
	}

	/**
	 * @param line one line
	 * @return its fields
	 * @throws RowFault if quotes do not match or a character occurs that no export has
	 */
	List<String> split(String line) {
		long quotes = line.chars().filter(c -> c == '"').count();
		if (quotes % 2 != 0 || line.indexOf('\0') >= 0) {
			throw RowFault.because("fault.garbage");
		}
		if (line.isEmpty()) {
			return List.of("");
		}
		try {
			return reader.ofSingleCsvRecord(line).getFields();
		} catch (CsvParseException e) {
			throw RowFault.because("fault.garbage");
		}
	}
}
