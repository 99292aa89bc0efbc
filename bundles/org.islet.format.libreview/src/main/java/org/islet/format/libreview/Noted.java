// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.Map;

/**
 * A row.
 *
 * @param line its line
 * @param type what it is
 * @param time when it was, as it is written
 * @param cells its cells that are not empty
 */
record Noted(long line, RecordType type, Written time, Map<Column, String> cells) {

	/** @return a cell's text, empty where there is none */
	String cell(Column column) {
		return cells.getOrDefault(column, "");
	}

	boolean has(Column column) {
		return cells.containsKey(column);
	}
}
