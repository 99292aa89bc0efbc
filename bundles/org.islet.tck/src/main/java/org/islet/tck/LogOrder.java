// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that logs are in the order in which devices recorded. */
final class LogOrder {

	private LogOrder() {
	}

	static void check(RecordedImport told, String sample) {
		check(told.rows(), told.clockChanges(), sample);
	}

	static void check(List<RecordedImport.Row> rows, List<RecordedImport.ClockChange> changes, String sample) {
		Map<List<String>, RecordedImport.Row> latest = new HashMap<>();
		Set<List<Object>> autumns = new HashSet<>();
		for (RecordedImport.Row row : rows) {
			if (row.stated().isPresent()) {
				continue;
			}
			List<String> log = List.of(row.device(), row.log());
			RecordedImport.Row before = latest.put(log, row);
			if (before != null && row.entry().when().isBefore(before.entry().when())) {
				assertTrue(setBack(changes, before, row) || autumn(before, row) && autumns.add(List.of(log, year(row))),
						() -> sample + ": time goes back from " + before.text() + " to " + row.text());
			}
		}
	}

	private static int year(RecordedImport.Row row) {
		return row.entry().when().getYear();
	}

	private static boolean setBack(List<RecordedImport.ClockChange> changes, RecordedImport.Row before,
			RecordedImport.Row after) {
		LocalDateTime last = before.entry().when();
		LocalDateTime next = after.entry().when();
		return changes.stream().anyMatch(change -> change.device().equals(after.device())
				&& change.after().isBefore(change.before()) && !last.isAfter(change.before())
				&& !next.isBefore(change.after()));
	}

	private static boolean autumn(RecordedImport.Row before, RecordedImport.Row after) {
		return Duration.between(after.entry().when(), before.entry().when()).compareTo(Duration.ofHours(1)) <= 0;
	}
}
