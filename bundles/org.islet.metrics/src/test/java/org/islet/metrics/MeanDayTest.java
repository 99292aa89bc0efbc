// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.islet.model.Period;
import org.junit.jupiter.api.Test;

class MeanDayTest {

	@Test
	void eachDayCountsOnceHoweverManyReadings() {
		// a step with 3, 3 and 1 readings
		GlucoseSeries series = Trace.from("2026-05-01T00:00").then(3, 100).missing(285).then(3, 130).missing(285)
				.then(1, 160).series();
		MeanDay mean = MeanDay.of(series, 3);
		assertEquals(List.of(new MeanDay.Point(0, 3, 130)), mean.points());
		assertEquals(0.125, mean.points().getFirst().hours());
	}

	@Test
	void aStepKnownOnTooFewDaysIsLeftOut() {
		GlucoseSeries series = Trace.from("2026-05-01T00:00").then(6, 100).missing(282).then(3, 130).series();
		assertEquals(List.of(0), MeanDay.of(series, 2).points().stream().map(MeanDay.Point::step).toList());
		assertEquals(2, MeanDay.of(series, 1).points().size());
		assertTrue(MeanDay.of(series, 3).points().isEmpty());
	}

	@Test
	void chosenDaysAreAskedForAlone() {
		GlucoseSeries series = Trace.from("2026-05-01T00:00").then(288, 100).missing(288 * 2).then(144, 130).series();
		List<Period> days = List.of(Period.day(LocalDate.parse("2026-05-01"), ZoneOffset.UTC),
				Period.day(LocalDate.parse("2026-05-04"), ZoneOffset.UTC));
		assertEquals(75, SensorUse.ofDays(series, days), 1e-12);
	}
}
