// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.time.LocalDateTime;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;

/**
 * A record as it is stored.
 *
 * @param table where
 * @param revision layout of the record
 * @param page the page it is in
 * @param index its number in the table
 * @param bytes all of it, from its two times to its checksum
 */
record Stored(Table table, int revision, long page, long index, Bytes bytes) {

	private static final LocalDateTime START = LocalDateTime.of(2009, 1, 1, 0, 0);
	static final long NEVER = 0xFFFFFFFFL;

	/** @return seconds of the clock that nobody sets */
	long system() throws DeviceException {
		return bytes.u32le(0);
	}

	/** @return seconds of the clock on the screen */
	long display() throws DeviceException {
		return bytes.u32le(4);
	}

	/** @return by how many seconds the clock on the screen was ahead of the other */
	long offset() throws DeviceException {
		return display() - system();
	}

	/** @return tells the next read that this one was the last */
	String mark() throws DeviceException {
		return page + " " + index + " " + system();
	}

	LocalDateTime when() throws DeviceException {
		return time(display());
	}

	static LocalDateTime time(long seconds) {
		return START.plusSeconds(seconds);
	}
}
