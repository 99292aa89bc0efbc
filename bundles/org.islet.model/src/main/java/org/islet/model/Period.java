// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whole calendar days in one zone.
 *
 * @param first first day
 * @param last last day, inclusive
 * @param zone the zone whose midnights bound the days
 */
public record Period(LocalDate first, LocalDate last, ZoneId zone) {

	public Period {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("the period ends (" + last + ") before it begins (" + first + ")");
		}
	}

	public static Period day(LocalDate day, ZoneId zone) {
		return new Period(day, day, zone);
	}

	/** @return the first instant inside */
	public Instant from() {
		return first.atStartOfDay(zone).toInstant();
	}

	/** @return the first instant after it */
	public Instant to() {
		return last.plusDays(1).atStartOfDay(zone).toInstant();
	}

	public boolean contains(Instant at) {
		return !at.isBefore(from()) && at.isBefore(to());
	}

	/** @return how many calendar days, whatever their length */
	public int days() {
		return (int) ChronoUnit.DAYS.between(first, last) + 1;
	}

	/** @return each day as a period of its own, in order */
	public List<Period> eachDay() {
		return first.datesUntil(last.plusDays(1)).map(day -> day(day, zone)).toList();
	}
}
