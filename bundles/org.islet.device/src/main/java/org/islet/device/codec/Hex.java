// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

import java.util.HexFormat;
import java.util.Locale;

/** Bytes as people write them: {@code 0A 1B 2C}. */
public final class Hex {

	private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();

	private Hex() {
	}

	/** @return two upper-case digits a byte, with blanks between */
	public static String of(byte... bytes) {
		return SPACED.formatHex(bytes);
	}

	/**
	 * @param text hex digits, with or without blanks
	 * @return the bytes
	 * @throws IllegalArgumentException if it is anything else
	 */
	public static byte[] bytes(String text) {
		return HexFormat.of().parseHex(text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT));
	}
}
