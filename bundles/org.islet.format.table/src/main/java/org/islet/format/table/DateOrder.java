// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

/** In which order day, month and year stand. */
enum DateOrder {
	YMD, DMY, MDY;

	/** @return its option value and name in a sentence */
	String symbol() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}
}
