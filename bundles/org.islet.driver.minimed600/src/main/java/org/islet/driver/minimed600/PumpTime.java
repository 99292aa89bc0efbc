// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.LocalDateTime;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;

/**
 * A moment as the pump counts it.
 *
 * @param rtc seconds of a counter that never changes when the clock is set; it began at 80000000
 * @param offset what has to be added to show local time, modulo 2 to the 32
 */
record PumpTime(long rtc, long offset) implements Comparable<PumpTime> {

	/** The counter's first value. */
	static final long BEGIN = 0x8000_0000L;

	private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
	private static final long WRAP = 1L << 32;

	static PumpTime of(Bytes bytes, int at) throws DeviceException {
		return new PumpTime(bytes.u32be(at), bytes.u32be(at + 4));
	}

	/** @return what the pump's clock showed */
	LocalDateTime local() {
		return EPOCH.plusSeconds(rtc + offset - WRAP);
	}

	PumpTime minusSeconds(long seconds) {
		return new PumpTime(rtc - seconds, offset);
	}

	@Override
	public int compareTo(PumpTime other) {
		return Long.compare(rtc, other.rtc);
	}
}
