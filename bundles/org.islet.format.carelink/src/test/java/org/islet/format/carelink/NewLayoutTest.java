// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceInfo;
import org.islet.model.Estimate;
import org.islet.model.Glucose;
import org.islet.model.InsulinTotal;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewLayoutTest {

	private static final String DAY = "2025/06/10 ";
	private static final String TYPE = "Bolus Type";
	private static final String ASKED = "Bolus Volume Selected (U)";
	private static final String GIVEN = "Bolus Volume Delivered (U)";
	private static final String NUMBER = "Bolus Number";
	private static final String SOURCE = "Bolus Source";
	private static final String GLUCOSE = "Sensor Glucose (mg/dL)";
	private static final String RATE = "Basal Rate (U/h)";

	@Test
	void aProgrammedAndADeliveredRowAreOneBolusFromTheFirstOn() {
		List<Bolus> boluses = new NewFile()
				.row(DAY + "13:20:31", TYPE, "Normal", ASKED, "2,925", NUMBER, "13", SOURCE, "MANUAL")
				.row(DAY + "13:22:29", TYPE, "Normal", ASKED, "2,925", GIVEN, "2,925", NUMBER, "13", SOURCE, "MANUAL")
				.pump().read().entries(Bolus.class);
		assertEquals(1, boluses.size());
		assertEquals(2.925, boluses.get(0).delivered());
		assertEquals(31, boluses.get(0).when().getSecond());
	}

	@Test
	void theSameNumberMayComeAgainLater() {
		NewFile file = new NewFile();
		for (String time : List.of("01:00", "02:00")) {
			file.row(DAY + time + ":00", TYPE, "Normal", ASKED, "1", NUMBER, "255", SOURCE, "MANUAL").row(
					DAY + time + ":50", TYPE, "Normal", ASKED, "1", GIVEN, "1", NUMBER, "255", SOURCE, "MANUAL");
		}
		assertEquals(2, file.pump().read().entries(Bolus.class).size());
	}

	@Test
	void whatWasOnlyProgrammedIsNoInsulinAndItsMealIsNotCounted() {
		RecordedImport told = new NewFile()
				.row(DAY + "13:20:31", "BWZ Estimate (U)", "2", "BWZ Carb Input (grams)", "20", "BWZ Status",
						"Delivered")
				.row(DAY + "13:20:31", TYPE, "Normal", ASKED, "2", NUMBER, "13", SOURCE, "BOLUS_WIZARD").pump().read();
		assertEquals(0, told.rows().size());
		assertEquals(2, told.skips().stream().filter(skip -> skip.fault()).count());
	}

	@Test
	void aDualBolusStillRunningCountsWhatWasGiven() {
		Bolus bolus = new NewFile()
				.row(DAY + "13:00:00", TYPE, "Dual (normal part)", ASKED, "2", NUMBER, "13", SOURCE, "MANUAL")
				.row(DAY + "13:00:00", TYPE, "Dual (square part)", ASKED, "3", NUMBER, "13", SOURCE, "MANUAL",
						"Bolus Duration (h:mm:ss)", "2:00:00")
				.row(DAY + "13:01:00", TYPE, "Dual (normal part)", ASKED, "2", GIVEN, "2", NUMBER, "13").pump().read()
				.entries(Bolus.class).get(0);
		assertEquals(Shape.DUAL, bolus.shape());
		assertEquals(2, bolus.delivered());
		assertEquals(5, bolus.asked());
	}

	@Test
	void aBolusBegunBeforeTheFileIsLeftToAnExportThatHasItWhole() {
		RecordedImport told = new NewFile()
				.row(DAY + "00:01:00", TYPE, "Normal", ASKED, "2", GIVEN, "2", NUMBER, "12", SOURCE, "MANUAL")
				.row(DAY + "13:20:31", TYPE, "Normal", ASKED, "3", NUMBER, "13", SOURCE, "MANUAL")
				.row(DAY + "13:22:29", TYPE, "Normal", ASKED, "3", GIVEN, "3", NUMBER, "13", SOURCE, "MANUAL").pump()
				.read();
		assertEquals(List.of(3.0), told.entries(Bolus.class).stream().map(Bolus::delivered).toList());
		assertTrue(told.skips().get(0).fault());
	}

	@Test
	void rowsOfOneKindAfterTheOtherAreBroughtIntoTheOrderOfTime() {
		RecordedImport told = new NewFile().row("2025/06/08 08:00:00", GLUCOSE, "100")
				.row(DAY + "08:00:00", GLUCOSE, "102")
				.row("2025/06/08 09:00:00", RATE, "0,5").row(DAY + "09:00:00", RATE, "0,7").pump().read();
		assertEquals(List.of(8, 8, 10, 10), told.rows().stream().map(r -> r.entry().when().getDayOfMonth()).toList());
	}

	@Test
	void aMarkerWithoutAnAmountIsARemark() {
		RecordedImport told = new NewFile().row(DAY + "08:00:00", "Event Marker", "Insulin: some").row(DAY + "09:00:00",
				"Event Marker", "Exercise: 30 min").pump().read();
		assertEquals("Insulin: some", told.entries(org.islet.model.Remark.class).get(0).text());
		assertEquals(Optional.of(java.time.Duration.ofMinutes(30)),
				told.entries(org.islet.model.Exercise.class).get(0).lasted());
	}

	@ParameterizedTest
	@CsvSource({ "User Request, STOPPED_BY_USER", "Alarm, STOPPED_BY_ALARM", "Whatever, STOPPED" })
	void aCancelledBolusSaysByWhom(String reason, End end) {
		Bolus bolus = new NewFile().row(DAY + "13:00:00", TYPE, "Normal", ASKED, "5", NUMBER, "1", SOURCE, "EASY_BOLUS")
				.row(DAY + "13:01:00", TYPE, "Normal", NUMBER, "1", "Bolus Cancellation Reason", reason)
				.row(DAY + "13:01:00", TYPE, "Normal", ASKED, "5", GIVEN, "1,2", NUMBER, "1", SOURCE, "EASY_BOLUS")
				.pump().read().entries(Bolus.class).get(0);
		assertEquals(end, bolus.end());
		assertEquals(1.2, bolus.delivered());
		assertEquals(5, bolus.asked());
	}

	@ParameterizedTest
	@CsvSource({ "MANUAL, MANUAL", "BOLUS_WIZARD, CALCULATOR", "EASY_BOLUS, EASY", "PRESET_BOLUS, PRESET",
			"CLOSED_LOOP_MICRO_BOLUS, AUTO_BASAL", "CL_MICRO_BOLUS, AUTO_BASAL",
			"CLOSED_LOOP_BG_CORRECTION, CALCULATOR", "CLOSED_LOOP_FOOD_BOLUS, CALCULATOR",
			"CLOSED_LOOP_BG_CORRECTION_AND_FOOD_BOLUS, CALCULATOR", "CLOSED_LOOP_AUTO_BASAL, AUTO_BASAL",
			"CLOSED_LOOP_AUTO_BOLUS, AUTO_CORRECTION", "SOMETHING_NEW, UNKNOWN" })
	void theSourceOfABolusIsKept(String source, Source meant) {
		Bolus bolus = new NewFile().row(DAY + "13:00:00", TYPE, "Normal", ASKED, "0,1", GIVEN, "0,1", SOURCE, source)
				.pump().read().entries(Bolus.class).get(0);
		assertEquals(meant, bolus.source());
		assertEquals(Optional.of(source), bolus.term());
	}

	@Test
	void aDayOfAutomaticInsulinIsATotalAndNoBolus() {
		RecordedImport told = new NewFile()
				.row(DAY + "00:00:00", TYPE, "Normal", ASKED, "8,452", GIVEN, "8,452", SOURCE,
						"CLOSED_LOOP_AUTO_INSULIN")
				.row(DAY + "10:00:00", TYPE, "Normal", ASKED, "0,1", GIVEN, "0,1", SOURCE, "")
				.section("MiniMed 780G MMT-1886", "Pump", "NG0000001H", "Aggregated Auto Insulin Data").read();
		assertEquals(List.of(8.452), told.entries(InsulinTotal.class).stream().map(InsulinTotal::units).toList());
		assertEquals(1, told.rows().size());
	}

	@Test
	void aSectionThatIsRepeatedAddsNothing() {
		NewFile file = new NewFile();
		for (int i = 0; i < 3; i++) {
			file.row(DAY + "08:00:00", GLUCOSE, "101").row(DAY + "08:05:00", GLUCOSE, "101")
					.section("MiniMed 780G MMT-1886", "Sensor", "NG0000001H", "-------");
		}
		RecordedImport told = file.read();
		assertEquals(2, told.rows().size());
		assertEquals(4, told.skips().size());
	}

	@Test
	void devicesOfOneFileStayApart() {
		RecordedImport told = new NewFile().row(DAY + "08:00:00", RATE, "0,5")
				.section("MiniMed 640G MMT-1512/1712", "Pump", "NG1", "-------").row(DAY + "09:00:00", RATE, "0,7")
				.pump().row(DAY + "10:00:00", GLUCOSE, "100")
				.section("Guardian Connect", "Sensor", "GC1", "-------").read();
		assertEquals(List.of("NG1", "NG0000001H", "GC1"), told.devices().stream().map(DeviceInfo::serial).toList());
		assertEquals("8.13.2", told.devices().get(1).firmware());
		assertEquals(DeviceInfo.Kind.CGM, told.devices().get(2).kind());
	}

	@Test
	void aTemporaryBasalLeavesTheProgrammedRatesAlone() {
		List<Basal> basal = new NewFile().row(DAY + "08:00:00", RATE, "0,8")
				.row(DAY + "08:10:15", "Temp Basal Amount", "50", "Temp Basal Type", "Percent",
						"Temp Basal Duration (h:mm:ss)", "1:00:00")
				.row(DAY + "08:10:15", RATE, "0,4").row(DAY + "08:11:00", RATE, "0,8")
				.row(DAY + "09:00:00", RATE, "0,45")
				.row(DAY + "09:00:00", RATE, "0,9").row(DAY + "09:05:20", RATE, "0,9").pump().read()
				.entries(Basal.class);
		assertEquals(
				List.of("SCHEDULED 0.8", "TEMP 50.0", "SCHEDULED 0.8", "SCHEDULED 0.9", "TEMP_END", "SCHEDULED 0.9"),
				basal.stream().map(b -> (b.mode() + " " + (b.mode() == Basal.Mode.TEMP ? b.percent() : b.rate()))
						.replaceAll("OptionalDouble(\\.empty|\\[|)", "").replace("]", "").strip()).toList());
	}

	@Test
	void zeroRatesWhileDeliveryIsStoppedAreNoSteps() {
		List<Basal> basal = new NewFile().row(DAY + "08:00:00", RATE, "0", "Suspend", "LOWSG_SUSPEND")
				.row(DAY + "08:00:00", RATE, "0").row(DAY + "09:00:00", RATE, "0,9")
				.row(DAY + "09:30:00", "Suspend", "NORMAL_PUMPING").row(DAY + "09:30:00", RATE, "0,9")
				.row(DAY + "10:00:00", RATE, "0").pump().read().entries(Basal.class);
		assertEquals(List.of(0.9, 0.9, 0.0), basal.stream().map(b -> b.rate().orElseThrow()).toList());
	}

	@Test
	void aRejectedReadingIsStillAReadingAndACalibrationAloneToo() {
		List<Glucose> readings = new NewFile()
				.row(DAY + "08:00:00", "BG Source", "USER_REJECTED_REMOTE_BG", "BG Reading (mg/dL)", "88",
						"Linked BG Meter ID", "M1")
				.row(DAY + "09:00:00", "BG Source", "BG_SENT_FOR_CALIB", "BG Reading (mg/dL)", "120")
				.row(DAY + "09:03:00", "BG Source", "ENTERED_IN_BG_ENTRY", "BG Reading (mg/dL)", "120").pump().read()
				.entries(Glucose.class);
		assertEquals(List.of(88.0, 120.0, 120.0), readings.stream().map(g -> g.value().number()).toList());
		assertEquals(Glucose.Origin.LINKED_METER, readings.get(0).origin());
		assertEquals(Glucose.Origin.MANUAL, readings.get(1).origin());
	}

	@Test
	void aMealMarkerTheCalculatorKnowsIsNoSecondMeal() {
		RecordedImport told = new NewFile()
				.row(DAY + "08:00:00", "BWZ Estimate (U)", "2", "BWZ Carb Input (grams)", "20", "BWZ Status",
						"Delivered")
				.row(DAY + "08:00:00", "Event Marker", "Meal: 20,00grams")
				.row(DAY + "12:00:00", "Event Marker", "Meal: 20,00grams").pump().read();
		assertEquals(1, told.entries(Carbs.class).size());
		assertEquals(1, told.entries(Estimate.class).size());
	}

	@Test
	void aValueInAnUnknownColumnIsReported() {
		RecordedImport told = new NewFile().row(DAY + "08:00:00", "Heart Rate (bpm)", "71").pump().read();
		assertTrue(told.skips().get(0).fault());
		assertTrue(told.skips().get(0).why().contains("Heart Rate (bpm)"));
	}

	@Test
	void otherColumnsBecomeEvents() {
		List<DeviceEvent> events = new NewFile().row(DAY + "08:00:00", "Device Update Event", "Updated")
				.row(DAY + "08:01:00", "Network Device Disconnected Reason", "USER_INITIATED")
				.row(DAY + "08:02:00", "Sensor Calibration Rejected Reason", "CALIBRATION_FAILED")
				.row(DAY + "08:03:00", "SmartGuard Correction Bolus Feature", "On")
				.row(DAY + "08:04:00", "Alarm", "LOW SG").row(DAY + "08:05:00", "Sensor State", "Warm-up").pump().read()
				.entries(DeviceEvent.class);
		assertEquals(List.of(DeviceEvent.Kind.LINK, DeviceEvent.Kind.LINK, DeviceEvent.Kind.CALIBRATION,
				DeviceEvent.Kind.SETTING_CHANGE, DeviceEvent.Kind.SENSOR_ALARM, DeviceEvent.Kind.SENSOR_STATUS),
				events.stream().map(DeviceEvent::kind).toList());
	}

	@Test
	void duplicateColumnsAreNamedAndRowsInWhichTheyDifferLeftOut() {
		String text = new NewFile().row(DAY + "08:00:00", GLUCOSE, "101", "ISIG Value", "101")
				.row(DAY + "08:05:00", GLUCOSE, "102", "ISIG Value", "20").pump().text()
				.replace("ISIG Value", "Sensor Glucose (mg/dL)");
		RecordedImport told = new RecordedImport(java.util.Map.of());
		BadInputTest.read(text, told);
		assertEquals(List.of(101.0), told.entries(Glucose.class).stream().map(g -> g.value().number()).toList());
		assertEquals(1, told.warnings().size());
	}
}
