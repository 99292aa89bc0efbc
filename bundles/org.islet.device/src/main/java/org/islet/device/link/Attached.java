// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.util.Locale;

import org.islet.device.Reads.Link;

/**
 * Something attached to this computer.
 *
 * @param link how
 * @param path where the system has it, such as {@code /dev/ttyUSB0}; tells two devices of one link apart
 * @param usb {@code vendor:product} in four upper-case hex digits each; empty for what is not on USB
 * @param name what it calls itself; empty where unknown
 * @param serial serial number of the USB device, which need not be the one printed on it; empty where unknown
 * @param port number of the USB interface
 */
public record Attached(Link link, String path, String usb, String name, String serial, int port) {

	/** @return a device of which only the path is known */
	public static Attached at(Link link, String path) {
		return new Attached(link, path, "", "", "", 0);
	}

	/** @return USB ids in the form compared here */
	public static String usb(int vendor, int product) {
		return String.format(Locale.ROOT, "%04X:%04X", vendor & 0xFFFF, product & 0xFFFF);
	}
}
