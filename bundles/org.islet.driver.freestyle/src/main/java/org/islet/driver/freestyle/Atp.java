// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

import org.islet.device.codec.Crc;

/**
 * A frame of the binary protocol, which fills one report: two numbers, a checksum, and a piece of what is said.
 *
 * @param expects number of the frame that is to come next from the other side
 * @param number its own
 * @param data the piece
 */
record Atp(int expects, int number, byte[] data) {

	static final int HEAD = 6;
	/** Where the checksum is. */
	static final int SUM = 2;
	private static final int WORD = 4;
	private static final Crc CRC = new Crc(32, 0x04C11DB7, 0xFFFFFFFFL, false, 0);

	/** @return the frame; empty if it is none, or not as it was sent */
	static Optional<Atp> of(byte... bytes) {
		if (bytes.length < HEAD) {
			return Optional.empty();
		}
		byte[] data = Arrays.copyOfRange(bytes, HEAD, bytes.length);
		return little(bytes).getInt(SUM) == sum(data) ? Optional.of(new Atp(bytes[0] & 0xFF, bytes[1] & 0xFF, data))
				: Optional.empty();
	}

	byte[] bytes() {
		byte[] bytes = new byte[HEAD + data.length];
		bytes[0] = (byte) expects;
		bytes[1] = (byte) number;
		little(bytes).putInt(SUM, sum(data)).put(HEAD, data);
		return bytes;
	}

	/** @return the checksum, which is made of words whose lowest byte comes first */
	static int sum(byte... data) {
		byte[] words = new byte[(data.length + WORD - 1) / WORD * WORD];
		for (int i = 0; i < data.length; i++) {
			words[i ^ WORD - 1] = data[i];
		}
		return CRC.of(words);
	}

	static ByteBuffer little(byte... bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}
}
