// SPDX-License-Identifier: EPL-2.0
package org.islet.testbed;

import org.islet.device.link.Attached;

/**
 * What a device shows of itself when it is plugged in, beside what it then says.
 *
 * @param as link, USB ids, names and the number of the interface; the path is the system's to give
 * @param numbered whether HID reports begin with their number
 * @param interrupt whether a USB device has interrupt endpoints instead of bulk ones
 * @param driver what driver of the system has a USB device at first; empty if none
 */
public record Plug(Attached as, boolean numbered, boolean interrupt, String driver) {

	/** @return one with un-numbered reports of 64 bytes, or with bulk endpoints 0x81 and 0x01 of 64 bytes, free to claim */
	public static Plug of(Attached as) {
		return new Plug(as, false, false, "");
	}
}
