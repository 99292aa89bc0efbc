// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * One result as the meter keeps it.
 *
 * @param time the packet with what the clock showed
 * @param value the packet with the number and what is known of it
 */
record Result(Packet time, Packet value) {

	static final int CONTROL = 3;
	static final int GLUCOSE = 0;
	private static final int MARKS = 3;
	private static final int CENTURY = 2000;
	private static final Map<Integer, String> KINDS = Map.of(6, "haematocrit", 7, "ketone", 8, "uric_acid", 9,
			"cholesterol",
			0xB, "haemoglobin", 0xC, "lactate", 0xD, "triglycerides");

	/** @return to the minute; empty if there is no such date */
	Optional<LocalDateTime> when() {
		return time(time);
	}

	/** @return empty if there is no such date; the highest bits of minute and hour are flags of newer models */
	static Optional<LocalDateTime> time(Packet packet) {
		int hour = packet.u8(3) & 0x1F;
		int minute = packet.u8(2) & 0x3F;
		return hour > 23 || minute > 59 ? Optional.empty() : date(packet).map(date -> date.atTime(hour, minute));
	}

	/** Years from 2000, month and day share two bytes. */
	static Optional<LocalDate> date(Packet packet) {
		int date = packet.u16(0);
		try {
			return Optional.of(LocalDate.of(CENTURY + (date >> 9), date >> 5 & 0xF, date & 0x1F));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** @return the bytes {@link #date} reads; nothing if the date does not fit in */
	static Optional<byte[]> bytes(LocalDate date) {
		int bits = date.getYear() - CENTURY << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
		return bits >> 16 == 0 ? Optional.of(new byte[] { (byte) bits, (byte) (bits >> 8) }) : Optional.empty();
	}

	/** @return for glucose mg/dL, outside the meter's limits for LO and HI */
	int number() {
		return value.u16(0);
	}

	/** @return what was measured */
	int kind() {
		return value.u8(MARKS) >> 2 & 0xF;
	}

	/** @return what was measured, in words */
	String kindName() {
		return KINDS.getOrDefault(kind(), "kind_" + kind());
	}

	/** @return 0 none, 1 before a meal, 2 after a meal, 3 control solution */
	int mark() {
		return value.u8(MARKS) >> 6;
	}

	/** @return all of it in one word */
	String sign() {
		return String.format("%04x%04x-%04x%02x", time.u16(0), time.u16(2), number(), value.u8(MARKS));
	}
}
