// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/** Why the pump does not answer what it was asked. */
enum Refusal {
	REFUSED, OUT_OF_RANGE, BOLUS, NO_SUCH_PAGE, OTHER;

	static Refusal of(int code) {
		return switch (code) {
		case 0x08 -> REFUSED;
		case 0x09 -> OUT_OF_RANGE;
		case 0x0C -> BOLUS;
		case 0x0D -> NO_SUCH_PAGE;
		default -> OTHER;
		};
	}

	/** @return for a person: what is the matter and what to do */
	DeviceException exception() {
		return switch (this) {
		case REFUSED -> new DeviceException(Kind.DEVICE_STATE, Texts.of("pump.refused"));
		case OUT_OF_RANGE -> new DeviceException(Kind.PROTOCOL, Texts.of("pump.range"));
		case BOLUS -> new DeviceException(Kind.DEVICE_STATE, Texts.of("pump.bolus"));
		case NO_SUCH_PAGE -> new DeviceException(Kind.PROTOCOL, Texts.of("pump.page"));
		case OTHER -> new DeviceException(Kind.DEVICE_STATE, Texts.of("pump.unwilling"));
		};
	}
}
