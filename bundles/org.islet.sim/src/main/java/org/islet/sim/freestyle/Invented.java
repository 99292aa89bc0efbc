// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Random;

/** Days made of the date alone, so that a later look finds the same. */
final class Invented {

	/** Nobody sets a clock in the night: in the morning after, it is put forward, in autumn back. */
	private static final LocalTime NINE = LocalTime.of(9, 0);
	private static final LocalTime TEN = LocalTime.of(10, 0);
	/** The hour that a spring morning does not have, and an autumn morning twice. */
	static final int HOUR = 9;

	private Invented() {
	}

	static Random random(LocalDate day) {
		return new Random(day.toEpochDay() * 7919);
	}

	static boolean isSpringForward(LocalDate day) {
		return day.getMonth() == Month.MARCH && isLastSunday(day);
	}

	static boolean isAutumnBack(LocalDate day) {
		return day.getMonth() == Month.OCTOBER && isLastSunday(day);
	}

	private static boolean isLastSunday(LocalDate day) {
		return day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)));
	}

	/** @return what the clock was set to on that day; empty if it was not set */
	static Optional<LocalDateTime> clockSet(LocalDate day) {
		return isSpringForward(day) ? Optional.of(day.atTime(TEN))
				: isAutumnBack(day) ? Optional.of(day.atTime(NINE)) : Optional.empty();
	}

	/** @return what it showed before */
	static LocalDateTime clockBefore(LocalDate day) {
		return day.atTime(isSpringForward(day) ? NINE : TEN);
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
