// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.util.Map;
import java.util.Set;

/** What the numbers of notifications mean, as the devices name them. */
final class Faults {

	/** Of the numbers from 770 on, which the sensor's alerts have, those that are the pump's. */
	private static final Set<String> PUMP = Set.of("807", "809", "810", "812", "814", "815", "819", "821", "822", "833",
			"870");

	private static final Map<String, String> TEXTS = Map.ofEntries(Map.entry("002", "Pump Error"),
			Map.entry("006", "Battery Out Limit"), Map.entry("007", "Delivery Stopped"),
			Map.entry("011", "Replace Battery"), Map.entry("024", "Critical Pump Error"),
			Map.entry("025", "Critical Pump Error"), Map.entry("029", "Pump Restarted"),
			Map.entry("037", "Pump Motor Error"), Map.entry("051", "Bolus Stopped"),
			Map.entry("058", "Battery Failed"), Map.entry("061", "Stuck Button"),
			Map.entry("066", "No Reservoir Detected"), Map.entry("069", "Loading Incomplete"),
			Map.entry("073", "Replace Battery Now"), Map.entry("077", "Settings Error"),
			Map.entry("084", "Insert Battery"), Map.entry("100", "Bolus Not Delivered"),
			Map.entry("103", "BG Check Reminder"), Map.entry("104", "Low Battery"),
			Map.entry("105", "Low Reservoir"), Map.entry("107", "Missed Meal Bolus"),
			Map.entry("109", "Set Change Reminder"), Map.entry("113", "Reservoir Empty"),
			Map.entry("117", "Active Insulin Cleared"), Map.entry("130", "Rewind Required"),
			Map.entry("140", "Delivery Suspended"), Map.entry("775", "Calibrate Now"),
			Map.entry("776", "Calibration Error"), Map.entry("777", "Change Sensor"),
			Map.entry("780", "Lost Sensor Signal"), Map.entry("784", "Rise Alert"),
			Map.entry("794", "Sensor Expired"), Map.entry("795", "No Sensor Signal"),
			Map.entry("796", "No Sensor Signal"), Map.entry("797", "Sensor Connected"),
			Map.entry("801", "Do Not Calibrate"), Map.entry("802", "Low Sensor Glucose"),
			Map.entry("803", "Low Sensor Glucose"), Map.entry("805", "Low Predicted"),
			Map.entry("807", "Basal Delivery Resumed"), Map.entry("809", "Suspend On Low"),
			Map.entry("810", "Suspend Before Low"), Map.entry("812", "Emergency"),
			Map.entry("814", "Basal Delivery Resumed"), Map.entry("815", "Basal Delivery Resumed"),
			Map.entry("816", "High Sensor Glucose"), Map.entry("817", "High Predicted"),
			Map.entry("819", "Auto Mode Exit"), Map.entry("821", "Minimum Delivery Timeout"),
			Map.entry("822", "Maximum Delivery Timeout"), Map.entry("823", "High Sensor Glucose For Over 1 Hour"),
			Map.entry("827", "Urgent Low Sensor Glucose"), Map.entry("829", "BG Required"),
			Map.entry("832", "Calibration Required"), Map.entry("833", "Correction Bolus Recommended"),
			Map.entry("869", "Calibration Reminder"), Map.entry("870", "Recharge Transmitter Soon"));

	/** The numbers of Paradigm pumps, some of which mean something else there; from 101 on they are the sensor's. */
	private static final Map<String, String> PARADIGM = Map.ofEntries(Map.entry("3", "Battery Out Limit Exceeded"),
			Map.entry("4", "No Delivery"), Map.entry("6", "Auto Off"), Map.entry("62", "Empty Reservoir"),
			Map.entry("101", "High Glucose"), Map.entry("102", "Low Glucose"),
			Map.entry("103", "Low Glucose Suspend"), Map.entry("104", "Meter BG Now"),
			Map.entry("105", "Calibration Reminder"), Map.entry("107", "Sensor End"),
			Map.entry("112", "Weak Signal"), Map.entry("113", "Lost Sensor"),
			Map.entry("114", "High Glucose Predicted"), Map.entry("115", "Low Glucose Predicted"));

	private Faults() {
	}

	/** @return what it says; empty where that is not known */
	static String text(String code, boolean paradigm) {
		return (paradigm ? PARADIGM : TEXTS).getOrDefault(code, "");
	}

	static boolean isSensor(String code, boolean paradigm) {
		return paradigm ? code.matches("1(0[1-9]|1[0-7])")
				: code.matches("(77|78|79|8[0-9])[0-9]") && !PUMP.contains(code);
	}
}
