// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings rows into the order in which they were recorded. */
final class Order {

	private Order() {
	}

	/** A row and when it was. */
	record Timed(LocalDateTime when, Rows.Row row) {
	}

	/**
	 * Files come oldest first, newest first, or one kind of record after the other. The order of a file that is in order
	 * is kept even where a clock went back by an hour in autumn: only it tells which of two equal hours is which.
	 */
	static List<Timed> oldestFirst(List<Timed> rows) {
		List<Timed> forward = falls(rows) ? rows.reversed() : rows;
		return inOrder(forward) ? forward : forward.stream().sorted(Comparator.comparing(Timed::when)).toList();
	}

	private static boolean falls(List<Timed> rows) {
		int steps = 0;
		for (int i = 1; i < rows.size(); i++) {
			steps += Integer.signum(rows.get(i).when().compareTo(rows.get(i - 1).when()));
		}
		return steps < 0;
	}

	private static boolean inOrder(List<Timed> rows) {
		Set<Integer> autumns = new HashSet<>();
		for (int i = 1; i < rows.size(); i++) {
			LocalDateTime from = rows.get(i - 1).when();
			LocalDateTime to = rows.get(i).when();
			if (to.isBefore(from) && !(isAutumn(from, to) && autumns.add(to.getYear()))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isAutumn(LocalDateTime from, LocalDateTime to) {
		boolean season = switch (to.getMonth()) {
		case MARCH, APRIL, MAY, SEPTEMBER, OCTOBER, NOVEMBER -> true;
		default -> false;
		};
		return season && to.getHour() <= 3 && Duration.between(to, from).compareTo(Duration.ofHours(1)) <= 0;
	}
}
