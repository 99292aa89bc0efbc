// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.util.Arrays;
import java.util.Optional;

import org.islet.device.codec.Crc;

/**
 * A frame of the binary protocols: {@code 02 length link payload 03 crc}, where the length counts all of it and the
 * CRC-16/CCITT-FALSE of all before it comes lowest byte first.
 *
 * @param link the link byte
 * @param payload what is said
 */
record Frame(int link, byte[] payload) {

	/** Bytes around the payload. */
	static final int AROUND = 6;
	static final int STX = 2;
	private static final int ETX = 3;
	private static final int HEAD = 3;
	private static final int CRC = 2;

	byte[] bytes() {
		int size = size();
		byte[] bytes = new byte[size];
		bytes[0] = STX;
		bytes[1] = (byte) size;
		bytes[2] = (byte) link;
		System.arraycopy(payload, 0, bytes, HEAD, payload.length);
		bytes[size - CRC - 1] = ETX;
		int crc = Crc.CCITT_FALSE.of(bytes, 0, size - CRC);
		bytes[size - CRC] = (byte) crc;
		bytes[size - CRC + 1] = (byte) (crc >> 8);
		return bytes;
	}

	/** @return whether all of the bytes are one good frame */
	static boolean isGood(byte[] bytes) {
		return bytes.length >= AROUND && Arrays.equals(of(bytes).bytes(), bytes);
	}

	/** @return the good frame that begins at a place; empty if none does */
	static Optional<Frame> at(byte[] bytes, int at) {
		int size = at + 1 < bytes.length && bytes[at] == STX ? bytes[at + 1] & 0xFF : 0;
		return at + size <= bytes.length && isGood(Arrays.copyOfRange(bytes, at, at + size))
				? Optional.of(of(Arrays.copyOfRange(bytes, at, at + size)))
				: Optional.empty();
	}

	/** @return how many bytes it has */
	int size() {
		return AROUND + payload.length;
	}

	/** @param bytes a good frame */
	static Frame of(byte[] bytes) {
		return new Frame(bytes[2] & 0xFF, Arrays.copyOfRange(bytes, HEAD, bytes.length - CRC - 1));
	}
}
