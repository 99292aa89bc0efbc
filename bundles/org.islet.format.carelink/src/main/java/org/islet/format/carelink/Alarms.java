// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.List;
import java.util.Map;

/** What alarms say. */
final class Alarms {

	private static final Map<String, String> PUMP = Map.ofEntries(Map.entry("3", "Battery Out Limit Exceeded"),
			Map.entry("4", "No Delivery"), Map.entry("5", "Battery Depleted"), Map.entry("6", "Auto Off"),
			Map.entry("16", "Pump Reset"), Map.entry("17", "Reset Battery"), Map.entry("21", "Reset Battery"),
			Map.entry("59", "Button Error"), Map.entry("61", "Reprogram"), Map.entry("62", "Empty Reservoir"),
			Map.entry("103", "Low Glucose Suspend"));

	private static final Map<String, String> SENSOR = Map.ofEntries(Map.entry("101", "High Glucose"),
			Map.entry("102", "Low Glucose"), Map.entry("103", "Low Glucose Suspend"),
			Map.entry("104", "Meter BG Now"), Map.entry("105", "Calibration Reminder"),
			Map.entry("106", "Calibration Error"), Map.entry("107", "Sensor End"), Map.entry("108", "Change Sensor"),
			Map.entry("109", "Sensor Error"), Map.entry("110", "Transmitter"), Map.entry("111", "Transmitter"),
			Map.entry("112", "Weak Signal"), Map.entry("113", "Lost Sensor"),
			Map.entry("114", "High Glucose Predicted"), Map.entry("115", "Low Glucose Predicted"),
			Map.entry("116", "Rise Rate"), Map.entry("117", "Fall Rate"));

	/** What in the name of an alert of later devices says that it comes from the sensor. */
	private static final List<String> SENSOR_WORDS = List.of("ALERT ON ", "ALERT BEFORE ", "SENSOR", "CALIBRAT", " SG",
			"SG ", "CAL ", "RISE", "FALL ", "TRANSMITTER", "WARM-UP", "SUSPEND BEFORE LOW", "SUSPEND ON LOW",
			"BASAL DELIVERY RESUMED", "LOW PREDICTED", "HIGH PREDICTED");

	private Alarms() {
	}

	/** @return what an alarm with this number of a Paradigm pump says; empty if unknown */
	static String pump(String number) {
		return PUMP.getOrDefault(number, SENSOR.getOrDefault(number, ""));
	}

	/** @return what a sensor alarm with this number says; empty if unknown */
	static String sensor(String number) {
		return SENSOR.getOrDefault(number, "");
	}

	static boolean fromSensor(String name) {
		return SENSOR_WORDS.stream().anyMatch(name::contains);
	}
}
