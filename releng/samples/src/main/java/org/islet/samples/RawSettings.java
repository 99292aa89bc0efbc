// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.Duration;
import java.time.LocalDateTime;

/** The snapshot of the pump's settings that an upload takes. */
final class RawSettings {

	private final RawFile file;
	private final Style style;
	private final LocalDateTime at;

	RawSettings(RawFile file, Style style, LocalDateTime at) {
		this.file = file;
		this.style = style;
		this.at = at;
	}

	void write() {
		one("CurrentTimeDisplayFormat", "FORMAT", "d24");
		one("CurrentAutoOffDuration", "DURATION", "0");
		one("CurrentMaxBasal", "RATE", style.number(Settings.MAX_BASAL));
		one("CurrentMaxBolus", "AMOUNT", style.number(Settings.MAX_BOLUS));
		basal();
		one("CurrentActiveBasalProfilePattern", "PATTERN_NAME", "standard");
		one("CurrentBatteryStatus", "STATUS", "normal", "VOLTAGE", "138");
		one("CurrentTempBasalType", "TEMP_BASAL_TYPE", "percentage");
		one("CurrentInsulinActionCurve", "AMOUNT", Integer.toString(Settings.ACTION_MINUTES));
		one("CurrentPumpModelNumber", "MODEL_NUMBER", "754");
		one("CurrentBolusWizardEnable", "ENABLE", "true");
		one("CurrentBolusWizardBGUnits", "UNITS", unit());
		one("CurrentBolusWizardCarbUnits", "UNITS", "grams");
		one("CurrentParadigmLinkID", "PROGRAMMER_NUM", "1", "PARADIGM_LINK_ID", RawFile.METER);
		wizard();
		one("CurrentLowSuspendLimit", "ENABLE", "true", "LIMIT", style.number(Settings.LOW_SUSPEND));
		one("CurrentSensorEnable", "ENABLE", "true");
		one("CurrentSensorBGUnits", "UNITS", unit());
		one("CurrentSensorLowGlucoseSnoozeTime", "TIME", millis(Duration.ofMinutes(40)));
		one("CurrentSensorHighGlucoseSnoozeTime", "TIME", millis(Duration.ofHours(2)));
		String limits = file.nextId();
		one("CurrentSensorGlucoseLimitPattern", "ENABLE", "true", "NUM_PROFILES", "1");
		one("CurrentSensorGlucoseLimitProfile", "PATTERN_DATUM_ID", limits, "PROFILE_INDEX", "0", "LOW_LIMIT_ENABLE",
				"true", "LOW_LIMIT", style.number(Settings.LOW_ALARM), "HIGH_LIMIT_ENABLE", "true", "HIGH_LIMIT",
				style.number(Settings.HIGH_ALARM), "START_TIME", "0");
	}

	private void basal() {
		String id = file.nextId();
		one("CurrentBasalProfilePattern", "PATTERN_NAME", "standard", "NUM_PROFILES",
				Integer.toString(Settings.BASAL.length));
		for (int i = 0; i < Settings.BASAL.length; i++) {
			one("CurrentBasalProfile", "PATTERN_DATUM_ID", id, "PROFILE_INDEX", Integer.toString(i), "RATE",
					style.number(Settings.BASAL[i].value()), "START_TIME", start(Settings.BASAL[i].hour()));
		}
		one("CurrentBasalProfilePattern", "PATTERN_NAME", "pattern a", "NUM_PROFILES", "0");
		one("CurrentBasalProfilePattern", "PATTERN_NAME", "pattern b", "NUM_PROFILES", "0");
	}

	private void wizard() {
		String ratios = file.nextId();
		one("CurrentCarbRatioPattern", "SIZE", Integer.toString(Settings.CARB_RATIO.length));
		for (int i = 0; i < Settings.CARB_RATIO.length; i++) {
			one("CurrentCarbRatio", "PATTERN_DATUM_ID", ratios, "INDEX", Integer.toString(i), "AMOUNT",
					style.number(Settings.CARB_RATIO[i].value()), "UNITS", "grams", "START_TIME",
					start(Settings.CARB_RATIO[i].hour()));
		}
		String sensitivity = file.nextId();
		one("CurrentInsulinSensitivityPattern", "ORIGINAL_UNITS", unit(), "SIZE", "1");
		one("CurrentInsulinSensitivity", "PATTERN_DATUM_ID", sensitivity, "INDEX", "0", "AMOUNT",
				style.number(Settings.SENSITIVITY), "START_TIME", "0");
		String target = file.nextId();
		one("CurrentBGTargetRangePattern", "ORIGINAL_UNITS", unit(), "SIZE", "1");
		one("CurrentBGTargetRange", "PATTERN_DATUM_ID", target, "INDEX", "0", "AMOUNT_LOW",
				style.number(Settings.TARGET_LOW), "AMOUNT_HIGH", style.number(Settings.TARGET_HIGH), "START_TIME",
				"0");
	}

	private void one(String type, String... values) {
		file.pump(at, type, values);
	}

	private String unit() {
		return style.mmol() ? "mmol l" : "mg dl";
	}

	private static String start(int hour) {
		return millis(Duration.ofHours(hour));
	}

	private static String millis(Duration length) {
		return Long.toString(length.toMillis());
	}
}
