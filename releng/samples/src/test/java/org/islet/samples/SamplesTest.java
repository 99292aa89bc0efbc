// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.islet.samples.Plan.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

	private static final Path SHIPPED = Path.of("../../product/samples");
	private static final String FOURTEEN_DAYS = text(Plan.of(Layout.CARELINK_RAW));

	@Test
	void theShippedFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
		Samples.ship(folder);
		try (var made = Files.list(folder)) {
			for (Path file : made.toList()) {
				assertEquals(-1, Files.mismatch(file, SHIPPED.resolve(file.getFileName())),
						file.getFileName() + " differs; write it anew with: releng/samples.sh ship product/samples");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Layout.class)
	void theSamePlanGivesTheSameBytesAndAnotherSeedOthers(Layout layout) {
		Plan plan = Plan.of(layout).days(3);
		assertArrayEquals(Samples.of(plan), Samples.of(plan));
		assertFalse(Arrays.equals(Samples.of(plan), Samples.of(plan.seed(755))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "STATE=low_suspend_mode_1", "STATE=low_suspend_no_response", "STATE=auto_resume_complete",
			"STATE=low_suspend_user_selected", "STATE=user_restart_basal", "STATE=user_suspend", "RAW_TYPE=103",
			"RAW_TYPE=4,", "ClearAlarm", "ALARM_TYPE=101", "ALARM_TYPE=102", "ALARM_TYPE=113", "BolusNormal",
			"BolusSquare", "Dual/Normal", "Dual/Square", "BolusWizardBolusEstimate", "UnabsorbedInsulin",
			"PERCENT_OF_RATE=50", "PERCENT_OF_RATE=0, DURATION=0", "ChangeTempBasal,", "BGReceived",
			"ACTION_REQUESTOR=pump\",21", "SensorCalBG", "SensorCalFactor", "SYNC_TYPE=new", "STATUS_TYPE=lost",
			"ChangeTime,", "ChangeTimeGH", "PRIME_TYPE=manual", "PRIME_TYPE=fixed", "Rewind", "ResultDailyTotal",
			"JournalEntryExerciseMarker", "JournalEntryMealMarker", "JournalEntryPumpLowReservoir",
			"CurrentBasalProfile", "CurrentCarbRatio", "CurrentInsulinSensitivity", "CurrentBGTargetRange" })
	void fourteenDaysHoldOneOfEverything(String trace) {
		assertTrue(FOURTEEN_DAYS.contains(trace));
	}

	@Test
	void doseAndEstimateDifferBothWaysAndSomeBolusesAreCutShort() {
		List<Happening.Bolus> boluses = Life.of(Plan.of(Layout.CARELINK_RAW)).stream()
				.filter(Happening.Bolus.class::isInstance).map(Happening.Bolus.class::cast).toList();
		assertTrue(boluses.stream().anyMatch(b -> b.wizard() != null && asked(b) > b.wizard().estimate() + 0.3));
		assertTrue(boluses.stream().anyMatch(b -> b.wizard() != null && asked(b) < b.wizard().estimate() - 0.3));
		assertTrue(boluses.stream().anyMatch(b -> b.stop() == Happening.Stop.USER && b.now().programmed() > 0));
		assertTrue(boluses.stream().anyMatch(b -> b.stop() == Happening.Stop.USER && b.extended().programmed() > 0));
		assertTrue(boluses.stream().anyMatch(b -> b.stop() == Happening.Stop.ALARM));
	}

	private static double asked(Happening.Bolus bolus) {
		return bolus.now().programmed() + bolus.extended().programmed();
	}

	@Test
	void glucoseLooksLikeLife() {
		double[] readings = Life.of(Plan.of(Layout.CARELINK_RAW).days(90)).stream()
				.filter(Happening.Reading.class::isInstance).mapToDouble(h -> ((Happening.Reading) h).glucose())
				.toArray();
		double inRange = (double) Arrays.stream(readings).filter(g -> g >= 70 && g <= 180).count() / readings.length;
		double low = (double) Arrays.stream(readings).filter(g -> g < 70).count() / readings.length;
		assertTrue(inRange > 0.55 && inRange < 0.85, () -> "in range " + inRange);
		assertTrue(low > 0.01 && low < 0.09, () -> "low " + low);
	}

	@Test
	void thePreambleCountsTheRows() {
		long rows = FOURTEEN_DAYS.lines().filter(line -> line.matches("\\d+,.*")).count();
		assertTrue(FOURTEEN_DAYS.contains("DEVICE DATA (" + rows + " records)"));
	}

	@Test
	void everyFullDayHasATotal() {
		assertEquals(14, FOURTEEN_DAYS.lines().filter(line -> line.contains("ResultDailyTotal")).count());
	}

	@Test
	void aYearHasTheClockChangesOfDaylightSaving() {
		Plan year = Plan.of(Layout.CARELINK_RAW).from(LocalDate.of(2025, 1, 1)).days(365);
		List<String> changes = text(year).lines().filter(line -> line.contains("ChangeTime,")).toList();
		assertEquals(3, changes.size());
		assertTrue(changes.get(0).contains("3/30/25 08:15:40,3/30/25 09:15:40"), changes.get(0));
		assertTrue(changes.get(1).contains("10/26/25 09:15:40,10/26/25 08:15:40"), changes.get(1));
	}

	@Test
	void mmolAndDecimalCommasReachEveryColumnButNotTheRawGlucose() {
		String text = text(Plan.of(Layout.CARELINK_RAW).mmol(true).comma(true));
		assertTrue(text.contains(";Sensor Glucose (mmol/L);"));
		assertTrue(text.lines().anyMatch(line -> line.matches(
				"\\d+;\\d+\\.1\\.26;.*;\\d+,\\d;\\d+,\\d+;;GlucoseSensorData;AMOUNT=\\d+, ISIG=\\d+,\\d+, VCNTR.*")));
		assertTrue(text.contains("BG_UNITS=mmol l"));
	}

	@Test
	void theSectionsHoldAutomaticAndManualDaysNewestFirst() {
		String text = text(Plan.of(Layout.CARELINK_SECTIONS));
		assertEquals(10, text.lines().filter(line -> line.contains("CLOSED_LOOP_AUTO_INSULIN")).count());
		for (String trace : List.of("CLOSED_LOOP_FOOD_BOLUS", "CLOSED_LOOP_BG_CORRECTION_AND_FOOD_BOLUS",
				"BOLUS_WIZARD", "Dual (normal part)", "Dual (square part)", "Alarm;", "LOWSG_SUSPEND", "USER_SUSPEND",
				"NORMAL_PUMPING", "Percent;02:00:00", "Cannula Fill", "Meal: 16,00grams", "SENSOR_INIT_CODE")) {
			assertTrue(text.contains(trace), trace);
		}
		assertTrue(text.indexOf("2026/01/25;12:") < text.indexOf("2026/01/24;12:"));
	}

	private static String text(Plan plan) {
		return new String(Samples.of(plan), StandardCharsets.UTF_8);
	}
}
