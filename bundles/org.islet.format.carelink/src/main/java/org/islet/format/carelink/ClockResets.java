// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a device recorded while its clock stood at the factory's date, after its battery had been out. Setting the
 * clock from or to that date is no change of time, and the time of what lies between is unknown.
 */
final class ClockResets {

	/** The dates Medtronic pumps and sensors begin with. */
	private static final Set<LocalDate> DATES = Set.of(LocalDate.of(2005, 1, 1), LocalDate.of(2007, 1, 1),
			LocalDate.of(2008, 1, 1), LocalDate.of(2012, 1, 1), LocalDate.of(2016, 1, 1));

	private static final Duration LEAP = Duration.ofDays(2);
	private static final LocalTime EARLY = LocalTime.of(1, 0);

	/** One row in the device's order. */
	record Moment(LocalDateTime when, Optional<LocalDateTime> newTime) {

		private boolean reset() {
			return newTime.isPresent() && resets(newTime.get()) && (leaps() || DATES.contains(when.toLocalDate()));
		}

		private boolean set() {
			return newTime.isPresent() && DATES.contains(when.toLocalDate()) && leaps();
		}

		private boolean leaps() {
			return Duration.between(when, newTime.get()).abs().compareTo(LEAP) > 0;
		}

		private static boolean resets(LocalDateTime time) {
			return DATES.contains(time.toLocalDate()) && time.toLocalTime().isBefore(EARLY);
		}
	}

	private ClockResets() {
	}

	/** @return which of the rows, oldest first, have no known time, among them the settings of the clock themselves */
	static BitSet lost(List<Moment> rows) {
		BitSet lost = new BitSet();
		for (int i = 0; i < rows.size(); i++) {
			Moment row = rows.get(i);
			if (row.reset()) {
				lost.set(i);
				run(rows, i, 1, row.newTime().get().toLocalDate(), lost);
			}
			if (row.set()) {
				lost.set(i);
				run(rows, i, -1, row.when().toLocalDate(), lost);
			}
		}
		return lost;
	}

	private static void run(List<Moment> rows, int from, int step, LocalDate date, BitSet lost) {
		int i = from + step;
		while (i >= 0 && i < rows.size() && rows.get(i).when().toLocalDate().equals(date) && !lost.get(i)) {
			lost.set(i);
			i += step;
		}
	}
}
