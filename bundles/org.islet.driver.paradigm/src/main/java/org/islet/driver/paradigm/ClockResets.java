// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a pump recorded while its clock stood at the factory's date, after its battery had been out. Setting the
 * clock from or to that date is no change of time, and the time of what lies between is unknown.
 */
final class ClockResets {

	/** The dates these pumps begin with. */
	private static final Set<LocalDate> DATES = Set.of(LocalDate.of(2004, 1, 1), LocalDate.of(2005, 1, 1),
			LocalDate.of(2007, 1, 1), LocalDate.of(2008, 1, 1), LocalDate.of(2012, 1, 1), LocalDate.of(2016, 1, 1));

	private static final Duration LEAP = Duration.ofDays(2);
	private static final LocalTime EARLY = LocalTime.of(1, 0);

	/**
	 * One record.
	 *
	 * @param when its time
	 * @param newTime to what the clock was set, if it was
	 * @param day whether it tells of a day that was over then
	 */
	record Moment(LocalDateTime when, Optional<LocalDateTime> newTime, boolean day) {

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
			return isFirst(time.toLocalDate()) && time.toLocalTime().isBefore(EARLY);
		}
	}

	private ClockResets() {
	}

	/** @return whether these pumps begin with that date */
	static boolean isFirst(LocalDate date) {
		return DATES.contains(date);
	}

	/** @return which of them, oldest first, have no known time, among them the settings of the clock themselves */
	static BitSet lost(List<Moment> moments) {
		BitSet lost = new BitSet();
		for (int i = 0; i < moments.size(); i++) {
			Moment moment = moments.get(i);
			if (moment.reset()) {
				lost.set(i);
				run(moments, i, 1, moment.newTime().get().toLocalDate(), lost);
			}
			if (moment.set()) {
				lost.set(i);
				run(moments, i, -1, moment.when().toLocalDate(), lost);
			}
		}
		addDays(moments, lost);
		return lost;
	}

	private static void addDays(List<Moment> moments, BitSet lost) {
		Set<LocalDate> days = new HashSet<>();
		lost.stream().mapToObj(i -> moments.get(i).when().toLocalDate()).filter(DATES::contains).forEach(days::add);
		for (int i = 0; i < moments.size(); i++) {
			if (moments.get(i).day() && days.contains(moments.get(i).when().toLocalDate())) {
				lost.set(i);
			}
		}
	}

	private static void run(List<Moment> moments, int from, int step, LocalDate date, BitSet lost) {
		int i = from + step;
		while (i >= 0 && i < moments.size() && moments.get(i).when().toLocalDate().equals(date)) {
			lost.set(i);
			i += step;
		}
	}
}
