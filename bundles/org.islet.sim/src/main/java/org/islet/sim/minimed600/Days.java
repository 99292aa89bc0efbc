// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/** Invented days with pump and sensor, each made of its date alone, so that a later look finds the same. */
final class Days {

	private static final int[] SEGMENT_HOURS = { 0, 6, 10, 18 };
	private static final int[] SEGMENT_RATES = { 7000, 9500, 8000, 8500 };
	private static final double BASAL_OF_A_DAY = 19.8;
	private static final String METER = "B2415505GB";

	private final Memory memory;
	private final LocalDateTime now;

	/** @param now what lies later is not recorded yet */
	Days(Memory memory, LocalDateTime now) {
		this.memory = memory;
		this.now = now;
	}

	void live(LocalDate day) {
		Random random = new Random(day.toEpochDay());
		int number = (int) (day.toEpochDay() * 5 & 0xFF);
		LocalDateTime midnight = day.atStartOfDay();
		for (int i = 0; i < SEGMENT_HOURS.length; i++) {
			add(0x1D, midnight.plusHours(SEGMENT_HOURS[i]),
					bytes(6).put((byte) 1).put((byte) i).putInt(SEGMENT_RATES[i]));
		}
		finger(midnight.plusHours(7).plusMinutes(random.nextInt(20)), 90 + random.nextInt(90), true);
		int bolus = meal(midnight.plusHours(7).plusMinutes(30 + random.nextInt(20)), 40 + random.nextInt(30), number);
		bolus += meal(midnight.plusHours(12).plusMinutes(30 + random.nextInt(30)), 50 + random.nextInt(40), number + 1);
		bolus += dual(midnight.plusHours(19).plusMinutes(random.nextInt(30)), 60 + random.nextInt(40), number + 2);
		if (day.toEpochDay() % 2 == 0) {
			low(midnight.plusHours(2).plusMinutes(random.nextInt(60)));
		}
		if (day.toEpochDay() % 3 == 0) {
			change(midnight.plusHours(17).plusMinutes(random.nextInt(40)));
		}
		if (day.toEpochDay() % 4 == 0) {
			add(0x1B, midnight.plusHours(15),
					bytes(9).put((byte) 0).put((byte) 1).putInt(0).put((byte) 60).putShort((short) 90));
		}
		finger(midnight.plusHours(21).plusMinutes(random.nextInt(30)), 90 + random.nextInt(120), false);
		close(midnight, bolus);
		sensor(midnight, random);
	}

	private void add(int type, LocalDateTime when, ByteBuffer data) {
		if (!when.isAfter(now)) {
			memory.pump(type, when, data.array());
		}
	}

	private static ByteBuffer bytes(int size) {
		return ByteBuffer.allocate(size);
	}

	private void finger(LocalDateTime when, int mgdl, boolean calibrates) {
		byte[] meter = METER.getBytes(StandardCharsets.US_ASCII);
		add(0x32, when, bytes(14).put((byte) 0).putShort((short) mgdl).put((byte) 1).put(meter));
		if (calibrates) {
			add(0x32, when, bytes(14).put((byte) 2).putShort((short) mgdl).put((byte) 1).put(meter));
			add(0x38, when.plusMinutes(10), bytes(4).putShort((short) 452).putShort((short) mgdl));
		}
	}

	private void wizard(LocalDateTime when, int grams, int units) {
		add(0x3D, when, bytes(42).put((byte) 0).put((byte) 0).putShort((short) 0).putShort((short) grams)
				.putShort((short) 45).putInt(100).putShort((short) 90).putShort((short) 120).putInt(0).putInt(units)
				.putInt(0)
				.putInt(0).putInt(units).put((byte) 1).put((byte) 0).putInt(units));
	}

	/** @return units in ten thousandths */
	private int meal(LocalDateTime when, int grams, int number) {
		int units = grams * 1000;
		wizard(when, grams, units);
		ByteBuffer programmed = bytes(11).put((byte) 1).put((byte) number).put((byte) 0).putInt(units).putInt(0);
		add(0x15, when.plusSeconds(2), programmed);
		add(0xDC, when.plusSeconds(2 + grams),
				bytes(15).put((byte) 1).put((byte) number).put((byte) 0).putInt(units).putInt(units).putInt(0));
		return units;
	}

	private int dual(LocalDateTime when, int grams, int number) {
		int half = grams * 500;
		wizard(when, grams, 2 * half);
		add(0x17, when.plusSeconds(3),
				bytes(17).put((byte) 1).put((byte) number).put((byte) 0).putInt(half).putInt(half)
						.putShort((short) 60).putInt(0));
		part(when.plusMinutes(2), number, half, 1);
		part(when.plusMinutes(61), number, half, 2);
		return 2 * half;
	}

	private void part(LocalDateTime when, int number, int half, int part) {
		add(0xDE, when, bytes(24).put((byte) 1).put((byte) number).put((byte) 0).putInt(half).putInt(half).putInt(half)
				.put((byte) part).putShort((short) 60).putShort((short) 60).putInt(0));
	}

	private void low(LocalDateTime when) {
		add(0x28, when, alarm(810));
		add(0x1E, when, bytes(1).put((byte) 10));
		add(0x28, when.plusMinutes(45), alarm(806));
		add(0x1F, when.plusMinutes(45), bytes(1).put((byte) 5));
		add(0x2A, when.plusHours(4), bytes(4).putShort((short) 806).putShort((short) 0));
	}

	private static ByteBuffer alarm(int fault) {
		ByteBuffer alarm = bytes(18).putShort((short) fault);
		return alarm.put(6, (byte) 2).put(7, (byte) 0x0C);
	}

	private void change(LocalDateTime when) {
		add(0x1E, when, bytes(1).put((byte) 5));
		add(0x36, when.plusSeconds(20), bytes(0));
		add(0x1A, when.plusMinutes(3), bytes(9).put((byte) 0).putInt(81_230).putInt(1_800_000));
		add(0x1A, when.plusMinutes(4), bytes(9).put((byte) 1).putInt(3000).putInt(1_797_000));
		add(0x1F, when.plusMinutes(4), bytes(1).put((byte) 1));
	}

	/** The pump adds the day up when the next one begins. */
	private void close(LocalDateTime midnight, int bolus) {
		int basal = (int) (BASAL_OF_A_DAY * 10_000);
		LocalDateTime end = midnight.plusDays(1);
		ByteBuffer totals = bytes(97).putInt((int) memory.rtc(midnight)).putInt(memory.offset()).putShort((short) 1440)
				.position(0x25 - 11).putInt(basal + bolus).putInt(basal).put((byte) 50).putInt(bolus).put((byte) 50);
		add(0x3C, end, totals);
		add(0x07, end, bytes(0));
		add(0x08, end, bytes(0));
	}

	private void sensor(LocalDateTime midnight, Random random) {
		double sugar = 130;
		for (int i = 0; i < 288; i++) {
			sugar += 0.06 * (130 - sugar) + 6 * random.nextGaussian();
			LocalDateTime when = midnight.plusMinutes(5L * i).plusSeconds(40);
			int value = i % 97 == 50 ? 0x301 : (int) Math.max(45, Math.min(390, sugar));
			if (!when.isAfter(now)) {
				memory.sensor(0xD6, when, reading(value));
			}
		}
	}

	private static byte[] reading(int value) {
		return bytes(13).put((byte) 5).put((byte) 1).putShort((short) (value & 0xFF))
				.put((byte) (0x0C | value >> 8 & 3))
				.put((byte) value).putShort((short) (value * 25)).put((byte) 0xD5).putShort((short) 3).put((byte) 0)
				.put((byte) 0).array();
	}
}
