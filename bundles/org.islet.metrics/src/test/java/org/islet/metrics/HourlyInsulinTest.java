// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.islet.model.Bolus.Source;
import org.islet.model.InsulinTotal.Kind;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;
import org.islet.model.Timeline;
import org.junit.jupiter.api.Test;

class HourlyInsulinTest {

	private static Book pump(String zone, String... days) {
		Book book = new Book(zone);
		for (String day : days) {
			book.scheduled(day + "T00:00", 0.5).scheduled(day + "T06:30", 1.5);
		}
		return book;
	}

	private static HourlyInsulin of(Timeline timeline) {
		BasalDelivery basal = BasalDelivery.of(timeline);
		return HourlyInsulin.of(timeline, basal, InsulinTotals.of(timeline, basal));
	}

	private static double basal(HourlyInsulin hourly, int hour) {
		return hourly.hours().get(hour).basal().orElseThrow();
	}

	@Test
	void aRateThatChangesWithinTheHourIsAveragedAndASuspensionCountsAsNothing() {
		Book book = pump("UTC", "2025-04-01", "2025-04-02", "2025-04-03", "2025-04-04")
				.suspend("2025-04-02T03:00", State.STOPPED, Reason.MANUAL)
				.suspend("2025-04-02T04:00", State.RESUMED_BY_USER, Reason.MANUAL);
		HourlyInsulin hourly = of(book.days("2025-04-02", "2025-04-03"));
		assertEquals(2, hourly.days());
		assertEquals(0.5, basal(hourly, 5), 1e-9);
		assertEquals(1, basal(hourly, 6), 1e-9);
		assertEquals(1.5, basal(hourly, 23), 1e-9);
		assertEquals(0.25, basal(hourly, 3), 1e-9);
		assertEquals(0.5, hourly.hours().get(3).programmed().orElseThrow(), 1e-9);
	}

	@Test
	void bolusesOfTheHoursAddUpToTheDaysMean() {
		Book book = pump("UTC", "2025-04-01", "2025-04-02", "2025-04-03", "2025-04-04")
				.bolus("2025-04-02T08:59", Source.CALCULATOR, 4).bolus("2025-04-03T08:00", Source.MANUAL, 2)
				.bolus("2025-04-03T19:00", Source.AUTO_CORRECTION, 1).bolus("2025-04-03T21:00", Source.PEN, 9)
				.square("2025-04-03T23:30", 3, 3, "PT4H");
		Timeline timeline = book.days("2025-04-02", "2025-04-03");
		HourlyInsulin hourly = of(timeline);
		assertEquals(3, hourly.hours().get(8).bolus().orElseThrow(), 1e-9);
		assertEquals(0.5, hourly.hours().get(19).bolus().orElseThrow(), 1e-9);
		assertEquals(0, hourly.hours().get(21).bolus().orElseThrow(), 1e-9);
		assertEquals(InsulinTotals.of(timeline).average(InsulinDay::bolus).orElseThrow(),
				hourly.hours().stream().mapToDouble(hour -> hour.bolus().orElseThrow()).sum(), 1e-9);
	}

	@Test
	void theSkippedHourOfSpringIsEmptyAndTheRepeatedHourOfAutumnIsOne() {
		HourlyInsulin spring = of(pump("Europe/Berlin", "2025-03-29", "2025-03-30", "2025-03-31").day("2025-03-30"));
		assertTrue(spring.hours().get(2).basal().isEmpty());
		assertEquals(0.5, basal(spring, 3), 1e-9);
		HourlyInsulin autumn = of(pump("Europe/Berlin", "2025-10-25", "2025-10-26", "2025-10-27").day("2025-10-26"));
		assertEquals(0.5, basal(autumn, 2), 1e-9);
	}

	@Test
	void whatAutomationGaveIsNotSharedOutIfItsTotalIsAllThatIsKnown() {
		HourlyInsulin hourly = of(pump("UTC", "2025-04-01", "2025-04-02", "2025-04-03")
				.total("2025-04-02", Kind.AUTOMATIC, 20).day("2025-04-02"));
		assertEquals(1, hourly.aggregated());
		assertTrue(hourly.hours().stream().allMatch(hour -> hour.basal().isEmpty()));
		assertEquals(1.5, hourly.hours().get(12).programmed().orElseThrow(), 1e-9);
	}

	@Test
	void withoutInsulinThereIsNothing() {
		HourlyInsulin none = of(new Book("UTC").sensor("2025-04-02T08:00", 100).day("2025-04-02"));
		assertEquals(0, none.days());
		assertTrue(none.hours().stream().allMatch(hour -> hour.basal().isEmpty() && hour.bolus().isEmpty()));
	}
}
