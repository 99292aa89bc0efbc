// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class GridTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Test
	void valuesBetweenReadingsAreOnTheLineBetweenThem() {
		GlucoseSeries series = GlucoseSeries.of(new long[] { 60_000, 360_000 }, new double[] { 100, 110 },
				ZoneOffset.UTC);
		Grid grid = Grid.calendarDays(series);
		assertTrue(Double.isNaN(grid.mgdl(0)));
		assertEquals(108, grid.mgdl(1), 1e-12);
		assertTrue(Double.isNaN(grid.mgdl(2)));
		assertEquals(1, grid.known());
	}

	@Test
	void aReadingItselfIsKnownBesideAGap() {
		Grid grid = Grid.calendarDays(Trace.from("2025-04-02T00:00").then(3, 100).missing(9).then(3, 200).series());
		assertEquals(100, grid.mgdl(2));
		assertTrue(Double.isNaN(grid.mgdl(3)));
		assertEquals(200, grid.mgdl(12));
	}

	@Test
	void theStepDividesTheDay() {
		assertEquals(5, Grid.step(5));
		assertEquals(15, Grid.step(15));
		assertEquals(5, Grid.step(7));
		assertEquals(15, Grid.step(13));
		assertEquals(20, Grid.step(22));
		assertEquals(1, Grid.step(1));
	}

	@Test
	void calendarDaysAreAsLongAsTheyAre() {
		Grid spring = Grid.calendarDays(Trace.from("2025-03-29T00:00", 5, BERLIN).then(71 * 12, 120).series());
		assertEquals(3, spring.days());
		assertEquals(71 * 12, spring.size());
		assertEquals(Instant.parse("2025-03-28T23:00:00Z"), spring.at(0));
		Grid autumn = Grid.calendarDays(Trace.from("2025-10-26T00:00", 5, BERLIN).then(25 * 12, 120).series());
		assertEquals(25 * 12, autumn.size());
		assertEquals(1, autumn.days());
	}

	@Test
	void theReferencesDaysAreAlwaysTwentyFourHours() {
		Grid grid = Grid.elapsedDays(Trace.from("2025-03-29T00:00", 5, BERLIN).then(71 * 12, 120).series());
		assertEquals(4 * 288, grid.size());
		assertEquals(Instant.parse("2025-03-28T23:05:00Z"), grid.at(0));
	}

	@Test
	void theSameTimeOfDayIsComparedAcrossAClockChange() {
		Trace trace = Trace.from("2025-03-29T00:00", 5, BERLIN);
		trace.then(24 * 12, 100).then(2 * 12, 100).then(21 * 12, 160).then(24 * 12, 160);
		Variability calendar = Variability.of(Grid.calendarDays(trace.series()));
		double untilTwo = Math.sqrt(1200);
		double missingHour = Math.sqrt(1800);
		assertEquals((2 * untilTwo + missingHour + 21 * untilTwo) / 24, calendar.sdBetweenDays(), 1e-9);
	}
}
