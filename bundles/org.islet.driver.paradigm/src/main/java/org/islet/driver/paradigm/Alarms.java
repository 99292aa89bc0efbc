// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/** Alarms of pump and sensor, named as CareLink names them. */
final class Alarms {

	private static final Map<Integer, String> PUMP = Map.ofEntries(Map.entry(3, "Battery Out Limit Exceeded"),
			Map.entry(4, "No Delivery"), Map.entry(5, "Battery Depleted"), Map.entry(6, "Auto Off"),
			Map.entry(16, "Pump Reset"), Map.entry(17, "Reset Battery"), Map.entry(21, "Reset Battery"),
			Map.entry(59, "Button Error"), Map.entry(61, "Reprogram"), Map.entry(62, "Empty Reservoir"),
			Map.entry(103, "Low Glucose Suspend"));
	private static final Map<Integer, String> SENSOR = Map.ofEntries(Map.entry(101, "High Glucose"),
			Map.entry(102, "Low Glucose"), Map.entry(103, "Low Glucose Suspend"), Map.entry(104, "Meter BG Now"),
			Map.entry(105, "Calibration Reminder"), Map.entry(106, "Calibration Error"),
			Map.entry(107, "Sensor End"), Map.entry(108, "Change Sensor"), Map.entry(109, "Sensor Error"),
			Map.entry(110, "Transmitter"), Map.entry(111, "Transmitter"), Map.entry(112, "Weak Signal"),
			Map.entry(113, "Lost Sensor"), Map.entry(114, "High Glucose Predicted"),
			Map.entry(115, "Low Glucose Predicted"), Map.entry(116, "Rise Rate"), Map.entry(117, "Fall Rate"));
	/** CareLink has a name of its own for these. */
	private static final Map<Integer, String> PLAIN = Map.of(105, "Sensor Alarm");

	private Alarms() {
	}

	static DeviceEvent pump(Told told) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("RAW_MODULE", Integer.toString(told.besideHour() << 3 | told.record().besideDay(told.model())));
		details.put("LINE_NUM", Integer.toString(told.record().u16be(2)));
		return event(told, Kind.PUMP_ALARM, PUMP.getOrDefault(told.u8(1), "Device Alarm"), OptionalDouble.empty(),
				details);
	}

	static DeviceEvent sensor(Told told) {
		int number = told.u8(1);
		int mgdl = told.body(0) >> 7 << 8 | told.u8(2);
		String name = SENSOR.containsKey(number) ? "Sensor Alert: " + SENSOR.get(number) : "Sensor Alarm";
		return event(told, Kind.SENSOR_ALARM, PLAIN.getOrDefault(number, name),
				mgdl == 0 ? OptionalDouble.empty() : OptionalDouble.of(mgdl), Map.of());
	}

	static DeviceEvent cleared(Told told) {
		int number = told.u8(1);
		return event(told, Kind.ALARM_CLEARED, PUMP.getOrDefault(number, SENSOR.getOrDefault(number, "")),
				OptionalDouble.empty(), Map.of());
	}

	private static DeviceEvent event(Told told, Kind kind, String text, OptionalDouble amount,
			Map<String, String> details) {
		return new DeviceEvent(told.when(), kind, Integer.toString(told.u8(1)), text, amount, details);
	}
}
