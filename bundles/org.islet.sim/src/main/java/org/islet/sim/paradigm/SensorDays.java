// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Random;

/** Invents what a sensor tells, a new one every six days, made of the time alone. */
final class SensorDays {

	private static final int SLOTS = 6 * 288;
	private static final int WARMING = 24;
	private static final int CALIBRATIONS = 144;
	private static final int LAST_RF = 0;
	private static final int GAP = 2;
	private static final int STAMP_EVERY = 36;

	private final SensorPress press;

	SensorDays(SensorPress press) {
		this.press = press;
	}

	/** Tells all from the beginning until now. */
	void tell(LocalDateTime from, LocalDateTime now) {
		int slot = 0;
		for (LocalDateTime when = from; !when.isAfter(now); when = when.plusMinutes(5)) {
			slot(when, slot++ % SLOTS);
		}
	}

	private void slot(LocalDateTime when, int slot) {
		Random random = new Random(when.hashCode() * 31L);
		if (slot == 0) {
			timed(0x0D, when, 1);
		}
		if (slot < WARMING) {
			press.told(when, 20, 0x04, 2);
		} else if (slot == WARMING) {
			press.told(when, 21, 0x03, 0);
		} else if (slot > SLOTS - 12) {
			lost(when, slot);
		} else {
			if (slot % CALIBRATIONS == WARMING + 1) {
				calibrate(when);
			}
			tellOne(when, random);
		}
		if (slot % STAMP_EVERY == STAMP_EVERY - 1 && slot <= SLOTS - 12) {
			press.timestamp(LAST_RF);
		}
	}

	private void tellOne(LocalDateTime when, Random random) {
		if (random.nextInt(300) == 0) {
			press.told(when, 0, 0x02);
		} else {
			int mgdl = glucose(when, random);
			press.reading(when, mgdl, mgdl / 8.0);
		}
	}

	private void lost(LocalDateTime when, int slot) {
		if (slot == SLOTS - 11) {
			press.told(when, 0, 0x05, 1);
			press.timestamp(GAP);
		} else if (slot == SLOTS - 1) {
			timed(0x0B, when, 2);
		}
	}

	private void calibrate(LocalDateTime when) {
		int[] time = Times.ofSensor(when, 0);
		press.print(0x0E, time[0], time[1], time[2], time[3], 140);
		press.print(0x0F, time[0], time[1], time[2], time[3], 0x12, 0x8C);
	}

	private void timed(int code, LocalDateTime when, int type) {
		int[] time = Times.ofSensor(when, type);
		press.print(code, time[0], time[1], time[2], time[3]);
	}

	private static int glucose(LocalDateTime when, Random random) {
		double minutes = Duration.between(when.toLocalDate().atStartOfDay(), when).toMinutes();
		double day = when.toLocalDate().toEpochDay() % 9 * 6;
		return (int) Math.round(
				145 + 55 * Math.sin(minutes / 115) + 35 * Math.sin(minutes / 50 + day) + random.nextGaussian() * 4);
	}
}
