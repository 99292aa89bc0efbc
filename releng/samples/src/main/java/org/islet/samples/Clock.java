// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The device's clock against true standard time: five minutes slow until somebody sets it right, and set by hand on the
 * mornings on which Europe changes to and from daylight saving. Always by whole steps of the simulation.
 */
final class Clock {

	private final NavigableMap<LocalDateTime, Integer> minutes = new TreeMap<>();
	private final List<Happening.ClockSet> sets;

	Clock(LocalDate from, int days) {
		LocalDateTime corrected = from.plusDays(Math.max(0, days - 4)).atTime(18, 4, 20);
		minutes.put(LocalDateTime.MIN, summer(from.minusDays(1)) ? 55 : -5);
		for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
			if (day.equals(corrected.toLocalDate())) {
				minutes.put(corrected, minutes.lastEntry().getValue() + 5);
			} else if (summer(day) != summer(day.minusDays(1))) {
				minutes.put(day.atTime(8, 20, 40), minutes.lastEntry().getValue() + (summer(day) ? 60 : -60));
			}
		}
		sets = minutes.navigableKeySet().tailSet(LocalDateTime.MIN, false).stream()
				.map(at -> new Happening.ClockSet(at, at.plusMinutes(minutes.lowerEntry(at).getValue()), shown(at)))
				.toList();
	}

	private static boolean summer(LocalDate day) {
		return !day.isBefore(lastSunday(day.getYear(), Month.MARCH))
				&& day.isBefore(lastSunday(day.getYear(), Month.OCTOBER));
	}

	private static LocalDate lastSunday(int year, Month month) {
		return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
	}

	List<Happening.ClockSet> sets() {
		return sets;
	}

	/** What the device showed at a true time. */
	LocalDateTime shown(LocalDateTime at) {
		return at.plusMinutes(minutes.floorEntry(at).getValue());
	}
}
