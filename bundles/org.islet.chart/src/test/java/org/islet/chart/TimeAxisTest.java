// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.islet.chart.TimeAxis.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final TimeAxis SPRING = TimeAxis.day(LocalDate.of(2026, 3, 29), BERLIN);
	private static final TimeAxis AUTUMN = TimeAxis.day(LocalDate.of(2026, 10, 25), BERLIN);

	@ParameterizedTest
	@ValueSource(strings = { "Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kolkata", "America/New_York" })
	void aDayRunsFromMidnightToMidnightOfItsZone(String name) {
		ZoneId zone = ZoneId.of(name);
		LocalDate day = LocalDate.of(2026, 6, 1);
		TimeAxis axis = TimeAxis.day(day, zone);
		assertEquals(0, axis.at(day.atStartOfDay(zone).toInstant()));
		assertEquals(12.5, axis.at(day.atTime(12, 30).atZone(zone).toInstant()));
		assertEquals(24, axis.at(day.plusDays(1).atStartOfDay(zone).toInstant()));
		assertEquals(List.of(), axis.shifts());
	}

	@Test
	void theHourThatSpringSkipsStaysEmpty() {
		Instant midnight = SPRING.start().atZone(BERLIN).toInstant();
		assertEquals(1, SPRING.shifts().size());
		assertEquals(2, SPRING.shifts().getFirst().before());
		assertEquals(3, SPRING.shifts().getFirst().after());
		assertEquals("+1 h", SPRING.shifts().getFirst().text());
		assertEquals(List.of(new Stretch(0, 2), new Stretch(3, 24)),
				SPRING.stretches(midnight, midnight.plusSeconds(23 * 3600)));
	}

	@Test
	void theHourThatAutumnRepeatsIsUsedTwice() {
		Instant midnight = AUTUMN.start().atZone(BERLIN).toInstant();
		assertEquals("\u22121 h", AUTUMN.shifts().getFirst().text());
		assertEquals(List.of(new Stretch(0, 3), new Stretch(2, 24)),
				AUTUMN.stretches(midnight, midnight.plusSeconds(25 * 3600)));
		assertEquals(AUTUMN.at(midnight.plusSeconds(9000)), AUTUMN.at(midnight.plusSeconds(12600)));
	}

	@Test
	void nothingIsJoinedAcrossAClockChange() {
		Instant change = AUTUMN.shifts().getFirst().at();
		assertFalse(AUTUMN.joined(change.minusSeconds(60), change));
		assertTrue(AUTUMN.joined(change, change.plusSeconds(60)));
	}

	@Test
	void stretchesEndWhereTheAxisEnds() {
		Instant midnight = AUTUMN.start().atZone(BERLIN).toInstant();
		assertEquals(List.of(new Stretch(0, 1)),
				AUTUMN.stretches(midnight.minusSeconds(7200), midnight.plusSeconds(3600)));
		assertEquals(List.of(), AUTUMN.stretches(midnight, midnight));
	}

	@Test
	void theLastLabelIsTheEndOfTheDay() {
		assertEquals("[00:00, 06:00, 12:00, 18:00, 24:00]",
				SPRING.ticks(6).stream().map(TimeAxis.Tick::label).toList().toString());
	}
}
