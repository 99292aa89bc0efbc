// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.util.Locale;

/**
 * Which device it is.
 *
 * @param maker for example {@code Medtronic}
 * @param model as the device or file names it
 * @param serial serial number; empty where unknown
 * @param kind what it is
 * @param firmware firmware or software version; empty where unknown
 */
public record DeviceInfo(String maker, String model, String serial, Kind kind, String firmware) {

	/** No device: the records a person made by hand. */
	public static final DeviceInfo LOG = new DeviceInfo("Islet", "log", "", Kind.LOGBOOK, "");

	/** What a device is. */
	public enum Kind {
		PUMP, CGM, METER, LOGBOOK, OTHER
	}

	/** @return the same for the same device however it was read: maker and serial number, or model without one */
	public String id() {
		return (maker + ":" + (serial.isBlank() ? model : serial)).toLowerCase(Locale.ROOT).replace(' ', '-');
	}
}
