// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;

/** The receiver's settings, stored whole whenever one of them is changed. */
final class Settings {

	static final int TRANSMITTER = 16;
	static final int FIRST_WITH_NAME = 5;
	private static final int NUMBER = 4;
	static final int NAME = 6;
	private static final List<String> VALUES = List.of("high alert", "high snooze", "low alert", "low snooze",
			"rise alert",
			"fall alert", "out of range snooze", "language");
	private static final List<String> UNITS = List.of(" mg/dL", " min", " mg/dL", " min", "", "", " min", "");
	private static final Map<Integer, String> FLAGS = Map.of(0x1, "blinded", 0x2, "24 hours", 0x10, "low alert on",
			0x20,
			"high alert on", 0x40, "rise alert on", 0x80, "fall alert on", 0x100, "out of range alert on", 0x200,
			"time lost");

	private Settings() {
	}

	static Entry entry(Stored record) throws DeviceException {
		Bytes bytes = record.bytes();
		boolean named = record.revision() >= FIRST_WITH_NAME;
		int flags = TRANSMITTER + (named ? NAME : NUMBER);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("transmitter", named ? bytes.text(TRANSMITTER, NAME).strip().replace("\0", "")
				: Long.toString(bytes.u32le(TRANSMITTER)));
		for (Map.Entry<Integer, String> flag : FLAGS.entrySet()) {
			details.put(flag.getValue(), Boolean.toString((bytes.u32le(flags) & flag.getKey()) != 0));
		}
		int at = flags + 4;
		for (int i = 0; i < VALUES.size(); i++) {
			details.put(VALUES.get(i), bytes.u16le(at + 2 * i) + UNITS.get(i));
		}
		details.put("alert profile", Integer.toString(bytes.u8(at + 2 * VALUES.size())));
		return new DeviceEvent(record.when(), DeviceEvent.Kind.SETTING_CHANGE, "settings", "", OptionalDouble.empty(),
				details);
	}
}
