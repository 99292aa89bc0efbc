// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

/** What a Raw-Type of the old layout is about. */
enum OldPart {
	/** boluses, the calculator and its table of active insulin */
	BOLUS,
	/** readings of a meter as the pump got them */
	FINGER,
	/** basal, temporary basal, suspends, primes, daily totals */
	DELIVERY,
	/** the clock was set */
	CLOCK,
	/** alarms, journal, battery */
	EVENT,
	/** the sensor's own history */
	SENSOR,
	/** readings of a meter that was uploaded itself */
	METER,
	/** one line of the settings at upload */
	SNAPSHOT,
	/** a setting was changed */
	CHANGE,
	/** known, says nothing that another row does not say */
	IDLE, UNKNOWN;

	static OldPart of(String type) {
		return switch (type) {
		case "BolusNormal", "BolusSquare", "BolusWizardBolusEstimate", "UnabsorbedInsulin" -> BOLUS;
		case "BGReceived", "CalBGForPH", "BGCapturedOnPump" -> FINGER;
		case "BasalProfileStart", "ChangeTempBasal", "ChangeTempBasalPercent", "ChangeSuspendState",
				"ChangeSuspendEnable", "Prime", "Rewind", "ResultDailyTotal" ->
			DELIVERY;
		case "ChangeTime", "ChangeTimeGH" -> CLOCK;
		case "ChangeBatteryEnableGH", "SensorTimestamp", "CheckTherasenseControlSolution" -> IDLE;
		case "AlarmPump", "AlarmSensor", "AlarmClockReminder", "ClearAlarm", "SelfTest", "SaveSettings",
				"ChangeBatteryEnable" ->
			EVENT;
		case "GlucoseSensorData", "GlucoseSensorDataHigh", "GlucoseSensorDataLow", "CalBGForGH", "SensorCalBG",
				"SensorCal", "SensorCalFactor", "SensorError", "SensorStatus", "SensorSync", "SensorPacket",
				"SensorWeakSignal", "AlarmResetTimeChangeGH" ->
			SENSOR;
		case "BGTherasense", "BGLifeScan", "BGBD", "BGAscensia", "BGRoche" -> METER;
		default -> byPrefix(type);
		};
	}

	private static OldPart byPrefix(String type) {
		if (type.startsWith("AlarmAutoOff") || type.startsWith("JournalEntry")) {
			return EVENT;
		}
		if (type.startsWith("Current")) {
			return SNAPSHOT;
		}
		return type.startsWith("Change") || type.startsWith("SensorSettings") ? CHANGE : UNKNOWN;
	}

	/** @return whether such rows are in the sensor's history, which has an order of its own */
	boolean sensor() {
		return this == SENSOR;
	}
}
