// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.model.Exercise;
import org.junit.jupiter.api.Test;

class PatternsTest {

	private static final LocalDate FIRST = LocalDate.parse("2025-04-01");

	/** Days of readings at 110 every five minutes, in which lows of 20 minutes and holes can be put. */
	private static final class Days {
		private final int days;
		private final Set<LocalDateTime> low = new HashSet<>();
		private final Set<LocalDateTime> missing = new HashSet<>();
		private final List<Exercise> exercise = new ArrayList<>();
		private double value = 62;

		Days(int days) {
			this.days = days;
		}

		static LocalDateTime at(int day, String time) {
			return FIRST.plusDays(day - 1).atTime(LocalTime.parse(time));
		}

		Days low(String time, int... on) {
			for (int day : on) {
				for (int i = 0; i < 4; i++) {
					low.add(at(day, time).plusMinutes(5L * i));
				}
			}
			return this;
		}

		Days missing(String from, int minutes, int... on) {
			for (int day : on) {
				for (int i = 0; i < minutes; i += 5) {
					missing.add(at(day, from).plusMinutes(i));
				}
			}
			return this;
		}

		Days exercise(int day, String time) {
			exercise.add(new Exercise(at(day, time), Optional.of(Duration.ofHours(1)), Optional.empty(),
					Optional.empty()));
			return this;
		}

		Days high() {
			value = 220;
			return this;
		}

		Patterns patterns() {
			Book book = new Book("UTC");
			LocalDateTime end = FIRST.plusDays(days).atStartOfDay();
			for (LocalDateTime at = FIRST.atStartOfDay(); at.isBefore(end); at = at.plusMinutes(5)) {
				if (!missing.contains(at)) {
					book.sensor(at.toString(), low.contains(at) ? value : 110);
				}
			}
			exercise.forEach(book::add);
			return Patterns.of(book.days(FIRST.toString(), FIRST.plusDays(days - 1).toString()));
		}

		Pattern only() {
			List<Pattern> all = patterns().all();
			assertEquals(1, all.size(), all::toString);
			return all.getFirst();
		}
	}

	@Test
	void lowsAtOneTimeOnThreeDaysAreAPattern() {
		Pattern pattern = new Days(14).low("01:40", 2).low("02:20", 5).low("03:30", 9).only();
		assertTrue(pattern.low());
		assertEquals(LocalTime.of(1, 30), pattern.from());
		assertEquals(LocalTime.of(4, 0), pattern.to());
		assertEquals(3, pattern.days());
		assertEquals(14, pattern.coveredDays());
		assertEquals(20, pattern.medianMinutes());
		assertEquals(60, pattern.total().toMinutes());
	}

	@Test
	void twoDaysAreNoPattern() {
		assertEquals(List.of(), new Days(7).low("02:00", 2).low("02:30", 5).low("03:00", 5).patterns().all());
	}

	@Test
	void threeOfFifteenDaysAreAFifthThreeOfSixteenAreNot() {
		assertEquals(20, new Days(15).low("13:00", 2, 7, 12).only().percentOfDays());
		assertEquals(List.of(), new Days(16).low("13:00", 2, 7, 12).patterns().all());
	}

	@Test
	void onlyDaysOnWhichTheSensorCoversTheTimeCount() {
		Days days = new Days(16).low("13:00", 2, 7, 12);
		Pattern pattern = days.missing("12:30", 120, 4).only();
		assertEquals(LocalTime.of(13, 0), pattern.from());
		assertEquals(LocalTime.of(13, 30), pattern.to());
		assertEquals(3, pattern.days());
		assertEquals(15, pattern.coveredDays());
	}

	@Test
	void sevenTenthsOfTheTimeCoverIt() {
		Days days = new Days(14).low("13:00", 2, 12).low("14:10", 7);
		assertEquals(90, Duration.between(days.only().from(), days.only().to()).toMinutes());
		assertEquals(14, days.missing("13:30", 25, 4).only().coveredDays());
		assertEquals(13, days.missing("13:30", 30, 4).only().coveredDays());
	}

	@Test
	void aDayWithAnEpisodeIsCoveredHoweverLittleIsKnownOfIt() {
		Days days = new Days(14).low("13:00", 2, 12).low("14:10", 7).missing("13:20", 60, 12);
		assertEquals(14, days.only().coveredDays());
		assertEquals(3, days.only().days());
	}

	@Test
	void episodesThreeHoursApartAreNotTogether() {
		assertEquals(1, new Days(7).low("01:00", 1).low("03:55", 2).low("02:00", 4).patterns().all().size());
		assertEquals(List.of(), new Days(7).low("01:00", 1).low("04:00", 2).low("02:00", 4).patterns().all());
	}

	@Test
	void aPatternOverMidnightCountsNights() {
		Pattern pattern = new Days(8).low("23:40", 1).low("00:10", 4, 6).low("23:50", 6).only();
		assertTrue(pattern.overMidnight());
		assertEquals(LocalTime.of(23, 30), pattern.from());
		assertEquals(LocalTime.of(0, 30), pattern.to());
		assertEquals(4, pattern.days());
		assertEquals(4, pattern.episodes().size());
		assertEquals(7, pattern.coveredDays());
	}

	@Test
	void aLowBeforeAndOneAfterMidnightAreOneNight() {
		assertEquals(List.of(), new Days(8).low("23:30", 1, 4).low("00:25", 2, 5).patterns().all());
	}

	@Test
	void aPatternUntilMidnightIsOfDays() {
		assertFalse(new Days(8).low("23:30", 1, 4, 6).only().overMidnight());
	}

	@Test
	void severalLowsOfADayAreOneDay() {
		Pattern pattern = new Days(7).low("13:00", 1, 2, 3).low("14:00", 2).only();
		assertEquals(3, pattern.days());
		assertEquals(4, pattern.episodes().size());
	}

	@Test
	void twoTimesOfDayAreTwoPatternsTheMoreFrequentFirst() {
		List<Pattern> all = new Days(7).low("03:00", 1, 2, 3).low("15:00", 1, 3, 5, 7).patterns().all();
		assertEquals(List.of(4, 3), all.stream().map(Pattern::days).toList());
		assertEquals(LocalTime.of(15, 0), all.getFirst().from());
	}

	@Test
	void highsComeAfterLows() {
		Pattern high = new Days(7).high().low("15:00", 1, 3, 5, 7).only();
		assertFalse(high.low());
		Patterns none = new Patterns(List.of());
		assertEquals(List.of(), none.top(3));
	}

	@Test
	void theMostFrequentKnownCauseIsNamed() {
		Pattern pattern = new Days(10).low("13:00", 1, 3, 5, 7, 9).exercise(1, "10:00").exercise(3, "11:00").only();
		assertEquals(Cause.RAPID_FALL, pattern.mostFrequent().orElseThrow());
		assertEquals(2, pattern.causes().get(Cause.EXERCISE));
		assertEquals(3, pattern.causes().get(Cause.RAPID_FALL));
	}

	@Test
	void gravelyLowEpisodesAreCounted() {
		Days days = new Days(10).low("13:00", 1, 3, 5);
		days.value = 50;
		assertEquals(3, days.only().level2());
		assertEquals(0, new Days(10).low("13:00", 1, 3, 5).only().level2());
	}

	@Test
	void aNightWithAClockChangeIsOneNight() {
		Pattern autumn = inAutumn("Europe/Berlin");
		assertEquals(3, autumn.days());
		assertEquals(4, autumn.coveredDays());
	}

	/** Lows at 02:00 on three nights of four, one of them in the hour that comes twice. */
	private static Pattern inAutumn(String zone) {
		Book book = new Book(zone);
		LocalDate first = LocalDate.parse("2025-10-25");
		for (LocalDateTime at = first.atStartOfDay(); at.isBefore(first.plusDays(4).atStartOfDay()); at = at
				.plusMinutes(5)) {
			boolean low = at.getHour() == 2 && at.getMinute() < 20 && at.getDayOfMonth() != 28;
			book.sensor(at.toString(), low ? 60 : 110);
		}
		return Patterns.of(book.days("2025-10-25", "2025-10-28")).all().getFirst();
	}

	@Test
	void meterReadingsHaveNoPatterns() {
		assertEquals(List.of(), Patterns.of(new Book("UTC").carbs("2025-04-02T10:00", 10).day("2025-04-02")).all());
	}
}
