// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as a person types them: the way their language writes them with all four digits of the year, or as 1984-02-29. */
public final class TypedDate {

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1890, 1, 1);

	private TypedDate() {
	}

	/** @return how a day is written in that language */
	public static String written(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern(pattern(locale), locale).format(day);
	}

	/** @return an example of how a date is written in that language */
	public static String example(Locale locale) {
		return written(LocalDate.of(1984, 2, 29), locale);
	}

	private static String pattern(Locale locale) {
		String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null,
				IsoChronology.INSTANCE, locale);
		return pattern.replaceAll("y+", "uuuu");
	}

	/** @return the day; empty if it is none */
	public static Optional<LocalDate> of(String typed, Locale locale) {
		for (DateTimeFormatter format : List.of(
				DateTimeFormatter.ofPattern(pattern(locale).replaceAll("d+", "d").replaceAll("M+", "M"), locale)
						.withResolverStyle(ResolverStyle.STRICT),
				DateTimeFormatter.ISO_LOCAL_DATE)) {
			try {
				return Optional.of(LocalDate.parse(typed.strip(), format));
			} catch (DateTimeParseException e) {
				// perhaps it is written the other way
			}
		}
		return Optional.empty();
	}

	/** @return the day; empty if it is none or nobody's birthday */
	public static Optional<LocalDate> birth(String typed, Locale locale, LocalDate today) {
		return of(typed, locale).filter(day -> !day.isBefore(EARLIEST_BIRTH) && !day.isAfter(today));
	}
}
