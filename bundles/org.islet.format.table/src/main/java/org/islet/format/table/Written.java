// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time as written, before it is known which number is the day.
 *
 * @param first the date's first number; the month where it was a word there
 * @param second the second; the month where it was a word there
 * @param third the third
 * @param order the order if the date itself shows it: by a year of four digits in front or a month in letters
 * @param dots whether it is written with dots
 * @param shortYear whether all three numbers have at most two digits
 * @param clock the time of day
 * @param offset the offset from UTC, where one is written
 */
record Written(int first, int second, int third, Optional<DateOrder> order, boolean dots, boolean shortYear,
		LocalTime clock, Optional<ZoneOffset> offset) {

	private static final Pattern TEXT = Pattern.compile("(?:\\p{L}{2,9}\\.?,? )?"
			+ "(\\d{1,2}|\\d{4}|\\p{L}{3,9})([-./ ]) ?(\\d{1,2}|\\p{L}{3,9})[-./, ] ?(\\d{1,2}|\\d{4})"
			+ "(?:[T,;]| )[ ]*(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?"
			+ "(?: ?([AaPp])\\.?[Mm]\\.?)?(?: ?(?:Uhr|h))?(?: ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?");
	private static final List<List<String>> MONTHS = List.of(List.of("jan", "jän"), List.of("feb"),
			List.of("mar", "mär", "mrz"), List.of("apr"), List.of("may", "mai"), List.of("jun"), List.of("jul"),
			List.of("aug"), List.of("sep"), List.of("oct", "okt"), List.of("nov"), List.of("dec", "dez"));

	/** @return what is written; empty if it is not a date with a time of day */
	static Optional<Written> of(String text) {
		if (text.length() > 60) {
			return Optional.empty();
		}
		Matcher matcher = TEXT.matcher(text.strip());
		try {
			return matcher.matches() ? parts(matcher) : Optional.empty();
		} catch (DateTimeException | IllegalArgumentException noSuchTime) {
			return Optional.empty();
		}
	}

	private static Optional<Written> parts(Matcher matcher) {
		boolean wordFirst = Character.isLetter(matcher.group(1).charAt(0));
		boolean wordSecond = Character.isLetter(matcher.group(3).charAt(0));
		boolean yearFirst = matcher.group(1).length() == 4 && !wordFirst;
		if (yearFirst && matcher.group(4).length() > 2 || wordFirst && wordSecond) {
			return Optional.empty();
		}
		Optional<DateOrder> order = yearFirst ? Optional.of(DateOrder.YMD)
				: wordFirst ? Optional.of(DateOrder.MDY)
						: wordSecond ? Optional.of(DateOrder.DMY)
								: Optional.empty();
		boolean dots = matcher.group(2).equals(".");
		boolean shortYear = !yearFirst && matcher.group(4).length() < 4;
		return Optional.of(new Written(number(matcher.group(1)), number(matcher.group(3)), number(matcher.group(4)),
				order, dots, shortYear, clock(matcher), Optional.ofNullable(matcher.group(10)).map(Written::offset)));
	}

	private static int number(String text) {
		if (!Character.isLetter(text.charAt(0))) {
			return Integer.parseInt(text);
		}
		String start = text.substring(0, 3).toLowerCase(Locale.ROOT);
		for (int month = 0; month < MONTHS.size(); month++) {
			if (MONTHS.get(month).contains(start)) {
				return month + 1;
			}
		}
		throw new IllegalArgumentException("no month: " + text);
	}

	private static LocalTime clock(Matcher matcher) {
		int hour = Integer.parseInt(matcher.group(5));
		if (matcher.group(9) != null) {
			if (hour < 1 || hour > 12) {
				throw new DateTimeException("no hour of half a day: " + hour);
			}
			hour = hour % 12 + (matcher.group(9).equalsIgnoreCase("p") ? 12 : 0);
		}
		int second = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
		String fraction = matcher.group(8) == null ? "" : matcher.group(8);
		int nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
		return LocalTime.of(hour, Integer.parseInt(matcher.group(6)), second, nano);
	}

	private static ZoneOffset offset(String text) {
		return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
	}

	/** @return the date in that order, or in its own; empty if there is no such day */
	Optional<LocalDateTime> in(DateOrder wanted) {
		int day = first;
		int month = second;
		int year = third;
		switch (order.orElse(wanted)) {
		case YMD -> {
			year = first;
			day = third;
		}
		case MDY -> {
			day = second;
			month = first;
		}
		case DMY -> {
			// as initialised
		}
		}
		try {
			return Optional.of(LocalDate.of(shortYear ? 2000 + year : year, month, day).atTime(clock));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	boolean fits(DateOrder wanted) {
		return in(wanted).isPresent();
	}
}
