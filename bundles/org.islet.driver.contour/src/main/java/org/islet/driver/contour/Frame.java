// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import java.nio.charset.StandardCharsets;

/**
 * A frame of ASTM E1381: {@code STX number text CR ETB|ETX checksum CR LF}, where the checksum is the sum of all bytes
 * from the number to ETB or ETX, modulo 256, as two hex digits.
 *
 * @param number 0 to 7, one more than that of the frame before, modulo 8
 * @param text one record
 * @param last whether the meter calls it its last
 */
record Frame(int number, String text, boolean last) {

	/** Bytes around the text. */
	private static final int AROUND = 8;

	/** What became of some bytes. */
	sealed interface Reading {
	}

	/** A good frame and how many bytes it took. */
	record Good(Frame frame, int size) implements Reading {
	}

	/** No frame, or one whose checksum is wrong. */
	record Bad() implements Reading {
	}

	/**
	 * @param bytes a message
	 * @param from where STX stands
	 */
	static Reading read(byte[] bytes, int from) {
		int end = from + 1;
		while (end < bytes.length && !Sign.ETB.is(bytes[end]) && !Sign.ETX.is(bytes[end])) {
			end++;
		}
		if (end - from < 4 || end + 4 >= bytes.length || bytes[end - 1] != '\r' || bytes[end + 3] != '\r'
				|| bytes[end + 4] != '\n') {
			return new Bad();
		}
		int stated = (Character.digit(bytes[end + 1], 16) << 4) + Character.digit(bytes[end + 2], 16);
		int number = bytes[from + 1] - '0';
		if (stated != sum(bytes, from + 1, end) || number < 0 || number > 7) {
			return new Bad();
		}
		String text = new String(bytes, from + 2, end - from - 3, StandardCharsets.ISO_8859_1);
		return new Good(new Frame(number, text, Sign.ETX.is(bytes[end])), text.length() + AROUND);
	}

	/** @return the checksum of the bytes from one to another, both counted */
	static int sum(byte[] bytes, int from, int to) {
		int sum = 0;
		for (int i = from; i <= to; i++) {
			sum += bytes[i] & 0xFF;
		}
		return sum & 0xFF;
	}
}
