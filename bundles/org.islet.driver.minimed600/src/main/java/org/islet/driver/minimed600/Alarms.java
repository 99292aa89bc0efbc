// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.Map;

/**
 * What the pump's alarms say. Those whose name in CareLink's exports is known have it as their code, so that an import and
 * an upload of the same pump give one entry; the others their number, as CareLink writes those it has no name for.
 */
final class Alarms {

	private static final int SENSOR_FIRST = 775;
	private static final int SENSOR_LAST = 817;
	private static final int CALIBRATE_BY = 869;
	private static final int TRANSMITTER_LOW = 870;
	private static final int SILENCED = 110;

	private static final Map<Integer, String> CARELINK = Map.ofEntries(Map.entry(100, "BOLUS NOT DELIVERED ALERT"),
			Map.entry(104, "LOW BATTERY PUMP"), Map.entry(109, "SET CHANGE REMINDER"),
			Map.entry(775, "SENSOR CALIBRATION"), Map.entry(780, "LOST SENSOR SIGNAL"), Map.entry(799, "WARM-UP ALERT"),
			Map.entry(802, "ALERT ON LOW"), Map.entry(803, "ALERT ON LOW"), Map.entry(805, "ALERT BEFORE LOW"),
			Map.entry(806, "BASAL DELIVERY RESUMED ALERT, QUIET"), Map.entry(807, "BASAL DELIVERY RESUMED"),
			Map.entry(808, "BASAL DELIVERY RESUMED"), Map.entry(810, "SUSPEND BEFORE LOW ALARM, QUIET"),
			Map.entry(814, "BASAL DELIVERY RESUMED"), Map.entry(815, "BASAL DELIVERY RESUMED"),
			Map.entry(816, "ALERT ON HIGH"), Map.entry(817, "ALERT BEFORE HIGH"),
			Map.entry(CALIBRATE_BY, "CALIBRATE REMINDER ALERT"));

	/** What the pump shows for the others, as its manual has it. */
	private static final Map<Integer, String> SHOWN = Map.ofEntries(Map.entry(6, "Power loss"),
			Map.entry(7, "Insulin flow blocked"), Map.entry(8, "Insulin flow blocked"),
			Map.entry(11, "Replace battery now"),
			Map.entry(58, "Battery failed"), Map.entry(61, "Stuck button"), Map.entry(66, "No reservoir detected"),
			Map.entry(70, "Fill Cannula?"), Map.entry(71, "Max Fill reached"), Map.entry(72, "Max Fill reached"),
			Map.entry(73, "Replace battery"), Map.entry(84, "Insert battery"), Map.entry(105, "Low reservoir"),
			Map.entry(106, "Low reservoir"), Map.entry(SILENCED, "Sensor alert occurred"),
			Map.entry(113, "Reservoir estimate at 0 U"), Map.entry(117, "Active Insulin cleared"),
			Map.entry(776, "Calibration not accepted"), Map.entry(777, "Change sensor"),
			Map.entry(781, "Possible signal interference"), Map.entry(784, "Rise alert"),
			Map.entry(786, "No calibration occurred"), Map.entry(787, "No calibration occurred"),
			Map.entry(788, "BG not received"), Map.entry(789, "Change sensor"),
			Map.entry(790, "Cannot find sensor signal"), Map.entry(791, "Sensor signal not found"),
			Map.entry(794, "Sensor expired"), Map.entry(795, "Check connection"),
			Map.entry(796, "Sensor signal not found"), Map.entry(797, "Sensor connected"),
			Map.entry(798, "Sensor connected"), Map.entry(801, "SG value not available"),
			Map.entry(809, "Suspend on low"), Map.entry(811, "Suspend before low"), Map.entry(812, "Medical device"),
			Map.entry(819, "Auto Mode off"), Map.entry(820, "Auto Mode exit"), Map.entry(821, "Auto Mode min delivery"),
			Map.entry(822, "Auto Mode max delivery"), Map.entry(823, "Auto Mode exit High SG"),
			Map.entry(824, "Auto Mode exit High SG"), Map.entry(827, "BG required"), Map.entry(829, "BG required"),
			Map.entry(830, "BG required"), Map.entry(831, "BG required"), Map.entry(832, "Cal required for Auto Mode"),
			Map.entry(833, "Bolus recommended"), Map.entry(TRANSMITTER_LOW, "Low battery transmitter"));

	private Alarms() {
	}

	static String code(int fault) {
		return CARELINK.getOrDefault(fault, Integer.toString(fault));
	}

	/** @return what it says; empty if unknown */
	static String text(int fault) {
		return CARELINK.getOrDefault(fault, SHOWN.getOrDefault(fault, ""));
	}

	static boolean fromSensor(int fault) {
		return fault >= SENSOR_FIRST && fault <= SENSOR_LAST || fault == CALIBRATE_BY || fault == TRANSMITTER_LOW
				|| fault == SILENCED;
	}
}
