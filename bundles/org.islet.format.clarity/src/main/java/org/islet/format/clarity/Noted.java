// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row that is a record.
 *
 * @param line its line
 * @param when what the clock showed
 * @param cells its cells that are not empty
 */
record Noted(long line, LocalDateTime when, Map<Column, String> cells) {

	/** @return a cell's text, empty where there is none */
	String cell(Column column) {
		return cells.getOrDefault(column, "");
	}

	/** @return the columns with a value */
	Set<Column> values() {
		return cells.keySet().stream().filter(Column.VALUES::contains).collect(Collectors.toSet());
	}

	/** @return seconds since the transmitter began, where they are told */
	OptionalLong ticks() {
		String text = cell(Column.TICKS);
		return text.matches("\\d{1,12}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
	}
}
