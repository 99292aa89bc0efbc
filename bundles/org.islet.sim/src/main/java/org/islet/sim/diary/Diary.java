// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.sim.diary.Reading.Meal;

/** What somebody invented tested, four times a day, now and then beyond what a meter can measure or with control solution. */
public final class Diary {

	private static final int DAYS = 60;
	private static final int[] HOURS = { 7, 9, 12, 19 };
	private static final Meal[] MEALS = { Meal.BEFORE, Meal.AFTER, Meal.BEFORE, Meal.NONE };

	private Diary() {
	}

	/**
	 * @param now when the last test can have been made; the same gives the same, a later one the same and more
	 * @return the tests of two months, newest first
	 */
	public static List<Reading> until(LocalDateTime now) {
		List<Reading> readings = new ArrayList<>(IntStream.rangeClosed(0, DAYS).mapToObj(now.toLocalDate()::minusDays)
				.flatMap(Diary::day).filter(reading -> !reading.when().isAfter(now)).toList());
		readings.sort((a, b) -> b.when().compareTo(a.when()));
		return List.copyOf(readings);
	}

	private static Stream<Reading> day(LocalDate day) {
		Random random = new Random(day.toEpochDay());
		return IntStream.range(0, HOURS.length).mapToObj(i -> {
			LocalDateTime when = day.atTime(LocalTime.of(HOURS[i], random.nextInt(60), random.nextInt(60)));
			double sugar = 125 + 35 * random.nextGaussian() + (MEALS[i] == Meal.AFTER ? 45 : 0);
			int rare = random.nextInt(100);
			int mgdl = rare == 0 ? 612 : rare == 1 ? 15 : (int) Math.round(Math.clamp(sugar, 45, 400));
			return new Reading(when, mgdl, rare == 2, rare == 2 ? Meal.NONE : MEALS[i]);
		});
	}
}
