// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Times of the ninth of May 2031 as the pump writes them, in hex. */
final class At {

	private At() {
	}

	static LocalDateTime moment(String time) {
		return LocalDateTime.of(2031, 5, 9, 0, 0).with(LocalTime.parse(time));
	}

	/** @param besideDay 0 the pump, 2 by radio, 3 a linked meter */
	static String time(String time, int besideHour, int besideDay) {
		return packed(moment(time), besideHour, besideDay, 0);
	}

	static String time(String time) {
		return time(time, 0, 0);
	}

	static String packed(LocalDateTime when, int besideHour, int besideDay, int besideYear) {
		int month = when.getMonthValue();
		return String.format(Locale.ROOT, " %02X%02X%02X%02X%02X ", (month & 0xC) << 4 | when.getSecond(),
				(month & 3) << 6 | when.getMinute(), besideHour << 5 | when.getHour(),
				besideDay << 5 | when.getDayOfMonth(), besideYear << 7 | when.getYear() - 2000);
	}
}
