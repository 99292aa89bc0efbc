// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The fields of one record. */
record Row(List<String> fields) {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	/** @return the fields; empty if their quotes make no sense */
	static Optional<Row> of(String line) {
		if (line.indexOf('"') < 0) {
			return Optional.of(new Row(List.of(line.split(",", -1))));
		}
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
			return reader.stream().findFirst().map(row -> new Row(row.getFields()));
		} catch (CsvParseException | IOException e) {
			return Optional.empty();
		}
	}

	int size() {
		return fields.size();
	}

	/** @return the field; empty text where there is none */
	String text(int at) {
		return at < fields.size() ? fields.get(at).strip() : "";
	}

	/** @return the field's number; empty if it is none */
	OptionalInt number(int at) {
		return NUMBER.matcher(text(at)).matches() ? OptionalInt.of(Integer.parseInt(text(at))) : OptionalInt.empty();
	}

	boolean is(int at, int number) {
		return number(at).orElse(-1) == number;
	}

	boolean flag(int at) {
		return number(at).orElse(0) != 0;
	}

	/** @return the date whose month, day and year begin there; empty if the fields hold none */
	Optional<LocalDate> date(int at) {
		return Clock.date(number(at).orElse(-1), number(at + 1).orElse(-1), number(at + 2).orElse(-1));
	}

	/**
	 * @param at where month, day, year, hour and minute begin
	 * @param seconds whether a second follows
	 * @return the time; empty if the fields hold none
	 */
	Optional<LocalDateTime> time(int at, boolean seconds) {
		return Clock.time(number(at).orElse(-1), number(at + 1).orElse(-1), number(at + 2).orElse(-1),
				number(at + 3).orElse(-1), number(at + 4).orElse(-1), seconds ? number(at + 5).orElse(-1) : 0);
	}
}
