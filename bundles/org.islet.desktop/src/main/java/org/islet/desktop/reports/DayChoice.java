// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.islet.model.Period;

/**
 * The days a report is wanted of: so many up to the last one with data, or from one to another.
 *
 * @param days how many; 0 where they are chosen one by one
 * @param first the first one chosen
 * @param last the last one chosen
 */
record DayChoice(int days, LocalDate first, LocalDate last) {

	/** What is offered, and what is chosen at first. */
	static final List<Integer> OFFERED = List.of(7, 14, 30, 90);
	static final int USUAL = 14;
	/** A hundred years: more is a slip of the finger. */
	private static final int MOST = 36_525;

	static DayChoice last(int days) {
		return new DayChoice(days, LocalDate.EPOCH, LocalDate.EPOCH);
	}

	/**
	 * @param lastWithData the last day something is known of
	 * @return the days; empty if they end before they begin or are too many
	 */
	Optional<Period> period(LocalDate lastWithData, ZoneId zone) {
		if (days > 0) {
			return Optional.of(new Period(lastWithData.minusDays(days - 1L), lastWithData, zone));
		}
		boolean possible = !last.isBefore(first) && first.plusDays(MOST).isAfter(last);
		return possible ? Optional.of(new Period(first, last, zone)) : Optional.empty();
	}
}
