// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a Libre reader keeps. Values of the sensor come into it when the sensor is scanned: those of the last eight hours,
 * one every 15 minutes, before the scan itself.
 */
final class LibreMemory {

	private static final int DAYS = 90;
	private static final int NUMBERS_A_DAY = 300;
	private static final int STEP = 15;
	private static final Duration SENSOR_KEEPS = Duration.ofHours(8);
	private static final int SENSOR_DAYS = 14;
	private static final Duration WARM_UP = Duration.ofHours(1);
	private static final int[] SCANS = { 6, 8, 11, 14, 17, 20, 22 };
	private static final int CLOCK_AT = 2;
	private static final String COMMENTS = ",\"walk, long\",\"Büro\",\"\",\"\",\"\",\"\"";

	private final LocalDateTime now;
	private final List<String> history = new ArrayList<>();
	private final List<String> results = new ArrayList<>();
	/** up to when values of the sensor are here */
	private LocalDateTime read;
	private long number;

	LibreMemory(LocalDateTime now) {
		this.now = now;
		LocalDate first = now.toLocalDate().minusDays(DAYS);
		read = first.minusDays(1).atStartOfDay();
		for (LocalDate day = first.minusDays(1); !day.isAfter(now.toLocalDate()); day = day.plusDays(1)) {
			if (day.equals(first)) {
				// what is older was overwritten
				history.clear();
				results.clear();
			}
			number = (day.toEpochDay() - 18_000) * NUMBERS_A_DAY;
			day(day);
		}
	}

	List<String> history() {
		return history;
	}

	List<String> results() {
		return results;
	}

	private void day(LocalDate day) {
		Random random = Invented.random(day);
		for (int i = 0; i < SCANS.length; i++) {
			LocalDateTime set = Invented.clockSet(day).orElse(LocalDateTime.MAX);
			if (i == CLOCK_AT && !set.isAfter(now)) {
				results.add(number++ + ",5," + date(set) + ",1," + date(Invented.clockBefore(day)) + ",1,0,0,0,0");
			}
			LocalDateTime when = day.atTime(SCANS[i], 10 + random.nextInt(50), random.nextInt(60));
			int strip = random.nextInt(12);
			if (!when.isAfter(now)) {
				values(when);
				results.add(number++ + ",2," + date(when) + scan(when, i, random));
				if (strip < 2) {
					int value = strip == 0 ? Invented.glucose(when) + random.nextInt(9) : 4 + random.nextInt(8);
					results.add(number++ + ",2," + date(when.plusSeconds(50))
							+ result(strip, value, 0, "0,0,0,0,0,0", "0,0,0,0"));
				}
			}
		}
	}

	private void values(LocalDateTime scan) {
		LocalDateTime from = scan.minus(SENSOR_KEEPS);
		LocalDateTime at = read.isBefore(from) ? from : read;
		List<LocalDateTime> times = new ArrayList<>();
		at = at.withSecond(11).withMinute(at.getMinute() / STEP * STEP + 4);
		for (; !at.isAfter(scan); at = at.plusMinutes(STEP)) {
			if (at.isAfter(read)) {
				times.add(at);
			}
		}
		asTheClockShows(times, scan.toLocalDate()).forEach(this::value);
		read = scan;
	}

	private static List<LocalDateTime> asTheClockShows(List<LocalDateTime> times, LocalDate day) {
		List<LocalDateTime> hour = times.stream()
				.filter(time -> time.toLocalDate().equals(day) && time.getHour() == Invented.HOUR).toList();
		if (Invented.isSpringForward(day)) {
			times.removeAll(hour);
		} else if (Invented.isAutumnBack(day) && !hour.isEmpty()) {
			times.addAll(times.indexOf(hour.getLast()) + 1, hour);
		}
		return times;
	}

	private void value(LocalDateTime at) {
		LocalDate started = at.toLocalDate().minusDays(at.toLocalDate().toEpochDay() % SENSOR_DAYS);
		Duration runs = Duration.between(started.atTime(9, 0), at);
		if (runs.isNegative()) {
			runs = runs.plusDays(SENSOR_DAYS);
		}
		if (runs.compareTo(WARM_UP) < 0) {
			return;
		}
		boolean first = runs.minus(WARM_UP).compareTo(Duration.ofMinutes(STEP)) < 0;
		int errors = Invented.random(at.toLocalDate()).nextInt(96) == at.getHour() ? 0x8000 : 0;
		history.add(number++ + ",12," + date(at) + ",1,0,0,0," + (first ? 1 : 0) + "," + Invented.glucose(at) + ","
				+ runs.toMinutes() + "," + errors);
	}

	private static String scan(LocalDateTime when, int index, Random random) {
		boolean meal = index == 1 || index == 3 || index == 5;
		int halves = meal ? 6 + random.nextInt(12) : 0;
		String flags = (random.nextInt(20) == 0 ? 1 : 0) + ",0," + (meal ? 1 : 0) + "," + (index == 6 ? 1 : 0) + ","
				+ (random.nextInt(25) == 0 ? 1 : 0) + ",0";
		String food = (meal ? 1 : 0) + "," + (meal ? 20 + 5 * random.nextInt(9) : 0) + ",0,0";
		String rapid = meal ? ",0,0,0,0,0,0,0,0," + halves : "";
		return result(2, Invented.glucose(when), 1 + random.nextInt(5), flags, food, index == 6 ? 28 : 0) + rapid;
	}

	private static String result(int kind, int value, int trend, String flags, String food) {
		return result(kind, value, trend, flags, food, 0);
	}

	/** @return what follows the time */
	private static String result(int kind, int value, int trend, String flags, String food, int longHalves) {
		int shown = kind == 1 ? Math.round(value * 1.8f) : value;
		return ",1," + kind + ",0,0," + shown + ",0," + trend + "," + flags + ",0,0," + longHalves + ",0," + food
				+ COMMENTS;
	}

	private static String date(LocalDateTime when) {
		return Invented.date(when) + "," + when.getSecond();
	}
}
