// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What a person is going to do on one day. Every fourteen days hold one of everything. */
final class Day {

	/** An intention at a time. */
	record Plan(LocalDateTime at, Act act, double amount) {
	}

	/** What it is. */
	enum Act {
		/** a meal with a plain, dual, square bolus; one whose bolus the user, or an alarm, cuts short; one without */
		MEAL, MEAL_DUAL, MEAL_SQUARE, MEAL_STOPPED, MEAL_SQUARE_STOPPED, MEAL_OCCLUDED, MEAL_FORGOTTEN, SNACK, CHECK,
		/** a temporary rate in per cent, in units, one that is cancelled */
		TEMP_PERCENT, TEMP_RATE, TEMP_CANCEL, SHOWER, EXERCISE, SET_CHANGE, SENSOR_CHANGE, SENSOR_GAP,
		/** glucose falls too low: asleep, and awake */
		LOW_ASLEEP, LOW_AWAKE
	}

	private final LocalDate date;
	private final Random random;
	private final List<Plan> plans = new ArrayList<>();

	private Day(LocalDate date, Random random) {
		this.date = date;
		this.random = random;
	}

	/** The plans of the {@code number}th day, in order. */
	static List<Plan> plans(LocalDate date, int number, Random random) {
		Day day = new Day(date, random);
		day.meals(number % 14);
		day.therapy(number % 14);
		if (number % 3 == 0) {
			day.add(19, 30, 40, Act.SET_CHANGE, 0);
		}
		if (number % 7 == 3) {
			day.add(9, 5, 20, Act.SENSOR_CHANGE, 0);
		}
		day.plans.sort(Comparator.comparing(Plan::at));
		return day.plans;
	}

	private void meals(int day) {
		add(7, 0, 50, Act.MEAL, grams(48, 10));
		add(12, 10, 50, switch (day) {
		case 6 -> Act.MEAL_STOPPED;
		case 11 -> Act.MEAL_FORGOTTEN;
		default -> Act.MEAL;
		}, grams(62, 14));
		add(18, 20, 60, switch (day) {
		case 1, 5, 12 -> Act.MEAL_DUAL;
		case 3 -> Act.MEAL_SQUARE_STOPPED;
		case 7 -> Act.MEAL_SQUARE;
		case 9 -> Act.MEAL_OCCLUDED;
		default -> Act.MEAL;
		}, grams(72, 16));
		if (random.nextInt(10) < 6) {
			add(15, 20, 70, Act.SNACK, grams(20, 5));
		}
		if (random.nextInt(10) < 4) {
			add(21, 0, 40, Act.MEAL, grams(22, 6));
		}
		add(10, 0, 40, Act.CHECK, 0);
		add(16, 40, 30, Act.CHECK, 0);
		add(22, 20, 40, Act.CHECK, 0);
	}

	private void therapy(int day) {
		switch (day) {
		case 1, 8 -> add(15, 25, 10, Act.LOW_AWAKE, 0);
		case 5, 13 -> add(1, 20, 30, Act.LOW_ASLEEP, 0);
		case 2 -> {
			add(16, 35, 5, Act.TEMP_PERCENT, 50);
			add(17, 30, 10, Act.EXERCISE, 45);
		}
		case 3 -> add(13, 40, 20, Act.TEMP_RATE, 1.2);
		case 4 -> add(8, 50, 20, Act.TEMP_CANCEL, 130);
		case 7 -> add(17, 5, 10, Act.EXERCISE, 35);
		case 10 -> add(13, 50, 10, Act.SENSOR_GAP, 165);
		default -> {
			// an ordinary day
		}
		}
		if (day % 2 == 0) {
			add(6, 20, 20, Act.SHOWER, 15);
		}
	}

	private double grams(double mean, double spread) {
		return Math.max(8, Math.rint(mean + spread * random.nextGaussian()));
	}

	private void add(int hour, int minute, int spread, Act act, double amount) {
		LocalDateTime at = date.atTime(hour, minute).plusMinutes(random.nextInt(spread + 1))
				.plusSeconds(random.nextInt(60));
		plans.add(new Plan(at, act, amount));
	}
}
