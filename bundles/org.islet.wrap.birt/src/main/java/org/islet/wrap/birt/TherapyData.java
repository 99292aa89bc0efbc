// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt;

import java.util.List;

/**
 * The rows a template can bind to by data set name. The driver takes it from the engine task's application context,
 * where it lies under {@link #KEY}.
 */
@FunctionalInterface
public interface TherapyData {

	/** Where the driver looks in the application context. */
	String KEY = "org.islet.therapy";

	/** The data source extension templates name. */
	String SOURCE = "org.islet.therapy";

	/** The data set extension templates name. */
	String SET = "org.islet.therapy.dataSet";

	/**
	 * @param name a data set's name
	 * @return its rows; null if there is no such data set
	 */
	Rows rows(String name);

	/** The id of the emitter that writes PDF here. */
	String PDF = "org.islet.pdf";

	/** What a column holds. */
	enum Type {
		TEXT(12), NUMBER(8), COUNT(4), FLAG(16),
		/** {@link java.sql.Timestamp} */
		TIME(93),
		/** {@link java.sql.Date} */
		DATE(91),
		/** {@code byte[]} */
		BYTES(97);

		private final int code;

		Type(int code) {
			this.code = code;
		}

		/** @return the native type code of {@code plugin.xml} */
		public int code() {
			return code;
		}
	}

	/** A column's name and type. */
	record Column(String name, Type type) {
	}

	/**
	 * A data set.
	 *
	 * @param columns in order
	 * @param rows each as long as {@code columns}
	 */
	record Rows(List<Column> columns, List<Object[]> rows) {

		/** @return the column's index from 0; -1 if there is no such column */
		public int column(String name) {
			for (int i = 0; i < columns.size(); i++) {
				if (columns.get(i).name().equals(name)) {
					return i;
				}
			}
			return -1;
		}
	}
}
