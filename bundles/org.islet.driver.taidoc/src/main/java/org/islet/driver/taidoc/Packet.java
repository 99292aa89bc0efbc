// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.util.Arrays;

/**
 * A packet of eight bytes: {@code 51 command data direction sum}, with four bytes of data, where the sum is the lowest
 * byte of the sum of all before it.
 *
 * @param command what it is about
 * @param data four bytes
 */
record Packet(int command, byte[] data) {

	static final int SIZE = 8;
	static final int START = 0x51;
	private static final int DATA = 2;
	private static final int DIRECTION = 6;
	private static final int FROM_HOST = 0xA3;
	private static final int FROM_METER = 0xA5;

	/** @return a question about the record of that number */
	static byte[] question(int command, int number) {
		return bytes(command, FROM_HOST, (byte) number, (byte) (number >> 8), (byte) 0, (byte) 0);
	}

	/** @return a packet of the meter */
	static byte[] answer(int command, byte... data) {
		return bytes(command, FROM_METER, data);
	}

	private static byte[] bytes(int command, int direction, byte... data) {
		byte[] bytes = new byte[SIZE];
		bytes[0] = START;
		bytes[1] = (byte) command;
		System.arraycopy(data, 0, bytes, DATA, data.length);
		bytes[DIRECTION] = (byte) direction;
		for (int i = 0; i < SIZE - 1; i++) {
			bytes[SIZE - 1] += bytes[i];
		}
		return bytes;
	}

	/** @return whether it is a good packet of the meter */
	static boolean isGood(byte[] bytes) {
		return bytes.length == SIZE
				&& Arrays.equals(bytes, answer(bytes[1], Arrays.copyOfRange(bytes, DATA, DIRECTION)));
	}

	/** @param bytes a good packet */
	static Packet of(byte[] bytes) {
		return new Packet(bytes[1] & 0xFF, Arrays.copyOfRange(bytes, DATA, DIRECTION));
	}

	int u8(int at) {
		return data[at] & 0xFF;
	}

	int u16(int at) {
		return u8(at) | u8(at + 1) << 8;
	}
}
