// SPDX-License-Identifier: EPL-2.0
package org.islet.report;

import java.util.List;

/**
 * A named set of rows a template can bind to.
 *
 * @param columns names and types, in order
 * @param rows each as long as {@code columns}; a value is null or of its column's type
 */
public record Table(List<Column> columns, List<List<Object>> rows) {

	/** What a column holds. */
	public enum Type {
		/** {@link String} */
		TEXT,
		/** {@link Double} */
		NUMBER,
		/** {@link Integer} */
		COUNT,
		/** {@link Boolean} */
		FLAG,
		/** {@link java.time.LocalDateTime} in the report's zone */
		TIME,
		/** {@link java.time.LocalDate} */
		DATE
	}

	/** A column's name, an identifier, and type. */
	public record Column(String name, Type type) {
	}

	public static Column text(String name) {
		return new Column(name, Type.TEXT);
	}

	public static Column number(String name) {
		return new Column(name, Type.NUMBER);
	}

	public static Column count(String name) {
		return new Column(name, Type.COUNT);
	}
}
