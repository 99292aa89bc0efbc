// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;

/** Times as the pump writes them: local, without zone; bits that no number needs carry something else. */
final class PumpTime {

	/** bytes of a time to the second */
	static final int SIZE = 5;
	static final int HOUR = 2;
	static final int DAY = 3;
	static final int YEAR = 4;

	private PumpTime() {
	}

	/**
	 * @param at where second, minute, hour, day and year begin
	 * @throws RecordFault if there is no such time
	 */
	static LocalDateTime of(byte[] bytes, int at) {
		int second = bytes[at] & 0xFF;
		int minute = bytes[at + 1] & 0xFF;
		return of(2000 + (bytes[at + YEAR] & 0x7F), (second & 0xC0) >> 4 | minute >> 6, bytes[at + DAY] & 0x1F,
				bytes[at + HOUR] & 0x1F, minute & 0x3F, second & 0x3F);
	}

	/**
	 * @param at where hour, minute, day and year of a sensor's record begin
	 * @throws RecordFault if there is no such time
	 */
	static LocalDateTime toTheMinute(byte[] bytes, int at) {
		int hour = bytes[at] & 0xFF;
		int minute = bytes[at + 1] & 0xFF;
		return of(2000 + (bytes[at + 3] & 0x7F), (hour & 0xC0) >> 4 | minute >> 6, bytes[at + 2] & 0x1F, hour & 0x1F,
				minute & 0x3F, 0);
	}

	/**
	 * @param at where the two bytes of a date begin
	 * @throws RecordFault if there is no such day
	 */
	static LocalDate day(byte[] bytes, int at) {
		int first = bytes[at] & 0xFF;
		int second = bytes[at + 1] & 0xFF;
		return of(2000 + (second & 0x7F), (first & 0xE0) >> 4 | second >> 7, first & 0x1F, 0, 0, 0).toLocalDate();
	}

	/**
	 * Puts another date into a time, and leaves the rest of its bytes as it is.
	 *
	 * @param at where the time begins
	 * @param dayAt where its day is, right before the year
	 */
	static void put(byte[] bytes, int at, int dayAt, LocalDate date) {
		bytes[at] = (byte) ((date.getMonthValue() & 0xC) << 4 | bytes[at] & 0x3F);
		bytes[at + 1] = (byte) ((date.getMonthValue() & 3) << 6 | bytes[at + 1] & 0x3F);
		bytes[dayAt] = (byte) (bytes[dayAt] & 0xE0 | date.getDayOfMonth());
		bytes[dayAt + 1] = (byte) (bytes[dayAt + 1] & 0x80 | date.getYear() - 2000);
	}

	/** Puts another date of two bytes. */
	static void putDay(byte[] bytes, int at, LocalDate date) {
		bytes[at] = (byte) ((date.getMonthValue() & 0xE) << 4 | date.getDayOfMonth());
		bytes[at + 1] = (byte) ((date.getMonthValue() & 1) << 7 | date.getYear() - 2000);
	}

	/** @throws RecordFault if there is no such time */
	static LocalDateTime of(int year, int month, int day, int hour, int minute, int second) {
		if (month < 1 || month > 12 || day < 1 || day > Month.of(month).length(Year.isLeap(year)) || hour > 23
				|| minute > 59 || second > 59) {
			throw RecordFault.because("fault.time");
		}
		return LocalDateTime.of(year, month, day, hour, minute, second);
	}
}
