// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class WeekdaysTest {

	/** a Thursday */
	private static final LocalDate LAST = LocalDate.of(2026, 3, 5);
	private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

	private static List<String> until(int choice, int most) {
		return Weekdays.choices().get(choice).until(LAST, FIRST, most).stream().map(LocalDate::toString).toList();
	}

	@Test
	void theLastDaysAreTakenInOrder() {
		assertEquals(List.of("2026-03-03", "2026-03-04", "2026-03-05"), until(0, 3));
	}

	@Test
	void onlyTheDaysOfTheWeekThatAreWantedAreTaken() {
		assertEquals(List.of("2026-02-27", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"), until(1, 5));
		assertEquals(List.of("2026-02-22", "2026-02-28", "2026-03-01"), until(2, 3));
		assertEquals(List.of("2026-02-23", "2026-03-02"), until(3, 2));
	}

	@Test
	void noDayIsTakenBeforeTheFirstWithData() {
		assertEquals(List.of("2026-02-01", "2026-02-08", "2026-02-15", "2026-02-22", "2026-03-01"), until(9, 14));
	}

	@Test
	void singleDaysHaveTheirNames() {
		assertEquals("Mittwoch", Weekdays.choices().get(5).text(Locale.GERMAN));
	}
}
