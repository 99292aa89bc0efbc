// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with a time of day as it is written.
 *
 * @param text all of it
 * @param first the date's first number
 * @param second its second number
 * @param third its third number
 * @param dots whether dots stand between them
 * @param halfDays whether AM or PM follows
 * @param clock the time of day
 */
record Written(String text, int first, int second, int third, boolean dots, boolean halfDays, LocalTime clock) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,2}|\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2}|\\d{4})[T ] ?"
			+ "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([AaPp])\\.?[Mm]\\.?)?(?: UTC)?");
	private static final int A_YEAR = 1000;

	/** @return what is written; empty if it is no time with a year of four digits */
	static Optional<Written> of(String text) {
		Matcher matcher = TEXT.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int first = Integer.parseInt(matcher.group(1));
		int third = Integer.parseInt(matcher.group(4));
		if (first >= A_YEAR == third >= A_YEAR) {
			return Optional.empty();
		}
		try {
			Written written = new Written(text, first, Integer.parseInt(matcher.group(3)), third,
					matcher.group(2).equals("."), matcher.group(8) != null, clock(matcher));
			return written.fits(DateOrder.DMY) || written.fits(DateOrder.MDY) ? Optional.of(written) : Optional.empty();
		} catch (DateTimeException noSuchTime) {
			return Optional.empty();
		}
	}

	private static LocalTime clock(Matcher matcher) {
		int hour = Integer.parseInt(matcher.group(5));
		if (matcher.group(8) != null) {
			if (hour < 1 || hour > 12) {
				throw new DateTimeException("no hour of half a day: " + hour);
			}
			hour = hour % 12 + (matcher.group(8).equalsIgnoreCase("p") ? 12 : 0);
		}
		return LocalTime.of(hour, Integer.parseInt(matcher.group(6)),
				matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7)));
	}

	boolean yearFirst() {
		return first >= A_YEAR;
	}

	boolean fits(DateOrder order) {
		return in(order).isPresent();
	}

	/** @return the date in that order; empty if there is no such day */
	Optional<LocalDateTime> in(DateOrder order) {
		int year = yearFirst() ? first : third;
		int month = yearFirst() || order == DateOrder.DMY ? second : first;
		int day = yearFirst() ? third : order == DateOrder.DMY ? first : second;
		try {
			return Optional.of(LocalDate.of(year, month, day).atTime(clock));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}
}
