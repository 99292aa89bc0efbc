// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.islet.desktop.Texts;

/**
 * Which days of the week are laid over each other.
 *
 * @param days at least one
 */
record Weekdays(Set<DayOfWeek> days) {

	private static final Weekdays EVERY = new Weekdays(EnumSet.allOf(DayOfWeek.class));
	private static final Weekdays WORK = new Weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
	private static final Weekdays WEEKEND = new Weekdays(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

	/** @return what a person may choose from, the usual first */
	static List<Weekdays> choices() {
		List<Weekdays> choices = new ArrayList<>(List.of(EVERY, WORK, WEEKEND));
		for (DayOfWeek day : DayOfWeek.values()) {
			choices.add(new Weekdays(EnumSet.of(day)));
		}
		return choices;
	}

	String text(Locale locale) {
		return equals(EVERY) ? Texts.of("timeline.weekdays.every")
				: equals(WORK) ? Texts.of("timeline.weekdays.work")
						: equals(WEEKEND) ? Texts.of("timeline.weekdays.weekend")
								: days.iterator().next().getDisplayName(TextStyle.FULL_STANDALONE, locale);
	}

	/** @return at most so many of these days, the last ones not after {@code last}, in order */
	List<LocalDate> until(LocalDate last, LocalDate first, int most) {
		List<LocalDate> found = new ArrayList<>();
		for (LocalDate day = last; !day.isBefore(first) && found.size() < most; day = day.minusDays(1)) {
			if (days.contains(day.getDayOfWeek())) {
				found.addFirst(day);
			}
		}
		return found;
	}
}
