// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Tells whether a row's cells are as they were written: CRC-32 of them in eight letters, which no spreadsheet program
 * takes for a number. The file it was read from is no part of it, as that says nothing of the entry.
 */
final class RowCheck {

	private static final int SOURCE = EntryRow.COLUMNS.indexOf("source");
	private static final int LENGTH = 8;

	private RowCheck() {
	}

	/** @param cells those before the check; one more at the end does not count */
	static String of(List<String> cells) {
		CRC32 sum = new CRC32();
		for (int i = 0; i < EntryRow.COLUMNS.size() - 1; i++) {
			if (i != SOURCE) {
				sum.update(cells.get(i).getBytes(StandardCharsets.UTF_8));
				sum.update('\n');
			}
		}
		StringBuilder letters = new StringBuilder();
		for (int i = LENGTH - 1; i >= 0; i--) {
			letters.append((char) ('a' + (sum.getValue() >>> 4 * i & 0xf)));
		}
		return letters.toString();
	}

	static List<String> with(List<String> cells) {
		List<String> all = new ArrayList<>(cells);
		all.add(of(cells));
		return all;
	}
}
