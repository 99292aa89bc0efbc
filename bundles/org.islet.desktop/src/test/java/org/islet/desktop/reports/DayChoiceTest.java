// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.islet.model.Period;
import org.junit.jupiter.api.Test;

class DayChoiceTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	private static final LocalDate LAST = LocalDate.of(2026, 3, 14);

	@Test
	void theLastDaysEndWithTheLastDayWithData() {
		assertEquals(Optional.of(new Period(LocalDate.of(2026, 3, 1), LAST, ZONE)),
				DayChoice.last(14).period(LAST, ZONE));
		assertEquals(LAST, DayChoice.last(7).period(LAST, ZONE).orElseThrow().last());
		assertEquals(7, DayChoice.last(7).period(LAST, ZONE).orElseThrow().days());
	}

	@Test
	void chosenDaysAreTakenAsTheyAre() {
		LocalDate first = LocalDate.of(2025, 12, 30);
		LocalDate last = LocalDate.of(2026, 1, 2);
		assertEquals(Optional.of(new Period(first, last, ZONE)), new DayChoice(0, first, last).period(LAST, ZONE));
		assertEquals(Optional.of(Period.day(first, ZONE)), new DayChoice(0, first, first).period(LAST, ZONE));
	}

	@Test
	void daysThatEndBeforeTheyBeginAreNone() {
		assertTrue(new DayChoice(0, LAST, LAST.minusDays(1)).period(LAST, ZONE).isEmpty());
		assertTrue(new DayChoice(0, LocalDate.of(1026, 3, 1), LAST).period(LAST, ZONE).isEmpty());
	}
}
