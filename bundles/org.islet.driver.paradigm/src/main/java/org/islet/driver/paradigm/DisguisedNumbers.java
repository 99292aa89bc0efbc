// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

import org.islet.device.Disguise;

/** Other serial numbers, in the ways that pump and stick write them. Where there is none, all zeros or all ones, nothing. */
final class DisguisedNumbers {

	private static final HexFormat HEX = HexFormat.of().withUpperCase();
	private static final int SIZE = 3;

	private final Disguise how;

	DisguisedNumbers(Disguise how) {
		this.how = how;
	}

	/** One of three bytes whose hexadecimal digits are shown: of a pump, a meter, a stick. */
	void hex(byte[] bytes, int at) {
		if (!isNone(bytes, at)) {
			put(bytes, at, HEX.parseHex(how.hex(HEX.formatHex(bytes, at, at + SIZE))));
		}
	}

	/** One of three bytes whose value is shown in decimal digits: of a transmitter or a remote control. */
	void decimal(byte[] bytes, int at) {
		if (!isNone(bytes, at)) {
			int number = (bytes[at] & 0xFF) << 16 | Numbers.u16be(bytes, at + 1);
			// the highest numbers of eight digits do not fit
			int other = Integer.parseInt(how.serial(String.format(Locale.ROOT, "%06d", number)));
			put(bytes, at, (byte) (other >> 16), (byte) (other >> 8), (byte) other);
		}
	}

	/** One in letters and digits. */
	void text(byte[] bytes, int from, int to) {
		String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
		put(bytes, from, how.serial(text).getBytes(StandardCharsets.ISO_8859_1));
	}

	private static boolean isNone(byte[] bytes, int at) {
		return bytes[at] == bytes[at + 1] && bytes[at] == bytes[at + 2] && (bytes[at] == 0 || bytes[at] == -1);
	}

	private static void put(byte[] bytes, int at, byte... number) {
		System.arraycopy(number, 0, bytes, at, number.length);
	}
}
