// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalDouble;

import org.islet.model.Bolus.Source;
import org.islet.model.InsulinTotal.Kind;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;
import org.junit.jupiter.api.Test;

class InsulinTotalsTest {

	private static final String DAY = "2025-04-02";

	private static InsulinDay day(Book book, String day) {
		return InsulinTotals.of(book.day(day)).days().getFirst();
	}

	private static Book pump(String zone) {
		return new Book(zone).scheduled("2025-04-01T00:00", 0.5).scheduled("2025-04-02T00:00", 0.5)
				.scheduled("2025-04-03T00:00", 0.5).scheduled("2025-04-04T00:00", 0.5);
	}

	@Test
	void aDayIsBasalAndBolusAndPen() {
		InsulinDay day = day(
				pump("UTC").bolus(DAY + "T08:00", Source.CALCULATOR, 4).bolus(DAY + "T12:00", Source.PEN, 3)
						.bolus("2025-04-03T00:00", Source.MANUAL, 9),
				DAY);
		assertEquals(12, day.basal(), 1e-12);
		assertEquals(4, day.bolus(), 1e-12);
		assertEquals(3, day.pen(), 1e-12);
		assertEquals(19, day.total(), 1e-12);
		assertEquals(75, day.basalPercent(), 1e-12);
		assertEquals(1, day.boluses());
	}

	@Test
	void anExtendedBolusCountsOnTheDayItBeganOrByTheHourOnRequest() {
		Book book = pump("UTC").square(DAY + "T23:00", 4, 4, "PT4H");
		assertEquals(4, day(book, DAY).bolus(), 1e-12);
		assertEquals(1, day(book, DAY).apportioned(), 1e-12);
		assertEquals(0, day(book, "2025-04-03").bolus(), 1e-12);
		assertEquals(3, day(book, "2025-04-03").apportioned(), 1e-12);
	}

	@Test
	void ofAnInterruptedExtendedBolusOnlyWhatWasGivenCountsForAsLongAsItWasGiven() {
		Book book = pump("UTC").square(DAY + "T23:00", 4, 1.5, "PT4H");
		assertEquals(1.5, day(book, DAY).bolus(), 1e-12);
		assertEquals(1, day(book, DAY).apportioned(), 1e-12);
		assertEquals(0.5, day(book, "2025-04-03").apportioned(), 1e-12);
	}

	@Test
	void theDaysOfAClockChangeAreTwentyThreeAndTwentyFiveHoursLong() {
		Book spring = new Book("America/New_York").scheduled("2025-03-09T00:00", 1).scheduled("2025-03-10T00:00", 1);
		assertEquals(23, day(spring, "2025-03-09").basal(), 1e-12);
		assertEquals(Duration.ofHours(23), day(spring, "2025-03-09").length());
		assertTrue(day(spring, "2025-03-09").complete());
		Book autumn = new Book("America/New_York").scheduled("2025-11-02T00:00", 1).scheduled("2025-11-03T00:00", 1);
		assertEquals(25, day(autumn, "2025-11-02").basal(), 1e-12);
	}

	@Test
	void daysOfFarZonesAreTheirOwn() {
		for (String zone : new String[] { "Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kolkata" }) {
			Book book = pump(zone).bolus(DAY + "T00:00", Source.MANUAL, 2).bolus(DAY + "T23:59:59", Source.MANUAL, 3);
			assertEquals(5, day(book, DAY).bolus(), 1e-12);
			assertEquals(12, day(book, DAY).basal(), 1e-12);
		}
	}

	@Test
	void daysWithTooLittleKnownBasalAreLeftOutOfAverages() {
		Book book = pump("UTC").bolus("2025-04-04T06:00", Source.MANUAL, 5);
		InsulinTotals totals = InsulinTotals.of(book.days("2025-04-01", "2025-04-05"));
		assertEquals(4, totals.active().size());
		assertEquals(1, totals.excluded());
		assertEquals(OptionalDouble.of(12), totals.average(InsulinDay::total));
		assertEquals(36 + 3 + 5, totals.total(), 1e-12);
		assertEquals(Duration.ofHours(78), totals.basalKnown());
	}

	@Test
	void withoutAPumpAPensDaysCount() {
		Book book = new Book("UTC").bolus(DAY + "T08:00", Source.PEN, 6).bolus(DAY + "T20:00", Source.PEN, 14);
		InsulinTotals totals = InsulinTotals.of(book.days("2025-04-01", "2025-04-03"));
		assertEquals(OptionalDouble.of(20), totals.average(InsulinDay::total));
		assertEquals(1, totals.active().size());
		assertTrue(Double.isNaN(totals.basalPercent()));
		assertTrue(Double.isNaN(totals.automationPercent()));
	}

	@Test
	void automationsDailyTotalStandsInPlaceOfTheProgrammedBasal() {
		Book book = pump("UTC").total(DAY, Kind.AUTOMATIC, 8.5).bolus(DAY + "T08:00", Source.CALCULATOR, 4)
				.total(DAY, Kind.ALL, 12.6);
		InsulinDay day = day(book, DAY);
		assertTrue(day.aggregated());
		assertEquals(8.5, day.basal(), 1e-12);
		assertEquals(12.5, day.total(), 1e-12);
		assertEquals(8.5, day.automatic(), 1e-12);
		assertEquals(OptionalDouble.of(12.6), day.deviceTotal());
		assertFalse(day(book, "2025-04-03").aggregated());
	}

	@Test
	void automaticCorrectionsInTheDailyTotalAreNotCountedTwice() {
		InsulinDay day = day(
				pump("UTC").total(DAY, Kind.AUTOMATIC, 8.5).bolus(DAY + "T09:00", Source.AUTO_CORRECTION, 1.5),
				DAY);
		assertEquals(7, day.basal(), 1e-12);
		assertEquals(1.5, day.bolus(), 1e-12);
		assertEquals(8.5, day.total(), 1e-12);
		assertEquals(0, day.boluses());
	}

	@Test
	void itemisedMicroDosesMakeTheDailyTotalSuperfluous() {
		Book book = new Book("UTC").total(DAY, Kind.AUTOMATIC, 9.9);
		for (int hour = 0; hour < 24; hour++) {
			for (int minute = 0; minute < 60; minute += 5) {
				book.bolus(DAY + "T%02d:%02d".formatted(hour, minute), Source.AUTO_BASAL, 0.025);
			}
		}
		book.bolus(DAY + "T10:02", Source.AUTO_CORRECTION, 0.7).scheduled(DAY + "T00:00", 1.0);
		InsulinDay day = day(book, DAY);
		assertFalse(day.aggregated());
		assertEquals(7.2, day.basal(), 1e-9);
		assertEquals(0.7, day.bolus(), 1e-12);
		assertEquals(7.9, day.automatic(), 1e-9);
		assertEquals(Duration.ofHours(24), day.automated());
		assertEquals(100, InsulinTotals.of(book.day(DAY)).automationPercent(), 1e-9);
	}

	@Test
	void aTotalBelongsToTheDayItsDeviceNames() {
		Book book = new Book("Pacific/Kiritimati").total(DAY, Kind.AUTOMATIC, 8);
		assertEquals(8, day(book, DAY).basal(), 1e-12);
		assertEquals(0, day(book, "2025-04-03").basal(), 1e-12);
	}

	@Test
	void automationsShareIsOfTheKnownTime() {
		Book book = new Book("UTC").automated(DAY + "T00:00", 1).scheduled(DAY + "T06:00", 1)
				.suspend(DAY + "T08:00", State.STOPPED, Reason.MANUAL)
				.suspend(DAY + "T10:00", State.RESUMED, Reason.MANUAL)
				.bolus(DAY + "T12:00", Source.MANUAL, 1);
		InsulinTotals totals = InsulinTotals.of(book.day(DAY));
		assertEquals(50, totals.automationPercent(), 1e-12);
		assertEquals(10, totals.basal(), 1e-12);
		assertEquals(Duration.ofHours(2), totals.days().getFirst().suspended());
		assertEquals(6, totals.automatic(), 1e-12);
	}
}
