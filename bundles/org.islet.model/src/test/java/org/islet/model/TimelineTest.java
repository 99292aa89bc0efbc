// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TimelineTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	private static final LocalDate FIRST = LocalDate.of(2026, 3, 23);
	private static final Patient PATIENT = new Patient(PatientId.NEW, "A", "B", Optional.empty(), "", ZONE,
			Preferences.DEFAULT);

	private static Logged<?> logged(Entry entry) {
		return new Logged<>(entry, entry.when().atZone(ZONE).toInstant(), entry.when().toString(), "pump", 0);
	}

	private static Logged<?> meal(LocalDate day) {
		return logged(new Carbs(day.atTime(12, 0), CarbAmount.grams(30)));
	}

	private static Logged<?> settings(LocalDateTime when) {
		return logged(new PumpSettings(when, Optional.empty(), Map.of(), Optional.empty(), List.of(), Optional.empty(),
				List.of(), List.of(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Map.of()));
	}

	/** A meal a day for a week from FIRST and the three weeks before, and settings now and then. */
	private static Timeline timeline() {
		Period week = new Period(FIRST, FIRST.plusDays(6), ZONE);
		List<Logged<?>> before = Stream.concat(
				Stream.of(300, 100).map(days -> settings(FIRST.minusDays(days).atTime(8, 0))),
				IntStream.rangeClosed(-21, -1).mapToObj(day -> meal(FIRST.plusDays(day)))).toList();
		List<Logged<?>> entries = IntStream.range(0, 7).<Logged<?>>mapToObj(day -> meal(FIRST.plusDays(day))).toList();
		return new Timeline(PATIENT, week, List.of(), before, entries);
	}

	@Test
	void theWholePeriodAsAPartForgetsWhatWasReadFurtherBack() {
		Timeline week = timeline().within(timeline().period());
		assertEquals(timeline().entries(), week.entries());
		assertEquals(2, week.before().stream().filter(l -> l.entry() instanceof Carbs).count());
		assertEquals(2, week.withBefore(PumpSettings.class).count());
	}

	@Test
	void thePrecedingPeriodHasAsManyDaysAndEndsWhereThisOneBegins() {
		Timeline earlier = timeline().preceding();
		assertEquals(new Period(FIRST.minusDays(7), FIRST.minusDays(1), ZONE), earlier.period());
		assertEquals(7, earlier.entries().size());
		assertEquals(2, earlier.before().stream().filter(l -> l.entry() instanceof Carbs).count());
		assertEquals(2, earlier.after().size());
		assertEquals(earlier.period().to(), timeline().period().from());
	}

	@Test
	void whatWasNotReadIsNotKnown() {
		Timeline short2 = timeline().within(timeline().period());
		assertEquals(2, short2.preceding().entries().size());
	}

	@Test
	void settingsAreKnownForAYear() {
		Timeline weeksLater = timeline().within(Period.day(FIRST.plusDays(6), ZONE));
		assertEquals(2, weeksLater.withBefore(PumpSettings.class).count());
		assertTrue(Timeline.SETTINGS.compareTo(Duration.ofDays(365)) > 0);
	}

	@Test
	void aPartHoldsWhatLiesInItAndNothingElseWhereverItLies() {
		Timeline week = timeline();
		Instant from = FIRST.atStartOfDay(ZONE).toInstant();
		for (int length = 1; length <= 7; length++) {
			for (int day = 0; day + length <= 7; day++) {
				Period part = new Period(FIRST.plusDays(day), FIRST.plusDays(day + length - 1L), ZONE);
				List<Logged<?>> plainly = Stream.of(week.before(), week.entries(), week.after()).flatMap(List::stream)
						.filter(l -> part.contains(l.at())).toList();
				assertEquals(plainly, week.within(part).entries(), part.toString());
				assertEquals(length, plainly.size());
			}
		}
		assertTrue(week.within(Period.day(FIRST, ZONE)).before().stream().allMatch(l -> l.at().isBefore(from)));
	}

	@Test
	void entriesHandedOverInDisorderAreSetInOrder() {
		Timeline week = timeline();
		Timeline mixed = new Timeline(PATIENT, week.period(), List.of(), week.before().reversed(),
				week.entries().reversed());
		assertEquals(week, mixed);
		assertEquals(week.within(Period.day(FIRST.plusDays(3), ZONE)),
				mixed.within(Period.day(FIRST.plusDays(3), ZONE)));
	}
}
