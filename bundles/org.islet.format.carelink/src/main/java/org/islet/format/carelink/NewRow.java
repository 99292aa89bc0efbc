// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.GlucoseValue;

/**
 * A row of the new layout.
 *
 * @param line its line
 * @param when the device's clock
 * @param header the columns of its section
 * @param filled its cells that are not empty, by column, without index, date and time
 */
record NewRow(long line, LocalDateTime when, Header header, Map<String, String> filled) {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss")
			.withResolverStyle(ResolverStyle.STRICT);

	/** @return date and time of the new layout, which are the same in every language */
	static Optional<LocalDateTime> moment(String text) {
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text.strip(), MOMENT));
		} catch (DateTimeParseException otherwise) {
			return Optional.empty();
		}
	}

	String text(String column) {
		return filled.getOrDefault(column, "");
	}

	boolean has(String column) {
		return filled.containsKey(column);
	}

	OptionalDouble number(String column) {
		return Numbers.of(text(column));
	}

	/** @return the glucose of a column in the column's unit; empty if there is none or it is zero, which means none */
	Optional<GlucoseValue> glucose(String column) {
		double number = number(column).orElse(0);
		if (number == 0) {
			return Optional.empty();
		}
		return Optional.of(Numbers.glucose(number,
				header.glucoseUnit(column).orElseThrow(() -> RowFault.because("fault.unit", column))));
	}

	/** @return date, time and all filled cells, without the index, which counts through the file */
	String identity() {
		return when + filled.toString();
	}
}
