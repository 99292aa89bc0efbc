// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Packs times as the pump does, with bits of something else beside them. */
final class Times {

	private Times() {
	}

	/** Second, minute, hour, day, year. */
	static int[] packed(LocalDateTime when, int besideHour, int besideDay, int besideYear) {
		int month = when.getMonthValue();
		return new int[] { (month >> 2) << 6 | when.getSecond(), (month & 3) << 6 | when.getMinute(),
				besideHour << 5 | when.getHour(), besideDay << 5 | when.getDayOfMonth(),
				besideYear << 7 | when.getYear() - 2000 };
	}

	/** Day and month, month and year. */
	static int[] day(LocalDate day) {
		return new int[] { (day.getMonthValue() >> 1) << 5 | day.getDayOfMonth(),
				(day.getMonthValue() & 1) << 7 | day.getYear() - 2000 };
	}

	/** Hour, minute, day, year of the sensor, newest byte first as it is read. */
	static int[] ofSensor(LocalDateTime when, int besideDay) {
		int month = when.getMonthValue();
		return new int[] { (month >> 2) << 6 | when.getHour(), (month & 3) << 6 | when.getMinute(),
				besideDay << 5 | when.getDayOfMonth(), when.getYear() - 2000 };
	}
}
