// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Basal;
import org.islet.model.Basal.Mode;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.InsulinTotal;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;
import org.junit.jupiter.api.Test;

class HistoryTest {

	@Test
	void aLinkedMetersReadingIsCountedOnce() {
		Glucose reading = Decoded.of("523", "0A5F" + At.packed(At.moment("07:00:00"), 1, 3, 1),
				"3F2B" + At.time("07:00:00", 7, 3) + "C1A2B3").one(Glucose.class);
		assertEquals(GlucoseValue.mgdl(351), reading.value());
		assertEquals(Origin.LINKED_METER, reading.origin());
		assertEquals(Optional.of("C1A2B3"), reading.meter());
	}

	@Test
	void aReadingTypedInIsManual() {
		Glucose reading = Decoded.of("523", "0A64" + At.time("07:00:00", 1, 0)).one(Glucose.class);
		assertEquals(Origin.MANUAL, reading.origin());
		assertEquals(GlucoseValue.mgdl(100), reading.value());
	}

	@Test
	void aReadingReceivedIsInTheUnitOfTheReadingsUsed() {
		List<Glucose> readings = Decoded.of("754", GlucoseUnit.MMOL_L, "0A53" + At.time("07:00:00", 2, 3),
				"3F0A" + At.time("07:00:00", 3, 3) + "C1A2B3", "3F0C" + At.time("08:00:00", 0, 3) + "C1A2B3")
				.all(Glucose.class);
		assertEquals(List.of(GlucoseValue.mmol(8.3), GlucoseValue.mmol(9.6)),
				readings.stream().map(Glucose::value).toList());
	}

	@Test
	void aReadingOfUnknownUnitIsNotGuessedAt() {
		String received = "3F0C" + At.time("08:00:00", 0, 3) + "C1A2B3";
		assertEquals(List.of("fault.unit"), Decoded.of("754", GlucoseUnit.MMOL_L, received).faults());
		assertEquals(GlucoseValue.mgdl(96), Decoded.of("754", received).one(Glucose.class).value());
	}

	@Test
	void aTemporaryRateIsInForceForItsTimeOrUntilItIsCancelled() {
		List<Basal> basal = Decoded.of("523", "337D" + At.time("09:00:00") + "08", "1603" + At.time("09:00:00"),
				"3300" + At.time("10:00:00") + "00", "1600" + At.time("10:00:00"),
				"3354" + At.time("11:00:00") + "01", "1601" + At.time("11:00:00")).all(Basal.class);
		assertEquals(List.of(
				new Basal(At.moment("09:00:00"), Mode.TEMP, OptionalDouble.empty(), OptionalDouble.of(125),
						Optional.of(Duration.ofMinutes(90)), Optional.empty()),
				new Basal(At.moment("10:00:00"), Mode.TEMP_END, OptionalDouble.empty(), OptionalDouble.empty(),
						Optional.empty(), Optional.empty()),
				new Basal(At.moment("11:00:00"), Mode.TEMP, OptionalDouble.of(8.5), OptionalDouble.empty(),
						Optional.of(Duration.ofMinutes(30)), Optional.empty())),
				basal);
	}

	@Test
	void aTemporaryRateEndsWhereThePatternReturnsInTheMidstOfAStep() {
		List<Basal> basal = Decoded.of("523", "337D" + At.time("09:00:00") + "08", "160C" + At.time("09:00:00"),
				"7B02" + At.time("09:40:00", 1, 0) + "0E2200").all(Basal.class);
		assertEquals(List.of(Mode.TEMP, Mode.TEMP_END, Mode.SCHEDULED), basal.stream().map(Basal::mode).toList());
		assertEquals(new Basal(At.moment("09:40:00"), Mode.SCHEDULED, OptionalDouble.of(0.85), OptionalDouble.empty(),
				Optional.empty(), Optional.of("pattern a")), basal.getLast());
	}

	@Test
	void aTemporaryRateWithoutItsLengthIsLeftOut() {
		Decoded decoded = Decoded.of("523", "337D" + At.time("09:00:00") + "08", "1601" + At.time("10:00:00"));
		assertEquals(List.of(), decoded.all(Basal.class));
		assertEquals(List.of("fault.temp"), decoded.faults());
	}

	@Test
	void aStopNamesItsReasonAndAResumptionThatOfItsStop() {
		List<Suspend> stops = Decoded.of("554", "1E01" + At.time("01:00:00"), "1F20" + At.time("01:10:00"),
				"1E02" + At.time("02:00:00"), "1E04" + At.time("02:02:00"), "1F08" + At.time("04:02:00"),
				"1E03" + At.time("05:00:00"), "1F06" + At.time("05:05:00")).all(Suspend.class);
		assertEquals(List.of(State.STOPPED, State.RESUMED_BY_USER, State.STOPPED, State.STOPPED,
				State.RESUMED_BY_ITSELF, State.STOPPED, State.RESUMED_BY_USER),
				stops.stream().map(Suspend::state).toList());
		assertEquals(List.of(Reason.MANUAL, Reason.MANUAL, Reason.ALARM, Reason.LOW_GLUCOSE_UNANSWERED,
				Reason.LOW_GLUCOSE_UNANSWERED, Reason.LOW_GLUCOSE, Reason.LOW_GLUCOSE),
				stops.stream().map(Suspend::reason).toList());
	}

	@Test
	void aStopByWhoReadsThePumpIsNoTherapy() {
		List<Suspend> stops = Decoded.of("522", "1E00" + At.time("01:00:00", 0, 2), "1F00" + At.time("01:01:00", 0, 2))
				.all(Suspend.class);
		assertEquals(List.of(Reason.DIAGNOSTIC, Reason.DIAGNOSTIC), stops.stream().map(Suspend::reason).toList());
	}

	@Test
	void aDaysTotalIsOfTheDayItNames() {
		InsulinTotal total = Decoded.of("523", "07 00 00 0A EA 49 9F 00 00 00").one(InsulinTotal.class);
		assertEquals(new InsulinTotal(LocalDateTime.of(2031, 5, 9, 0, 0), InsulinTotal.Kind.ALL, 69.85), total);
	}

	@Test
	void theClockWasSetFromOneTimeToAnother() {
		Decoded decoded = Decoded.of("523", "1700" + At.time("12:30:00"), "1800" + At.time("13:30:00"));
		assertEquals(List.of(new Findings.ClockSet(0, At.moment("12:30:00"), At.moment("13:30:00"))), decoded.clocks());
	}

	@Test
	void whatWasRecordedAtTheFactorysDateHasNoKnownTime() {
		LocalDateTime reset = LocalDateTime.of(2008, 1, 1, 0, 0);
		Decoded decoded = Decoded.of("523", "1700" + At.time("12:30:00"), "1800" + At.packed(reset, 0, 0, 0),
				"0A64" + At.packed(reset.plusMinutes(5), 1, 0, 0), "1700" + At.packed(reset.plusMinutes(9), 0, 0, 0),
				"1800" + At.time("13:00:00"), "0A65" + At.time("13:10:00", 1, 0));
		assertEquals(GlucoseValue.mgdl(101), decoded.one(Glucose.class).value());
		assertEquals(List.of(), decoded.clocks());
	}

	@Test
	void alarmsAreCodedByTheirNumber() {
		List<DeviceEvent> events = Decoded.of("523", "06040C1E" + At.time("01:00:00", 2, 2),
				"0C04" + At.time("01:05:00"), "0B65BB" + At.packed(At.moment("02:00:00"), 1, 5, 1))
				.all(DeviceEvent.class);
		assertEquals(List.of("4", "4", "101"), events.stream().map(DeviceEvent::code).toList());
		assertEquals(Map.of("RAW_MODULE", "18", "LINE_NUM", "3102"), events.getFirst().details());
		assertEquals(OptionalDouble.of(443), events.getLast().amount());
	}

	@Test
	void primesAreOfTubingOrCannula() {
		List<DeviceEvent> primes = Decoded.of("523", "03000000 2B" + At.time("01:00:00"),
				"03000500 05" + At.time("01:01:00", 1, 0)).all(DeviceEvent.class);
		assertEquals(List.of(DeviceEvent.Kind.PRIME_TUBING, DeviceEvent.Kind.PRIME_CANNULA),
				primes.stream().map(DeviceEvent::kind).toList());
		assertEquals(List.of(OptionalDouble.of(4.3), OptionalDouble.of(0.5)),
				primes.stream().map(DeviceEvent::amount).toList());
	}

	@Test
	void aMealMarkedInExchangesHasOneDecimal() {
		List<Carbs> meals = Decoded
				.of("554", "4000" + At.time("01:00:00") + "0C01", "4000" + At.time("02:00:00") + "0502")
				.all(Carbs.class);
		assertEquals(List.of(CarbAmount.grams(12), new CarbAmount(0.5, CarbUnit.EXCHANGES)),
				meals.stream().map(Carbs::amount).toList());
	}

	@Test
	void aChangedPatternIsASettingAndAnEvent() {
		String steps = "00 20 00 | 0C 2C 01 | 14 24 00".replace("|", "") + "00".repeat(136);
		Decoded decoded = Decoded.of("523", "0803" + At.time("20:00:00", 2, 0) + steps,
				"0903" + At.time("20:00:00", 2, 0) + steps);
		assertEquals(Map.of("pattern b", List.of(new Step(LocalTime.of(0, 0), 0.8), new Step(LocalTime.of(6, 0), 7.5),
				new Step(LocalTime.of(10, 0), 0.9))), decoded.one(PumpSettings.class).basal());
		assertEquals("ChangeBasalProfilePattern", decoded.one(DeviceEvent.class).code());
	}

	@Test
	void aCalculatorSetAnewTellsWhatHoldsFromThen() {
		String before = "15 11" + "00".repeat(56);
		String now = "19 11" + "00 0A 18 08" + "00".repeat(12) + "00 1C 14 18" + "00".repeat(12) + "00 38 43"
				+ "00".repeat(21);
		PumpSettings settings = Decoded.of("522", "5A0F" + At.time("20:00:00") + before + now + "63")
				.one(PumpSettings.class);
		assertEquals(List.of(new Step(LocalTime.of(0, 0), 10), new Step(LocalTime.of(12, 0), 8)),
				settings.carbRatios());
		assertEquals(Optional.of(GlucoseUnit.MMOL_L), settings.glucoseUnit());
		assertEquals(List.of(new Step(LocalTime.of(0, 0), 2.8), new Step(LocalTime.of(10, 0), 2.4)),
				settings.sensitivities());
		assertEquals(List.of(new TargetStep(LocalTime.of(0, 0), 5.6, 6.7)), settings.targets());
		assertEquals(Optional.of(Duration.ofHours(6)), settings.insulinAction());
	}

	@Test
	void behindAnUnknownRecordNothingIsReadOfThatPage() {
		Decoded decoded = Decoded.of("523", "2100" + At.time("01:00:00"), "EE0102030405", "2100" + At.time("02:00:00"));
		assertEquals(1, decoded.all(DeviceEvent.class).size());
		assertEquals(List.of("fault.page"), decoded.faults());
	}

	@Test
	void aRecordOfUnknownMeaningKeepsItsBytes() {
		DeviceEvent event = Decoded.of("523", "3B83" + At.time("01:00:00")).one(DeviceEvent.class);
		assertEquals(DeviceEvent.Kind.OTHER, event.kind());
		assertTrue(event.details().get("data").startsWith("3b83"), event::toString);
	}

	@Test
	void aTimeThatDoesNotExistIsNone() {
		assertEquals(List.of("fault.time"), Decoded.of("523", "2100 40 7C 08 1F 1F").faults());
	}
}
