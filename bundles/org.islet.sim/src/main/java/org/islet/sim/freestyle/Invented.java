// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;

/** Days made of the date alone, so that a later look finds the same. */
final class Invented {

	/** Once a month somebody sets the clock, which is four minutes fast, right. */
	private static final int CLOCK_DAY = 10;
	static final LocalTime CLOCK_FAST = LocalTime.of(12, 4);
	static final LocalTime CLOCK_RIGHT = LocalTime.NOON;

	private Invented() {
	}

	static Random random(LocalDate day) {
		return new Random(day.toEpochDay() * 7919);
	}

	static boolean setsClock(LocalDate day) {
		return day.getDayOfMonth() == CLOCK_DAY;
	}

	/** @return mg/dL: three meals, a low now and then in the afternoon, a dawn */
	static int glucose(LocalDateTime when) {
		double hour = when.getHour() + when.getMinute() / 60.0;
		double meals = bump(hour, 8.5) + 0.8 * bump(hour, 13.5) + 1.1 * bump(hour, 20);
		Random day = random(when.toLocalDate());
		double level = 105 + 25 * day.nextGaussian() + 60 * meals;
		boolean low = day.nextInt(5) == 0 && hour > 16 && hour < 18;
		return (int) Math.max(30, Math.min(520, low ? level - 75 : level));
	}

	private static double bump(double hour, double top) {
		return Math.exp(-(hour - top) * (hour - top) / 1.6);
	}

	/** @return month, day, year, hour, minute with commas between */
	static String date(LocalDateTime when) {
		return when.getMonthValue() + "," + when.getDayOfMonth() + "," + when.getYear() % 100 + "," + when.getHour()
				+ ","
				+ when.getMinute();
	}
}
