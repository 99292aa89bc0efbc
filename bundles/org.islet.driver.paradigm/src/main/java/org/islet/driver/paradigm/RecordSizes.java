// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import org.islet.device.codec.Hex;

/** How long the records of a history page are, by their first byte. */
final class RecordSizes {

	/** So long as their second byte says. */
	private static final int SAID = -1;
	private static final int[] SIZES = new int[256];

	static {
		put(7, "0A 0C 14 16 17 18 19 1A 1B 1C 1E 1F 20 21 22 23 24 25 27 2C 2D 31 32 34 35 3A 3B 43 44 51 52 57 5D 5E");
		put(7, "5F 60 61 62 63 64 65 66 6A 6F 7C 7E 83");
		put(8, "0B 33 41 42 53 7F");
		put(9, "06 40 67 68 69");
		put(10, "03 39 3F 7B");
		put(12, "56 81 82");
		put(19, "2F");
		put(21, "26 29 36 3C");
		put(37, "7D");
		put(38, "6C");
		put(39, "4F");
		put(44, "6D");
		put(52, "6E");
		put(55, "55");
		put(64, "54");
		put(107, "2E");
		put(152, "08 09");
		put(SAID, "30 5C");
	}

	private RecordSizes() {
	}

	private static void put(int size, String codes) {
		for (byte code : Hex.bytes(codes)) {
			SIZES[code & 0xFF] = size;
		}
	}

	/**
	 * @param second the record's second byte
	 * @return its size; 0 if there is no such record
	 */
	static int of(int code, int second, PumpModel model) {
		return switch (code) {
		case 0x01 -> model.fine() ? 13 : 9;
		case 0x07 -> model.fine() ? 10 : 7;
		case 0x50 -> model.suspendsOnLow() ? 41 : 37;
		case 0x5A -> model.fine() ? 144 : 124;
		case 0x5B -> model.fine() ? 22 : 20;
		default -> SIZES[code] == SAID ? said(second) : SIZES[code];
		};
	}

	private static int said(int second) {
		return second < 2 ? 0 : second;
	}
}
