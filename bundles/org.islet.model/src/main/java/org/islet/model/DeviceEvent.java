// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Something a device did or said.
 *
 * @param when device-local time
 * @param kind what sort of thing
 * @param code the device's own code or name for it; empty where it has none
 * @param text what the device showed, as far as known; empty where nothing
 * @param amount U for a prime, mg/dL for a sensor alarm, V for a battery; empty otherwise
 * @param details further fields by the device's own names, kept in the order of their names
 */
public record DeviceEvent(LocalDateTime when, Kind kind, String code, String text, OptionalDouble amount,
		Map<String, String> details) implements Entry {

	/** What sort of thing happened. */
	public enum Kind {
		PUMP_ALARM, SENSOR_ALARM, ALARM_CLEARED, PRIME_TUBING, PRIME_CANNULA,
		/** the pump was rewound for a new reservoir */
		REWIND, SENSOR_START, SENSOR_STATUS, CALIBRATION,
		/** {@code details} has the new clock as ISO local time under {@code to} */
		CLOCK_CHANGE, SETTING_CHANGE, BATTERY, LINK, OTHER
	}

	public DeviceEvent {
		details = Sorted.copy(details);
	}

	public static DeviceEvent of(LocalDateTime when, Kind kind, String code, String text) {
		return new DeviceEvent(when, kind, code, text, OptionalDouble.empty(), Map.of());
	}
}
