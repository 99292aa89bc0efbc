// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of day, month and year in a date of the old layout. */
enum DateOrder {
	DMY, MDY, YMD;

	private static final Pattern DATE = Pattern.compile("([0-9]{1,4})([./-])([0-9]{1,2})\\2([0-9]{1,4})");
	private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})[:.]([0-9]{2})");

	/** @return the order as a user names it */
	static Optional<DateOrder> named(String name) {
		for (DateOrder order : values()) {
			if (order.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
				return Optional.of(order);
			}
		}
		return Optional.empty();
	}

	/** @return the date, if the text is one in this order; years of two digits are 20yy */
	Optional<LocalDate> date(String text) {
		Matcher parts = DATE.matcher(text);
		if (!parts.matches() || !fits(parts)) {
			return Optional.empty();
		}
		int first = Integer.parseInt(parts.group(1));
		int second = Integer.parseInt(parts.group(3));
		int third = Integer.parseInt(parts.group(4));
		try {
			return Optional.of(switch (this) {
			case DMY -> LocalDate.of(year(third), second, first);
			case MDY -> LocalDate.of(year(third), first, second);
			case YMD -> LocalDate.of(year(first), second, third);
			});
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private boolean fits(Matcher parts) {
		int first = parts.group(1).length();
		int third = parts.group(4).length();
		if (this == YMD) {
			// with two digits only as in 15.3.29; no export writes the year first before slashes so
			return third <= 2 && (first == 4 || first == 2 && !parts.group(2).equals("/"));
		}
		return first <= 2 && (third == 4 || third == 2);
	}

	private static int year(int written) {
		return written < 100 ? 2000 + written : written;
	}

	/** @return date and time of a cell such as {@code 3/13/15 07:15:00} */
	Optional<LocalDateTime> moment(String text) {
		int space = text.strip().indexOf(' ');
		return space < 0 ? Optional.empty()
				: moment(text.strip().substring(0, space), text.strip().substring(space + 1));
	}

	Optional<LocalDateTime> moment(String date, String time) {
		return date(date.strip()).flatMap(day -> time(time.strip()).map(day::atTime));
	}

	static Optional<LocalTime> time(String text) {
		Matcher parts = TIME.matcher(text);
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
					Integer.parseInt(parts.group(3))));
		} catch (DateTimeException noSuchTime) {
			return Optional.empty();
		}
	}
}
