// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The records of a history page, oldest first.
 *
 * @param records in the page's order
 * @param unknown where a record begins of which nothing is known, so that the rest of the page cannot be read; empty if
 *            all of it was
 */
record HistoryPage(List<HistoryRecord> records, OptionalInt unknown) {

	/** Bytes of a page without its check. */
	static final int SIZE = 1022;

	/**
	 * Takes a page apart. Never guesses: behind a record of unknown length nothing is read.
	 *
	 * @param page its {@link #SIZE} bytes
	 * @param place the place of its first record among all that were read
	 */
	static HistoryPage of(byte[] page, PumpModel model, int place) {
		List<HistoryRecord> records = new ArrayList<>();
		int at = 0;
		while (at < page.length) {
			int code = page[at] & 0xFF;
			if (code == 0) {
				at++;
				continue;
			}
			int size = RecordSizes.of(code, at + 1 < page.length ? page[at + 1] & 0xFF : 0, model);
			if (size == 0 || at + size > page.length) {
				return new HistoryPage(List.copyOf(records), OptionalInt.of(at));
			}
			records.add(new HistoryRecord(page, at, size, place + records.size()));
			at += size;
		}
		return new HistoryPage(List.copyOf(records), OptionalInt.empty());
	}
}
