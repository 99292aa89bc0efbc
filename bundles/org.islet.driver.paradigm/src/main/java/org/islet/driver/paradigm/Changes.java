// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.row.EntryRow;

/** Changes of settings, coded as CareLink names them. What it says of them goes into the details where it is known. */
final class Changes {

	private static final double STROKES = 40;
	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(0x09, "ChangeBasalProfilePattern"),
			Map.entry(0x14, "ChangeActiveBasalProfilePattern"), Map.entry(0x1B, "ChangeAutoOffDuration"),
			Map.entry(0x1C, "ChangeInsulinConcentration"), Map.entry(0x22, "ClearSettings"),
			Map.entry(0x23, "ChangeChildBlockEnable"), Map.entry(0x24, "ChangeMaxBolus"),
			Map.entry(0x25, "ChangeMaxBasal"), Map.entry(0x26, "ChangeRemoteControlID"),
			Map.entry(0x27, "ChangeRemoteControlID"), Map.entry(0x2C, "ChangeMaxBasal"),
			Map.entry(0x2D, "ChangeBolusWizardEnable"), Map.entry(0x31, "ChangeBGReminderOffset"),
			Map.entry(0x32, "ChangeAlarmClockTime"), Map.entry(0x36, "ChangeParadigmLinkID"),
			Map.entry(0x3C, "ChangeParadigmLinkID"), Map.entry(0x44, "ChangeSensorAutoCalEnable"),
			Map.entry(0x4F, "ChangeBolusWizardSetup"), Map.entry(0x50, "ChangeSensorSetup"),
			Map.entry(0x53, "ChangeSensorAlarmSilenceConfig"), Map.entry(0x54, "ChangeSensorGlucoseLimitPattern"),
			Map.entry(0x55, "ChangeSensorPredictiveAlertPattern"),
			Map.entry(0x56, "ChangeSensorRateOfChangeAlertConfig"), Map.entry(0x57, "ChangeBolusScrollStepSize"),
			Map.entry(0x5A, "ChangeBolusWizardSetup"), Map.entry(0x5E, "ChangeVariableBolusEnable"),
			Map.entry(0x5F, "ChangeAudioBolusEnable"), Map.entry(0x60, "ChangeBGReminderEnable"),
			Map.entry(0x61, "ChangeAlarmClockEnable"), Map.entry(0x62, "ChangeTempBasalType"),
			Map.entry(0x63, "ChangeAlarmNotifyMode"), Map.entry(0x64, "ChangeTimeDisplayFormat"),
			Map.entry(0x65, "ChangeReservoirWarning"), Map.entry(0x66, "ChangeBolusReminderEnable"),
			Map.entry(0x67, "ChangeBolusReminderTime"), Map.entry(0x68, "DeleteBolusReminderTime"),
			Map.entry(0x6A, "DeleteAlarmClockTime"), Map.entry(0x6F, "ChangeCarbUnits"),
			Map.entry(0x7C, "ChangeOtherDeviceEnable"), Map.entry(0x7D, "ChangeOtherDeviceID"),
			Map.entry(0x7E, "ChangeLowSuspendLimit"), Map.entry(0x7F, "ChangeLowSuspendLimit"),
			Map.entry(0x81, "ChangeOtherDeviceMarried"), Map.entry(0x82, "DeleteOtherDeviceID"),
			Map.entry(0x83, "ChangeCaptureEventEnable"));

	private Changes() {
	}

	/** @return the event; of records whose meaning is not known, one with their bytes */
	static DeviceEvent of(Told told) {
		String name = NAMES.get(told.code());
		if (name == null) {
			return new DeviceEvent(told.when(), Kind.OTHER, HexFormat.of().withUpperCase().toHexDigits(told.code(), 2),
					"", OptionalDouble.empty(), Map.of("data", HexFormat.of().formatHex(told.record().bytes())));
		}
		Map<String, String> details = told.details();
		details(told, details);
		return event(told, name, details);
	}

	static DeviceEvent event(Told told, String name, Map<String, String> details) {
		return new DeviceEvent(told.when(), Kind.SETTING_CHANGE, name, "", OptionalDouble.empty(), details);
	}

	private static void details(Told told, Map<String, String> details) {
		int first = told.u8(1);
		switch (told.code()) {
		case 0x14 -> Told.pattern(first).ifPresent(pattern -> details.put("PATTERN_NAME", pattern));
		case 0x1B -> details.put("DURATION", Long.toString(Duration.ofHours(first).toMillis()));
		case 0x2C -> details.put("RATE", EntryRow.number(((told.u8(4) & 0xE0) << 3 | first) / STROKES));
		case 0x23, 0x26, 0x2D, 0x36, 0x3C, 0x5E, 0x60, 0x61, 0x66, 0x7C, 0x83 -> details.put("ENABLE",
				Boolean.toString((first & 1) == 1));
		case 0x53 -> details.put("DURATION", Long.toString(Duration.ofMinutes(told.body(0)).toMillis()));
		case 0x62 -> details.put("TEMP_BASAL_TYPE", first == 1 ? "percentage" : "insulin_units");
		case 0x64 -> details.put("FORMAT", first == 1 ? "d24" : "d12");
		case 0x65 -> warning(first, details);
		default -> {
			// only that it changed is known
		}
		}
	}

	private static void warning(int value, Map<String, String> details) {
		if ((value & 1) == 0) {
			details.put("UNITS", "insulin");
			details.put("AMOUNT", Integer.toString(value >> 2));
		} else {
			details.put("UNITS", "time");
			details.put("TIME", Long.toString(Duration.ofMinutes((value >> 2) * 30L).toMillis()));
		}
	}
}
