// SPDX-License-Identifier: EPL-2.0
package org.islet.device.text;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Brings rows into the order in which they were recorded. */
public final class Order {

	private Order() {
	}

	/**
	 * Files come oldest first, newest first, or one kind of record after the other. The order of a file that is in order
	 * is kept even where a clock went back by an hour in autumn: only it tells which of two equal hours is which.
	 *
	 * @param rows rows of one device in the file's order
	 * @param when what the device's clock showed
	 * @return the same rows, oldest first
	 */
	public static <T> List<T> oldestFirst(List<T> rows, Function<T, LocalDateTime> when) {
		List<T> forward = falls(rows, when) ? rows.reversed() : rows;
		return inOrder(forward, when) ? forward : forward.stream().sorted(Comparator.comparing(when)).toList();
	}

	private static <T> boolean falls(List<T> rows, Function<T, LocalDateTime> when) {
		int steps = 0;
		for (int i = 1; i < rows.size(); i++) {
			steps += Integer.signum(when.apply(rows.get(i)).compareTo(when.apply(rows.get(i - 1))));
		}
		return steps < 0;
	}

	private static <T> boolean inOrder(List<T> rows, Function<T, LocalDateTime> when) {
		Set<Integer> autumns = new HashSet<>();
		for (int i = 1; i < rows.size(); i++) {
			LocalDateTime from = when.apply(rows.get(i - 1));
			LocalDateTime to = when.apply(rows.get(i));
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
