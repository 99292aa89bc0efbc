// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.LocalDateTime;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;

/**
 * One record of the pump's history.
 *
 * @param type what it is
 * @param automatic whether Auto Mode was on
 * @param time when it was made
 * @param bytes all of it, from the type on
 */
record Event(int type, boolean automatic, PumpTime time, Bytes bytes) {

	/** Type, source, size, and the moment. */
	static final int HEAD = 11;

	private static final int AUTOMATIC = 0x80;
	private static final double TEN_THOUSANDTHS = 10_000;

	static Event of(Bytes bytes) throws DeviceException {
		return new Event(bytes.u8(0), (bytes.u8(1) & AUTOMATIC) != 0, PumpTime.of(bytes, 3), bytes);
	}

	LocalDateTime when() {
		return time.local();
	}

	long rtc() {
		return time.rtc();
	}

	int u8(int at) throws DeviceException {
		return bytes.u8(at);
	}

	int u16(int at) throws DeviceException {
		return bytes.u16be(at);
	}

	/** @return an amount of insulin or a rate, U or U/h */
	double units(int at) throws DeviceException {
		return bytes.u32be(at) / TEN_THOUSANDTHS;
	}

	/** @return an amount of insulin that may be negative, U */
	double signedUnits(int at) throws DeviceException {
		return bytes.s32be(at) / TEN_THOUSANDTHS;
	}

	/** @return whether the record reaches that far */
	boolean has(int at) {
		return at < bytes.size();
	}
}
