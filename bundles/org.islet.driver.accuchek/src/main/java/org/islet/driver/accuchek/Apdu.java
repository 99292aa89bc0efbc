// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import org.islet.device.codec.Hex;

/**
 * The messages of ISO/IEEE 11073-20601 that the computer says, as hex; all numbers have their highest byte first. What
 * differs from time to time stands as {@code ii} for the invoke id, {@code hh} for the handle of the store and {@code rr}
 * for the part of a page that is confirmed with it.
 */
enum Apdu {

	/** Accepts a meter whose configuration is not known yet. */
	ASSOCIATE("E300 002C 0003 5079 0026 80000002 8000 80000000 00000000 80000000 0008 12345678 87654321 "
			+ "00000000000000000000"),
	/** Accepts its configuration. */
	CONFIGURED("E700 0016 0014 iiii 0201 000E 0000 00000000 0D1C 0004 4000 0000"),
	/** Asks for all attributes of the meter. */
	ATTRIBUTES("E700 000E 000C iiii 0103 0006 0000 0000 0000"),
	/** Asks about all segments of the store; the length after 0107 is 0 in the one driver known to work. */
	SEGMENTS("E700 0014 0012 iiii 0107 0000 hhhh 0C0D 0006 0001 0002 0000"),
	/** Has the first segment sent. */
	TRANSFER("E700 0010 000E iiii 0107 0008 hhhh 0C1C 0002 0000"),
	/** Confirms a page. */
	CONFIRM("E700 001E 001C iiii 0201 0016 hhhh FFFFFFFF 0D21 000C rrrrrrrrrrrrrrrrrrrr 0080"),
	/** Says goodbye. */
	RELEASE("E400 0002 0000");

	private final String text;

	Apdu(String text) {
		this.text = text;
	}

	/** @return what it looks like, for any invoke id, handle and page */
	String pattern() {
		return text.replace(" ", "").replaceAll("[ihr]{2}", "..").replaceAll("(..)", "$1 ");
	}

	byte[] bytes() {
		return bytes(0, 0, new byte[0]);
	}

	byte[] bytes(int invoke) {
		return bytes(invoke, 0, new byte[0]);
	}

	byte[] bytes(int invoke, int handle) {
		return bytes(invoke, handle, new byte[0]);
	}

	byte[] bytes(int invoke, int handle, byte... page) {
		return Hex.bytes(text.replace("iiii", String.format("%04X", invoke & 0xFFFF))
				.replace("hhhh", String.format("%04X", handle)).replaceFirst("r+", Hex.of(page)));
	}
}
