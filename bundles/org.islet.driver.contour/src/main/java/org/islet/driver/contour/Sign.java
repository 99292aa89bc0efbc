// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

/** The control characters of ASTM E1381. */
enum Sign {

	STX(0x02), ETX(0x03), EOT(0x04), ENQ(0x05), ACK(0x06), NAK(0x15), ETB(0x17), CAN(0x18),
	/** no control character, but any wakes the meter */
	WAKE('X');

	private final int code;

	Sign(int code) {
		this.code = code;
	}

	int code() {
		return code;
	}

	boolean is(byte b) {
		return b == code;
	}
}
