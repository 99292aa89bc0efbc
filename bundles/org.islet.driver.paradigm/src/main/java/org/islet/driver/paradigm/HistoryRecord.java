// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * A record of the pump's history.
 *
 * @param page the page it is on
 * @param at its place there
 * @param size how many bytes
 * @param place its place among all that were read, from 0; oldest first
 */
record HistoryRecord(byte[] page, int at, int size, int place) {

	private static final int TIME = 2;

	int code() {
		return u8(0);
	}

	int u8(int index) {
		return page[at + index] & 0xFF;
	}

	int u16be(int index) {
		return u8(index) << 8 | u8(index + 1);
	}

	/** @return what lies behind head and time, for records whose head has two bytes */
	int body(int index) {
		return u8(TIME + PumpTime.SIZE + index);
	}

	/** @return where its time is; records with none have nothing there */
	int timeAt(PumpModel model) {
		return switch (code()) {
		case 0x01 -> model.fine() ? 8 : 4;
		case 0x03 -> 5;
		case 0x06 -> 4;
		case 0x0B -> 3;
		default -> TIME;
		};
	}

	/** @return whether it has a time of its own, to the second */
	boolean timed() {
		return switch (code()) {
		case 0x07, 0x30, 0x5C, 0x6C, 0x6D, 0x6E -> false;
		default -> true;
		};
	}

	/**
	 * @return its time
	 * @throws RecordFault if it is none
	 */
	LocalDateTime when(PumpModel model) {
		return PumpTime.of(page, at + timeAt(model));
	}

	/** @return bits 5 to 7 of the hour's byte, which carry something else */
	int besideHour(PumpModel model) {
		return u8(timeAt(model) + PumpTime.HOUR) >> 5;
	}

	/** @return bits 5 to 7 of the day's byte, which carry something else */
	int besideDay(PumpModel model) {
		return u8(timeAt(model) + PumpTime.DAY) >> 5;
	}

	/** @return its own bytes */
	byte[] bytes() {
		return Arrays.copyOfRange(page, at, at + size);
	}
}
