// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.islet.model.Basal;
import org.islet.model.CarbUnit;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;

class OldLayoutTest {

	@Test
	void anEventInTwoUploadsIsKeptOnceFromTheLater() {
		RecordedImport told = new OldFile().upload("8", 50)
				.row("08:00:00", "BGReceived", "AMOUNT=100, PARADIGM_LINK_ID=A")
				.row("09:00:00", "BGReceived", "AMOUNT=110, PARADIGM_LINK_ID=A").upload("7", 20)
				.row("07:00:00", "BGReceived", "AMOUNT=90, PARADIGM_LINK_ID=A")
				.row("08:00:00", "BGReceived", "AMOUNT=100, PARADIGM_LINK_ID=A").read();
		assertEquals(List.of(90.0, 100.0, 110.0),
				told.entries(Glucose.class).stream().map(glucose -> glucose.value().number()).toList());
		assertEquals(1, told.skips().size());
		assertEquals(7, told.skips().get(0).line());
	}

	@Test
	void equalRowsOfTwoPatternsInOneUploadAreBothKept() {
		OldFile file = new OldFile();
		String first = file.nextId();
		file.row("08:00:00", "CurrentBasalProfilePattern", "PATTERN_NAME=standard, NUM_PROFILES=1").row("08:00:00",
				"CurrentBasalProfile", "PATTERN_DATUM_ID=" + first + ", PROFILE_INDEX=0, RATE=0.5, START_TIME=0");
		String second = file.nextId();
		file.row("08:00:00", "CurrentBasalProfilePattern", "PATTERN_NAME=pattern a, NUM_PROFILES=1").row("08:00:00",
				"CurrentBasalProfile", "PATTERN_DATUM_ID=" + second + ", PROFILE_INDEX=0, RATE=0.5, START_TIME=0");
		PumpSettings settings = file.read().entries(PumpSettings.class).get(0);
		List<Step> steps = List.of(new Step(LocalTime.MIDNIGHT, 0.5));
		assertEquals(java.util.Map.of("standard", steps, "pattern a", steps), settings.basal());
	}

	@Test
	void aPatternWithAMissingStepIsNoPattern() {
		OldFile file = new OldFile();
		String id = file.nextId();
		RecordedImport told = file
				.row("08:00:00", "CurrentBasalProfilePattern", "PATTERN_NAME=standard, NUM_PROFILES=2")
				.row("08:00:00", "CurrentBasalProfile",
						"PATTERN_DATUM=" + id + ", PROFILE_INDEX=1, RATE=0.5, START_TIME=3600000")
				.read();
		assertTrue(told.entries(PumpSettings.class).get(0).basal().isEmpty());
		assertTrue(told.skips().get(0).fault());
	}

	@Test
	void aChangeOfTheCalculatorIsOneEventAndTheNewSettings() {
		OldFile file = new OldFile();
		int ratio = Integer.parseInt(file.nextId());
		RecordedImport told = file.row("08:00:00", "ChangeCarbRatioPattern", "SIZE=1")
				.row("08:00:00", "ChangeCarbRatio",
						"PATTERN_DATUM=" + ratio + ", INDEX=0, AMOUNT=1.5, UNITS=exchanges, START_TIME=0")
				.row("08:00:00", "ChangeBolusWizardSetupConfig",
						"CARB_UNITS=exchanges, BG_UNITS=mmol l, CARB_RATIO_PATTERN_DATUM=" + ratio
								+ ", INSULIN_ACTION_CURVE=300")
				.row("08:00:00", "ChangeBolusWizardSetupConfig", "CARB_UNITS=unset, BG_UNITS=unset")
				.row("08:00:00", "ChangeBolusWizardSetup",
						"NEW_CONFIG_DATUM=" + (ratio - 2) + ", OLD_CONFIG_DATUM=" + (ratio - 3))
				.read();
		PumpSettings settings = told.entries(PumpSettings.class).get(0);
		assertEquals(Optional.of(CarbUnit.EXCHANGES), settings.carbUnit());
		assertEquals(Optional.of(GlucoseUnit.MMOL_L), settings.glucoseUnit());
		assertEquals(Optional.of(Duration.ofHours(5)), settings.insulinAction());
		assertEquals(List.of(new Step(LocalTime.MIDNIGHT, 1.5)), settings.carbRatios());
		assertEquals(1, told.entries(DeviceEvent.class).size());
		assertEquals(1, told.skips().size());
	}

	@Test
	void sensitivitiesOfAUserOfMmolAreInMmol() {
		OldFile file = new OldFile();
		String id = file.nextId();
		PumpSettings settings = file
				.row("08:00:00", "CurrentInsulinSensitivityPattern", "ORIGINAL_UNITS=mmol l, SIZE=1")
				.row("08:00:00", "CurrentInsulinSensitivity",
						"PATTERN_DATUM=" + id + ", INDEX=0, AMOUNT=45.04, START_TIME=0")
				.read().entries(PumpSettings.class).get(0);
		assertEquals(List.of(new Step(LocalTime.MIDNIGHT, 2.5)), settings.sensitivities());
	}

	@Test
	void suspendsSayWhyAndHowTheyEnded() {
		List<Suspend> suspends = new OldFile()
				.row("01:00:00", "ChangeSuspendState", "STATE=low_suspend_mode_1, ACTION_REQUESTOR=sensor")
				.row("01:05:00", "ChangeSuspendState", "STATE=low_suspend_user_selected, ACTION_REQUESTOR=pump")
				.row("02:00:00", "ChangeSuspendState", "STATE=user_restart_basal, ACTION_REQUESTOR=pump")
				.row("03:00:00", "ChangeSuspendState", "STATE=alarm_suspend, ACTION_REQUESTOR=pump")
				.row("03:10:00", "ChangeSuspendState", "STATE=normal_pumping, ACTION_REQUESTOR=pump")
				.row("04:00:00", "ChangeSuspendEnable", "ENABLE=user_suspend, ACTION_REQUESTOR=rf_diagnostic")
				.row("04:00:05", "ChangeSuspendEnable", "ENABLE=normal_pumping, ACTION_REQUESTOR=rf_diagnostic").read()
				.entries(Suspend.class);
		assertEquals(
				List.of(Reason.LOW_GLUCOSE, Reason.LOW_GLUCOSE_ANSWERED, Reason.LOW_GLUCOSE_ANSWERED, Reason.ALARM,
						Reason.ALARM, Reason.DIAGNOSTIC, Reason.DIAGNOSTIC),
				suspends.stream().map(Suspend::reason).toList());
		assertEquals(List.of(State.STOPPED, State.STOPPED, State.RESUMED_BY_USER, State.STOPPED, State.RESUMED,
				State.STOPPED, State.RESUMED), suspends.stream().map(Suspend::state).toList());
	}

	@Test
	void aRateAmidItsSegmentEndsATemporaryBasalButAStepDoesNot() {
		List<Basal> basal = new OldFile()
				.row("08:10:00", "ChangeTempBasalPercent", "PERCENT_OF_RATE=50, DURATION=7200000")
				.row("09:00:00", "BasalProfileStart", "RATE=0.5, START_TIME=32400000")
				.row("09:30:00", "BasalProfileStart", "RATE=0.5, START_TIME=32400000")
				.row("09:40:00", "BasalProfileStart", "RATE=0.5, START_TIME=32400000").read().entries(Basal.class);
		assertEquals(List.of(Basal.Mode.TEMP, Basal.Mode.SCHEDULED, Basal.Mode.TEMP_END, Basal.Mode.SCHEDULED,
				Basal.Mode.SCHEDULED), basal.stream().map(Basal::mode).toList());
	}

	@Test
	void aResetOfTheClockIsNoClockChangeAndWhatLiesBetweenHasNoTime() {
		RecordedImport told = new OldFile().row("08:00:00", "Rewind", "").newTime("1/1/12 00:00:00")
				.row("08:10:00", "ChangeTime", "NEW_TIME=1325376000000").date("1/1/12").row("00:01:00", "Rewind", "")
				.newTime("3/14/25 08:20:00").row("00:05:00", "ChangeTime", "NEW_TIME=1741940400000").date("3/14/25")
				.row("09:00:00", "Rewind", "").newTime("3/14/25 10:00:00").row("09:30:00", "ChangeTime", "NEW_TIME=1")
				.read();
		assertEquals(2, told.rows().size());
		assertEquals(1, told.clockChanges().size());
		assertEquals(3, told.skips().size());
	}

	@Test
	void aWrongNumberOfRecordsIsToldTheUser() {
		RecordedImport told = new OldFile().preamble("DEVICE DATA (5 records)").row("08:00:00", "Rewind", "").read();
		assertEquals(1, told.warnings().size());
		assertTrue(told.warnings().get(0).contains("5") && told.warnings().get(0).contains("1"));
	}

	@Test
	void pumpsOfOneModelAreNotMixedUp() {
		RecordedImport told = new OldFile().preamble("Pump:,Paradigm Revel - 523,#654321,")
				.row("08:00:00", "Rewind", "")
				.read();
		assertEquals("", told.devices().get(0).serial());
		assertEquals(1, told.warnings().size());
	}
}
