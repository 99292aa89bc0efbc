// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.islet.metrics.DayParts.Totals;
import org.islet.model.Bolus;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.Timeline;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Nothing of a day is in two parts of it, nothing in none. */
class DayPartsTest {

	private static String text(List<DayPart> parts) {
		return String.join(" ", parts.stream().map(part -> part.from() + part.name()).toList());
	}

	private static MealWindow meal(String name, String from, String to) {
		return new MealWindow(name, LocalTime.parse(from), LocalTime.parse(to));
	}

	@Test
	void threeHoursMakeEightParts() {
		assertEquals("00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00", text(DayPart.ofThreeHours()));
		assertTrue(DayPart.ofThreeHours().getLast().contains(LocalTime.of(23, 59, 59)));
	}

	@Test
	void mealsAndTheTimesBetweenMakeADay() {
		assertEquals("00:00 06:00breakfast 10:00 11:00lunch 15:00 17:00dinner 21:00",
				text(DayPart.ofMeals(Preferences.DEFAULT.meals())));
		assertEquals("00:00snack 02:00 08:00a 12:00b 14:00 22:00snack", text(DayPart.ofMeals(
				List.of(meal("snack", "22:00", "02:00"), meal("a", "08:00", "12:00"), meal("b", "11:00", "14:00")))));
		assertEquals("00:00", text(DayPart.ofMeals(List.of())));
		assertTrue(DayPart.ofMeals(List.of()).getFirst().contains(LocalTime.NOON));
	}

	@Property(tries = 200)
	void everyTimeIsInOnePart(@ForAll @Size(max = 10) List<@IntRange(max = 1439) Integer> borders,
			@ForAll @IntRange(max = 86_399) int second) {
		List<MealWindow> meals = java.util.stream.IntStream.range(0, borders.size() / 2)
				.mapToObj(i -> new MealWindow("meal" + i, LocalTime.ofSecondOfDay(borders.get(2 * i) * 60L),
						LocalTime.ofSecondOfDay(borders.get(2 * i + 1) * 60L)))
				.toList();
		LocalTime time = LocalTime.ofSecondOfDay(second);
		for (List<DayPart> parts : List.of(DayPart.ofMeals(meals), DayPart.ofThreeHours())) {
			assertEquals(1, parts.stream().filter(part -> part.contains(time)).count(), time + " in " + parts);
		}
	}

	@Test
	void thePartsOfADayAddUpToTheDay() {
		Book book = new Book("Europe/Berlin").calculated("2026-03-28T08:00", 4, 45).carbs("2026-03-28T08:03", 45)
				.carbs("2026-03-28T23:59", 10).bolus("2026-03-28T08:30", Bolus.Source.AUTO_BASAL, 0.1)
				.bolus("2026-03-28T08:30", Bolus.Source.AUTO_CORRECTION, 0.5)
				.bolus("2026-03-28T08:30", Bolus.Source.PEN, 1)
				.add(Bolus.pen(LocalDateTime.parse("2026-03-28T08:30"), 2, Bolus.RAPID))
				.add(Bolus.pen(LocalDateTime.parse("2026-03-28T22:00"), 12, Bolus.LONG));
		for (int hour = 0; hour < 24; hour++) {
			book.sensor("2026-03-28T%02d:15".formatted(hour), 100 + hour);
		}
		book.add(Glucose.of(LocalDateTime.parse("2026-03-28T08:59:59"), GlucoseValue.mmol(3.9), Glucose.Origin.MANUAL));
		Timeline timeline = book.day("2026-03-28");
		DayParts parts = new DayParts(timeline, GlucoseSeries.meter(timeline), GlucoseSeries.sensor(timeline),
				CarbTotals.of(timeline));
		List<Totals> all = DayPart.ofThreeHours().stream().map(part -> parts.of(timeline.period(), part)).toList();
		Totals morning = all.get(2);
		assertEquals(List.of(45.0, 4.5, 2.0, 0.0, 1.0), List.of(morning.carbs(), morning.bolus(), morning.rapid(),
				morning.longActing(), morning.pen()));
		assertEquals(107, GlucoseStatistics.of(morning.sensor()).mean(), 1e-9);
		assertEquals(false, morning.meter().below(0, Limit.LOW), "judged in its own unit");
		assertEquals(12, all.getLast().longActing());
		assertEquals(CarbTotals.of(timeline).grams(), all.stream().mapToDouble(Totals::carbs).sum());
		assertEquals(InsulinTotals.of(timeline).bolus(), all.stream().mapToDouble(Totals::bolus).sum());
		assertEquals(InsulinTotals.of(timeline).pen(),
				all.stream().mapToDouble(t -> t.rapid() + t.longActing() + t.pen()).sum());
		assertEquals(24, all.stream().mapToInt(t -> t.sensor().size()).sum());
	}

	@Test
	void theRepeatedHourOfAutumnLiesInOnePart() {
		Book book = new Book("Europe/Berlin").sensor("2025-10-26T01:59", 100).sensor("2025-10-26T02:30", 200)
				.sensor("2025-10-26T03:00", 300);
		Timeline timeline = book.day("2025-10-26");
		GlucoseSeries both = GlucoseSeries.of(
				new long[] { timeline.period().from().toEpochMilli() + 9_000_000,
						timeline.period().from().toEpochMilli() + 12_600_000 },
				new double[] { 100, 200 }, timeline.period().zone());
		assertEquals(2, both.during(DayPart.ofThreeHours().getFirst()).size());
		DayParts parts = new DayParts(timeline, both, GlucoseSeries.sensor(timeline), CarbTotals.of(timeline));
		assertEquals(2, parts.of(Period.day(timeline.period().first(), timeline.period().zone()),
				DayPart.ofThreeHours().getFirst()).sensor().size());
	}
}
