// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.InsulinTotal;
import org.islet.model.PumpSettings;
import org.islet.model.Remark;
import org.islet.model.Suspend;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OldPartTest {

	/** Every kind of row the layout has, what such a row says, and what becomes of it; none where nothing does. */
	static Stream<Arguments> types() {
		return Stream.of(of("AlarmPump", "RAW_TYPE=4, RAW_MODULE=18, LINE_NUM=3102", DeviceEvent.class),
				of("AlarmResetTimeChangeGH", "", DeviceEvent.class),
				of("AlarmSensor", "ALARM_TYPE=101, AMOUNT=210, ACTION_REQUESTOR=sensor", DeviceEvent.class),
				of("AlarmClockReminder", "", DeviceEvent.class), of("AlarmAutoOffReminder", "", DeviceEvent.class),
				of("BGCapturedOnPump", "AMOUNT=101, ACTION_REQUESTOR=pump", Glucose.class),
				of("BGReceived", "AMOUNT=101, PARADIGM_LINK_ID=C0FFEE", Glucose.class),
				of("BGTherasense", "AMOUNT=101, TEMPERATURE_STATUS=ok, CAL_CODE=1", Glucose.class),
				of("BGLifeScan", "AMOUNT=101", Glucose.class), of("BGBD", "AMOUNT=101", Glucose.class),
				of("BGAscensia", "AMOUNT=101", Glucose.class), of("BGRoche", "AMOUNT=101", Glucose.class),
				of("CheckTherasenseControlSolution", "AMOUNT=101", null),
				of("BasalProfileStart", "PATTERN_NAME=standard, PROFILE_INDEX=0, RATE=0.4, START_TIME=0", Basal.class),
				of("BolusNormal", "AMOUNT=1, PROGRAMMED_AMOUNT=1, IS_DUAL_COMPONENT=false", Bolus.class),
				of("BolusSquare", "AMOUNT=1, PROGRAMMED_AMOUNT=1, DURATION=3600000", Bolus.class),
				of("BolusWizardBolusEstimate", "BG_INPUT=0, CARB_INPUT=20, CARB_UNITS=grams, BOLUS_ESTIMATE=2",
						Estimate.class),
				of("UnabsorbedInsulin", "BOLUS_ESTIMATE_DATUM=1, AMOUNT=1, INSULIN_ACTION_CURVE=240", null),
				of("CalBGForGH", "AMOUNT=101, ORIGIN_TYPE=rf", Glucose.class),
				of("SensorCalBG", "AMOUNT=101, ORIGIN_TYPE=rf", Glucose.class),
				of("CalBGForPH", "AMOUNT=101, ACTION_REQUESTOR=pump", Glucose.class),
				of("ChangeTempBasal", "RATE=1.3, DURATION=1800000", Basal.class),
				of("ChangeTempBasalPercent", "PERCENT_OF_RATE=130, DURATION=1800000", Basal.class),
				of("ChangeSuspendEnable", "ENABLE=user_suspend, ACTION_REQUESTOR=pump", Suspend.class),
				of("ChangeSuspendState", "STATE=user_suspend, ACTION_REQUESTOR=pump", Suspend.class),
				of("ChangeTimeGH", "NEW_TIME=1741935600000", null),
				of("ChangeBatteryEnable", "ENABLE=true", DeviceEvent.class),
				of("ChangeBatteryEnableGH", "ENABLE=true", null), of("ClearAlarm", "ALARM_TYPE=4", DeviceEvent.class),
				of("GlucoseSensorData", "AMOUNT=101, ISIG=20.5", Glucose.class),
				of("GlucoseSensorDataHigh", "AMOUNT=400, ISIG=50", Glucose.class),
				of("GlucoseSensorDataLow", "AMOUNT=40, ISIG=8", Glucose.class),
				of("JournalEntryPumpLowBattery", "", DeviceEvent.class),
				of("JournalEntryPumpLowReservoir", "AMOUNT=20", DeviceEvent.class),
				of("JournalEntryExerciseMarker", "", Exercise.class),
				of("JournalEntryInsulinMarker", "AMOUNT=6", Bolus.class),
				of("JournalEntryMealMarker", "CARB_INPUT=30, CARB_UNITS=grams", Carbs.class),
				of("JournalEntryOtherMarker", "", Remark.class),
				of("Prime", "AMOUNT=0.4, PROGRAMMED_AMOUNT=0.4, PRIME_TYPE=fixed", DeviceEvent.class),
				of("ResultDailyTotal", "AMOUNT=40.1", InsulinTotal.class),
				of("Rewind", "ACTION_REQUESTOR=pump", DeviceEvent.class),
				of("SaveSettings", "ACTION_REQUESTOR=pump", DeviceEvent.class),
				of("SelfTest", "ACTION_REQUESTOR=pump", DeviceEvent.class),
				of("SensorCal", "CAL_TYPE=waiting, ISIG=20", DeviceEvent.class),
				of("SensorCalFactor", "CAL_FACTOR=5.1", DeviceEvent.class),
				of("SensorError", "ERROR_TYPE=end, ISIG=null", DeviceEvent.class),
				of("SensorPacket", "PACKET_TYPE=init, ISIG=0", DeviceEvent.class),
				of("SensorStatus", "STATUS_TYPE=lost", DeviceEvent.class),
				of("SensorSync", "SYNC_TYPE=new", DeviceEvent.class), of("SensorTimestamp", "TIMESTAMP_TYPE=gap", null),
				of("SensorWeakSignal", "", DeviceEvent.class),
				of("SensorSettingsHighLimit", "AMOUNT=200", DeviceEvent.class));
	}

	private static Arguments of(String type, String raw, Class<? extends Entry> becomes) {
		return Arguments.of(type, raw, becomes);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("types")
	void everyRecordTypeBecomesItsEntryOrIsKnownToBeOfNoUse(String type, String raw, Class<? extends Entry> becomes) {
		RecordedImport told = new OldFile().row("08:00:00", type, raw).read();
		if (becomes == null) {
			assertEquals(0, told.rows().size());
			assertEquals(1, told.skips().stream().filter(skip -> !skip.fault()).count());
		} else {
			assertEquals(1, told.rows().size(), () -> "skipped " + told.skips());
			assertEquals(becomes, told.rows().get(0).entry().getClass());
			assertEquals(0, told.skips().size());
		}
	}

	static Stream<String> settingTypes() {
		String plain = """
				ActiveBasalProfilePattern AlarmClockEnable AlarmNotifyMode AudioBolusStep AutoOffDuration
				BGReminderEnable BatteryStatus BeepVolume BolusReminderEnable BolusScrollStepSize
				BolusWizardBGUnits BolusWizardCarbUnits BolusWizardEnable BolusWizardSetupStatus CaptureEventEnable
				ChildBlockEnable DisplayLanguage ErrorStatus GlucoseHistoryPageNumber HistoryPageNumber
				InsulinActionCurve KeypadLockedEnable LowSuspendLimit MaxBasal MaxBolus OtherDeviceEnable
				OtherDeviceMarried ParadigmLinkEnable ParadigmLinkID PumpModelNumber PumpStatus RFEnable
				RemoteControlID ReservoirWarningUnits ReservoirWarningValueInsulin SavedSettingsTime
				SensorAlarmSilenceConfig SensorAlarmSnoozeTime SensorAreaUnderCurveConfig SensorAutoCalEnable
				SensorBGUnits SensorCalFactor SensorCalReminderEnable SensorCalReminderTime SensorEnable
				SensorGlucoseLimitPattern SensorGlucoseLimitProfile SensorGraphConfig
				SensorHighGlucoseAlarmEnable SensorHighGlucoseLimit SensorHighGlucoseSnoozeTime
				SensorLowGlucoseAlarmEnable SensorLowGlucoseLimit SensorLowGlucoseSnoozeTime SensorMissedDataTime
				SensorPredictiveAlertPattern SensorPredictiveAlertProfile SensorRateOfChangeAlertConfig
				SensorTransmitterID TempBasal TempBasalType TimeDisplayFormat TotalRemaining TotalToday
				TotalYesterday VariableBasalProfilePatternEnable VariableBolusEnable""";
		return Arrays.stream(plain.split("\\s+"));
	}

	@ParameterizedTest
	@MethodSource("settingTypes")
	void everySettingAtUploadIsInTheSnapshot(String name) {
		RecordedImport told = new OldFile().row("08:00:00", "Current" + name, "ENABLE=true, AMOUNT=10, RATE=2, "
				+ "PATTERN_NAME=standard, UNITS=grams").read();
		PumpSettings settings = told.entries(PumpSettings.class).get(0);
		assertEquals(0, told.skips().size());
		assertNotEquals(new SettingsSheet().on(settings.when()), name.equals("BolusWizardBGUnits") ? null : settings);
	}

	@ParameterizedTest
	@MethodSource("changeTypes")
	void everyChangeOfASettingIsAnEvent(String type) {
		RecordedImport told = new OldFile().row("08:00:00", type, "ENABLE=true, ACTION_REQUESTOR=pump").read();
		DeviceEvent event = told.entries(DeviceEvent.class).get(0);
		assertEquals(DeviceEvent.Kind.SETTING_CHANGE, event.kind());
		assertEquals(type, event.code());
		assertEquals("true", event.details().get("ENABLE"));
	}

	static Stream<String> changeTypes() {
		return Stream.of("ChangeActiveBasalProfilePattern", "ChangeAlarmNotifyMode", "ChangeAudioBolusEnable",
				"ChangeAudioBolusStepSize", "ChangeAutoOffDuration", "ChangeBGReminderEnable", "ChangeBeepVolume",
				"ChangeBolusWizardEnable", "ChangeChildBlockEnable", "ChangeKeypadLock", "ChangeLowGlucoseSuspendLimit",
				"ChangeLowSuspendEnable", "ChangeMaxBasal", "ChangeParadigmLinkID", "ChangeRFEnable",
				"ChangeRemoteControlID", "ChangeReservoirWarningValue", "ChangeSensorAlarmSilenceConfig",
				"ChangeTempBasalType", "ChangeTimeDisplayFormat", "ChangeWatchdogEnable", "ChangeSensorSetup");
	}

	@Test
	void anUnknownRecordTypeIsCountedAndTheRestIsRead() {
		RecordedImport told = new OldFile().row("08:00:00", "BolusTriangle", "AMOUNT=3")
				.row("08:05:00", "GlucoseSensorData", "AMOUNT=101, ISIG=20.5").read();
		assertEquals(1, told.rows().size());
		assertTrue(told.skips().get(0).fault());
		assertTrue(told.skips().get(0).why().contains("BolusTriangle"));
	}
}
