// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.dexcom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Random;

/**
 * A month with a receiver, made of the date alone: a value every five minutes, a new sensor each week, meals with insulin,
 * calibrations, and in spring and in autumn somebody sets the clock.
 */
final class DexcomMonth {

	private static final LocalDateTime START = LocalDateTime.of(2009, 1, 1, 0, 0);
	private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
	private static final int DAYS = 30;
	/** by how much the clock on the screen is ahead in winter */
	private static final long AHEAD = 3_600_000;
	private static final long HOUR = 3600;
	private static final long STEP = 300;
	private static final int WARM_UP = 24;
	private static final long WEEK = 7 * 86_400 / STEP;

	private final long now;
	private final long offset;

	/** @param clock what the clock on the screen shows */
	DexcomMonth(LocalDateTime clock) {
		offset = shown(clock);
		now = seconds(clock) - offset;
	}

	private static long seconds(LocalDateTime time) {
		return Duration.between(START, time).toSeconds();
	}

	/** At nine it was set to ten. */
	private static LocalDateTime spring(int year) {
		return LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).atTime(9, 0);
	}

	/** At ten it was set to nine. */
	private static LocalDateTime autumn(int year) {
		return LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).atTime(10, 0);
	}

	/** By how much the clock is ahead when it shows that. What it showed twice counts as the first. */
	private static long shown(LocalDateTime display) {
		boolean summer = !display.isBefore(spring(display.getYear())) && display.isBefore(autumn(display.getYear()));
		return summer ? AHEAD + HOUR : AHEAD;
	}

	private static long offset(long system) {
		int year = START.plusSeconds(system + AHEAD).getYear();
		boolean summer = system >= seconds(spring(year)) - AHEAD && system < seconds(autumn(year)) - AHEAD - HOUR;
		return summer ? AHEAD + HOUR : AHEAD;
	}

	long now() {
		return now;
	}

	long offset() {
		return offset;
	}

	/** @param modern whether it has the layouts of a G5, else those of a G4 */
	void fill(DexcomReceiver receiver, boolean modern) {
		values(receiver, modern);
		LocalDate last = START.plusSeconds(now + offset).toLocalDate();
		for (LocalDate day = last.minusDays(DAYS); !day.isAfter(last); day = day.plusDays(1)) {
			day(receiver, modern, day, day.toEpochDay() - FIRST_DAY.toEpochDay());
		}
	}

	private void values(DexcomReceiver receiver, boolean modern) {
		DexcomPages values = receiver.table(4, modern ? 4 : 2);
		long end = now / STEP;
		for (long i = end - DAYS * 86_400L / STEP; i <= end; i++) {
			long system = i * STEP;
			long display = system + offset(system);
			boolean calibrated = i % WEEK >= WARM_UP;
			int glucose = calibrated ? glucose(START.plusSeconds(display)) : 5;
			int trend = calibrated ? 0x14 : 0x58;
			ByteBuffer body = body(modern ? 13 : 3).putShort((short) glucose);
			if (modern) {
				body.putInt((int) system).putInt((int) (i % 25_000 * STEP)).put((byte) 2);
			}
			body.put((byte) trend);
			values.add(i, system, display + i % 2, body.array());
		}
		values.forgetBefore(end - DAYS * 86_400L / STEP);
	}

	private static int glucose(LocalDateTime when) {
		double hour = when.getHour() + when.getMinute() / 60.0;
		Random day = new Random(when.toLocalDate().toEpochDay() * 104_729);
		double meals = Math.sin(hour * Math.PI / 4) + 0.6 * Math.sin(hour * Math.PI / 12);
		return (int) Math.max(36, Math.min(408, 135 + 40 * day.nextGaussian() + (50 + day.nextInt(60)) * meals));
	}

	private void day(DexcomReceiver receiver, boolean modern, LocalDate day, long number) {
		Random random = new Random(day.toEpochDay());
		DexcomPages notes = receiver.table(11, 1);
		for (int i = 0; i < 3; i++) {
			LocalDateTime meal = day.atTime(7 + 6 * i, random.nextInt(50), random.nextInt(60));
			int grams = 20 + 5 * random.nextInt(10);
			note(notes, number * 7 + 2 * i, meal, 1, 0, grams);
			note(notes, number * 7 + 2 * i + 1, meal.plusSeconds(40), 2, 0, grams * 10L);
		}
		boolean walk = random.nextBoolean();
		note(notes, number * 7 + 6, day.atTime(21, 10), walk ? 4 : 3, walk ? 2 : 1 + random.nextInt(6), walk ? 45 : 0);
		for (int i = 0; i < 2; i++) {
			meter(receiver, modern, number * 2 + i, day.atTime(8 + 12 * i, random.nextInt(60), 30), random);
		}
		if (number % 7 == 0) {
			add(receiver.table(7, 1), number / 7 * 2, day.atTime(10, 0), body(5).putInt(-1).put((byte) 1));
			add(receiver.table(7, 1), number / 7 * 2 + 1, day.atTime(10, 30), body(5).putInt(-1).put((byte) 7));
		}
		if (number % 10 == 0) {
			settings(receiver.table(12, modern ? 5 : 3), number / 10, day.atTime(20, 0), modern);
		}
	}

	/** Noted ten minutes later than it was. */
	private void note(DexcomPages notes, long index, LocalDateTime when, int type, int subtype, long value) {
		add(notes, index, when.plusMinutes(10),
				body(10).put((byte) type).put((byte) subtype).putInt((int) seconds(when)).putInt((int) value));
	}

	private void meter(DexcomReceiver receiver, boolean modern, long index, LocalDateTime when, Random random) {
		ByteBuffer body = body(modern ? 11 : 6).putShort((short) (glucose(when) + random.nextInt(15)));
		if (modern) {
			body.put((byte) 1);
		}
		add(receiver.table(10, modern ? 3 : 2), index, when, body.putInt((int) seconds(when)));
		if (!modern) {
			ByteBuffer set = body(138).putDouble(800 + random.nextInt(300)).putDouble(30_000).putDouble(1);
			add(receiver.table(5, 2), index, when.plusSeconds(90), set);
		}
	}

	private void settings(DexcomPages settings, long index, LocalDateTime when, boolean modern) {
		ByteBuffer body = body(modern ? 40 : 38).putInt(0).putInt((int) offset);
		body = modern ? body.put("4A1B2C".getBytes(StandardCharsets.US_ASCII)) : body.putInt(0x6AB12);
		body.putInt(0x132).putShort((short) 180).putShort((short) 60).putShort((short) 70).putShort((short) 30);
		add(settings, index, when,
				body.putShort((short) 3).putShort((short) 3).putShort((short) 20).putShort((short) 0x409)
						.put((byte) 3).put((byte) 1));
	}

	/** Only what was before now. */
	private void add(DexcomPages pages, long index, LocalDateTime when, ByteBuffer body) {
		long display = seconds(when);
		long system = display - shown(when);
		if (system <= now) {
			pages.add(index, system, display, body.array());
		}
	}

	private static ByteBuffer body(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}
}
