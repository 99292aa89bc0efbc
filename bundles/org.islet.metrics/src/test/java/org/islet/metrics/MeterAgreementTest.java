// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.junit.jupiter.api.Test;

class MeterAgreementTest {

	private static Book sensor() {
		return new Book("Europe/Berlin").sensor("2026-05-01T10:00", 100).sensor("2026-05-01T10:05", 120)
				.sensor("2026-05-01T10:10", 140);
	}

	private static MeterAgreement of(Book book) {
		return MeterAgreement.of(book.day("2026-05-01"));
	}

	private static Book meter(Book book, String when, double mgdl, Origin origin) {
		return book.glucose(when, GlucoseValue.mgdl(mgdl), origin, Bound.WITHIN);
	}

	@Test
	void theNearestSensorReadingIsTakenForEachMeterReading() {
		MeterAgreement agreement = of(
				meter(meter(sensor(), "2026-05-01T10:04", 100, Origin.METER), "2026-05-01T10:11", 200, Origin.MANUAL));
		assertEquals(2, agreement.pairs());
		assertEquals((20 + 30) / 2.0, agreement.mard(), 1e-12);
	}

	@Test
	void fiveMinutesAreNearAndMoreAreNot() {
		assertEquals(1, of(meter(sensor(), "2026-05-01T10:15", 100, Origin.METER)).pairs());
		assertEquals(1, of(meter(sensor(), "2026-05-01T09:55", 100, Origin.METER)).pairs());
		MeterAgreement none = of(meter(sensor(), "2026-05-01T10:16", 100, Origin.METER));
		assertEquals(0, none.pairs());
		assertTrue(Double.isNaN(none.mard()));
	}

	@Test
	void atMidnightTheSensorsReadingOfTheDayBesideCountsSoThatDaysAddUp() {
		Book book = new Book("Europe/Berlin").sensor("2026-05-01T23:58", 100).sensor("2026-05-02T10:00", 100);
		Timeline both = meter(meter(book, "2026-05-02T00:01", 125, Origin.METER), "2026-05-02T10:01", 100,
				Origin.METER).days("2026-05-01", "2026-05-02");
		Period second = Period.day(LocalDate.parse("2026-05-02"), both.period().zone());
		assertEquals(MeterAgreement.of(both), MeterAgreement.of(both, List.of(second)));
		assertEquals(new MeterAgreement(2, 10), MeterAgreement.of(both));
		assertEquals(1, MeterAgreement.of(both.within(second)).pairs());
	}

	@Test
	void calibrationsAndReadingsAtALimitMakeNoPair() {
		assertEquals(0, of(meter(sensor(), "2026-05-01T10:05", 100, Origin.CALIBRATION)).pairs());
		assertEquals(0, of(sensor().glucose("2026-05-01T10:05", GlucoseValue.mgdl(600), Origin.METER, Bound.ABOVE))
				.pairs());
		Book high = new Book("Europe/Berlin").glucose("2026-05-01T10:00", GlucoseValue.mgdl(400), Origin.SENSOR,
				Bound.ABOVE);
		assertEquals(0, of(meter(high, "2026-05-01T10:00", 500, Origin.METER)).pairs());
	}
}
