// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.util.Arrays;
import java.util.Optional;

import org.islet.device.codec.Crc;

/**
 * One record of a table of the binary protocol.
 *
 * @param number the low 16 bits of the device's own, which only grows
 * @param type what kind of record, as in the text protocol
 * @param timed whether its time can be relied on
 * @param counter of the reader's clock, in seconds
 * @param offset what the person has set the clock ahead, in seconds
 * @param body what follows, without the checksum
 */
record BinaryRecord(int number, int type, boolean timed, long counter, int offset, byte... body) {

	static final int COUNTER = 4;
	private static final int OFFSET = 8;
	static final int HEAD = 12;
	static final int SUM = 2;
	private static final int TIMED = 0x80;
	private static final int SIZE_OF_RESULT = 12;
	private static final int SIZE_OF_VALUE = 6;
	private static final Crc CRC = new Crc(16, 0x1021, 0xFFFF, true, 0);

	/** @return the record; empty if it is none, or not as the device wrote it */
	static Optional<BinaryRecord> of(byte... bytes) {
		int end = bytes.length - SUM;
		if (end < HEAD || u16(bytes, end) != sum(bytes, 0, end)) {
			return Optional.empty();
		}
		return Optional.of(new BinaryRecord(u16(bytes, 0), bytes[2] & 0xFF, (bytes[3] & TIMED) != 0,
				Atp.little(bytes).getInt(COUNTER) & 0xFFFFFFFFL, Atp.little(bytes).getInt(OFFSET),
				Arrays.copyOfRange(bytes, HEAD, end))).filter(BinaryRecord::isWhole);
	}

	private boolean isWhole() {
		return switch (type) {
		case ReaderResults.RESULT -> body.length == SIZE_OF_RESULT;
		case ReaderHistory.TYPE -> body.length == SIZE_OF_VALUE;
		default -> true;
		};
	}

	/** @return the checksum of the bytes in {@code from <= i < to}: its bits are in reverse */
	static int sum(byte[] bytes, int from, int to) {
		return Integer.reverse(CRC.of(bytes, from, to)) >>> Integer.SIZE - Short.SIZE;
	}

	/** @return two bytes of the body, lowest first */
	int word(int at) {
		return u16(body, at);
	}

	private static int u16(byte[] bytes, int at) {
		return Atp.little(bytes).getShort(at) & 0xFFFF;
	}
}
