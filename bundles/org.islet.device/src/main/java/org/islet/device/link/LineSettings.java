// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import org.islet.device.Reads;

/**
 * How a line is opened, see {@link Reads}.
 *
 * @param baud bits per second
 * @param line data bits, parity, stop bits
 * @param handshake whether DTR and RTS are on
 * @param numbered whether HID reports begin with their number
 * @param port number of the USB interface
 */
public record LineSettings(int baud, String line, boolean handshake, boolean numbered, int port) {

	/** What {@link Reads} has where nothing is said. */
	public static final LineSettings USUAL = new LineSettings(9600, "8N1", true, false, 0);
}
