// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;

/** Entries of the store: BCD time, glucose in mg/dL as SFLOAT, status. */
final class Entries {

	/** Bytes of an entry. */
	static final int SIZE = 12;
	/** Bytes of a date. */
	static final int DATE = 4;
	private static final int NONE = 1000;
	private static final int VALUE = 8;
	private static final int STATUS = 10;
	private static final int INFINITE = 0x07FE;
	private static final int MINUS_INFINITE = 0x0802;
	/** From here on, mantissas mean no numbers; what is negative is no concentration. */
	private static final int SPECIAL = 0x07FE;

	/**
	 * An entry.
	 *
	 * @param when what the clock showed; empty if there is no such time
	 * @param mgdl mg/dL, infinite for HI and LO; empty if it is no number
	 * @param status what is known of it, in bits whose meaning is not documented
	 */
	record Entry(Optional<LocalDateTime> when, OptionalDouble mgdl, int status) {
	}

	private Entries() {
	}

	static Entry of(Bytes page, int at) throws DeviceException {
		return new Entry(time(page, at), number(page.u16be(at + VALUE)), page.u16be(at + STATUS));
	}

	/** Century, year, month, day, hour, minute, second, each as two decimal digits. */
	static Optional<LocalDateTime> time(Bytes bytes, int at) throws DeviceException {
		int hour = bcd(bytes.u8(at + DATE));
		int minute = bcd(bytes.u8(at + DATE + 1));
		int second = bcd(bytes.u8(at + DATE + 2));
		return hour > 23 || minute > 59 || second > 59 ? Optional.empty()
				: date(bytes, at).map(date -> date.atTime(hour, minute, second));
	}

	/** The first four bytes of a time. */
	static Optional<LocalDate> date(Bytes bytes, int at) throws DeviceException {
		int year = bcd(bytes.u8(at)) * 100 + bcd(bytes.u8(at + 1));
		try {
			return year < 2000 || year > 9999 ? Optional.empty()
					: Optional.of(LocalDate.of(year, bcd(bytes.u8(at + 2)), bcd(bytes.u8(at + 3))));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** @return two decimal digits; far more than they could be if it has others */
	private static int bcd(int value) {
		return value >> 4 > 9 || (value & 0xF) > 9 ? NONE : (value >> 4) * 10 + (value & 0xF);
	}

	/** A mantissa of 12 bits and a power of ten of 4 bits, both with their signs. */
	static OptionalDouble number(int sfloat) {
		int mantissa = sfloat << 20 >> 20;
		int power = sfloat << 16 >> 28;
		if (sfloat == INFINITE) {
			return OptionalDouble.of(Double.POSITIVE_INFINITY);
		}
		if (sfloat == MINUS_INFINITE) {
			return OptionalDouble.of(Double.NEGATIVE_INFINITY);
		}
		if (mantissa >= SPECIAL || mantissa < 0) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(power < 0 ? mantissa / Math.pow(10, -power) : mantissa * Math.pow(10, power));
	}
}
