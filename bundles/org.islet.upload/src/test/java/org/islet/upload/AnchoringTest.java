// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.Dose;
import org.islet.model.InsulinTotal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchoringTest {

	private static final String BERLIN = "Europe/Berlin";
	private static final String NEW_YORK = "America/New_York";

	@ParameterizedTest
	@CsvSource({ "Pacific/Pago_Pago, 2026-03-02T10:30:00Z", "Pacific/Kiritimati, 2026-03-01T09:30:00Z",
			"Asia/Kolkata, 2026-03-01T18:00:00Z", "Europe/Berlin, 2026-03-01T22:30:00Z" })
	void withoutAClockChangeLocalTimeIsTheZonesWallClock(String zone, String instant) {
		assertEquals(List.of(instant), new Recorder().reads("2026-03-01T23:30:00").instants(zone));
	}

	@ParameterizedTest
	@CsvSource({ "Pacific/Pago_Pago, -11", "Pacific/Kiritimati, 14", "Asia/Kolkata, 5.5" })
	void aCorrectionOfThreeMinutesCountsInEveryZone(String zone, double hours) {
		Recorder pump = new Recorder().reads("2026-03-01T11:00:00").set("2026-03-01T12:00:00", "2026-03-01T12:03:00")
				.reads("2026-03-01T12:05:00");
		Duration offset = Duration.ofMinutes((long) (hours * 60));
		assertEquals(List.of(Instant.parse("2026-03-01T11:03:00Z").minus(offset).toString(),
				Instant.parse("2026-03-01T12:05:00Z").minus(offset).toString()), pump.instants(zone));
	}

	@Test
	void aClockThatFollowsAutumnShowsTheHourTwice() {
		Recorder sensor = new Recorder().reads("2025-10-26T01:55", "2025-10-26T02:00", "2025-10-26T02:55",
				"2025-10-26T02:00", "2025-10-26T02:55", "2025-10-26T03:00");
		assertEquals(List.of("2025-10-25T23:55:00Z", "2025-10-26T00:00:00Z", "2025-10-26T00:55:00Z",
				"2025-10-26T01:00:00Z", "2025-10-26T01:55:00Z", "2025-10-26T02:00:00Z"), sensor.instants(BERLIN));
	}

	@Test
	void aStatedInstantIsTakenAsItIsWhateverZoneClockChangesAndOrder() {
		Recorder phone = new Recorder().set("2026-03-01T12:00:00", "2026-03-01T15:00:00")
				.states("2026-03-01T18:00:00", "2026-03-01T23:00:00Z")
				.states("2026-03-01T10:00:00", "2026-03-01T15:00:00Z");
		assertEquals(List.of("03-01T10:00 03-01T15:00:00Z", "03-01T18:00 03-01T23:00:00Z"), phone.pairs(BERLIN));
	}

	@Test
	void equalEntriesWithStatedInstantsAreNumberedAlikeInWhicheverOrderTheyCome() {
		String early = "2025-10-26T00:30:00Z";
		String late = "2025-10-26T01:30:00Z";
		String local = "2025-10-26T02:30:00";
		assertEquals(new Recorder().states(local, early).states(local, late).placed(BERLIN),
				new Recorder().states(local, late).states(local, early).placed(BERLIN));
	}

	@Test
	void aStatedInstantIsNoSignOfAClockThatMissedSpring() {
		Recorder site = new Recorder().states("2026-03-29T02:30:00", "2026-03-29T02:30:00Z");
		Anchoring anchoring = new Anchoring(site.device, List.of(), ZoneId.of(BERLIN), Recorder.NOW, new Skips());
		List<Placed> placed = anchoring.run();
		assertEquals(Optional.empty(),
				new Oddities("a site", ZoneId.of(BERLIN)).missingHours(anchoring.history(), placed));
	}

	@Test
	void aClockThatFollowsAutumnInNewYorkShowsTheHourTwice() {
		Recorder sensor = new Recorder().reads("2025-11-02T01:30", "2025-11-02T01:00", "2025-11-02T01:30",
				"2025-11-02T02:00");
		assertEquals(List.of("2025-11-02T05:30:00Z", "2025-11-02T06:00:00Z", "2025-11-02T06:30:00Z",
				"2025-11-02T07:00:00Z"), sensor.instants(NEW_YORK));
	}

	@Test
	void anHourShownOnceInAutumnIsTheEarlierPass() {
		assertEquals(List.of("2025-10-26T00:30:00Z", "2025-10-26T02:00:00Z"),
				new Recorder().reads("2025-10-26T02:30", "2025-10-26T03:00").instants(BERLIN));
	}

	@Test
	void twoTimesOutOfOrderByMinutesAreNoSecondPass() {
		assertEquals(
				List.of("10-26T02:10 10-26T00:10:00Z", "10-26T02:12 10-26T00:12:00Z", "10-26T02:50 10-26T00:50:00Z"),
				new Recorder().reads("2025-10-26T02:12", "2025-10-26T02:10", "2025-10-26T02:50").pairs(BERLIN));
	}

	@Test
	void aSquareBolusNotedAtItsEndIsNoSecondPass() {
		Recorder pump = new Recorder().reads("2025-10-26T02:00", "2025-10-26T02:45")
				.add("log", square("2025-10-26T02:05"))
				.reads("2025-10-26T02:50");
		assertEquals(List.of("10-26T02:00 10-26T00:00:00Z", "10-26T02:05 10-26T00:05:00Z",
				"10-26T02:45 10-26T00:45:00Z", "10-26T02:50 10-26T00:50:00Z"), pump.pairs(BERLIN));
	}

	@Test
	void theHourMissingInSpringIsTakenAsNotYetPutForward() {
		assertEquals(
				List.of("03-29T01:55 03-29T00:55:00Z", "03-29T03:00 03-29T01:00:00Z", "03-29T02:10 03-29T01:10:00Z"),
				new Recorder().reads("2026-03-29T01:55", "2026-03-29T02:10", "2026-03-29T03:00").pairs(BERLIN));
	}

	@Test
	void aClockThatFollowsSpringLeavesNoGap() {
		assertEquals(List.of("2026-03-08T06:55:00Z", "2026-03-08T07:00:00Z"),
				new Recorder().reads("2026-03-08T01:55", "2026-03-08T03:00").instants(NEW_YORK));
	}

	@Test
	void aPumpPutForwardDaysAfterSpringWasInWinterTimeUntilThen() {
		Recorder pump = new Recorder()
				.reads("2026-03-28T12:00", "2026-03-29T02:30", "2026-03-29T12:00", "2026-04-02T08:00")
				.set("2026-04-02T08:01:00", "2026-04-02T09:01:00").reads("2026-04-02T09:05", "2026-04-03T12:00");
		assertEquals(List.of("2026-03-28T11:00:00Z", "2026-03-29T01:30:00Z", "2026-03-29T11:00:00Z",
				"2026-04-02T07:00:00Z", "2026-04-02T07:05:00Z", "2026-04-03T10:00:00Z"), pump.instants(BERLIN));
	}

	@Test
	void aPumpPutBackDaysAfterAutumnWasInSummerTimeUntilThen() {
		Recorder pump = new Recorder().reads("2025-10-25T12:00", "2025-10-26T02:30", "2025-10-27T07:59")
				.set("2025-10-27T08:00:00", "2025-10-27T07:00:00").reads("2025-10-27T07:05", "2025-10-27T12:00");
		assertEquals(List.of("2025-10-25T10:00:00Z", "2025-10-26T00:30:00Z", "2025-10-27T05:59:00Z",
				"2025-10-27T06:05:00Z", "2025-10-27T11:00:00Z"), pump.instants(BERLIN));
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2025-10-26, 03:00:00, 02:00:00, 02:30:00, 00:30:00Z, 01:30:00Z",
			"America/New_York, 2025-11-02, 02:00:00, 01:00:00, 01:30:00, 05:30:00Z, 06:30:00Z" })
	void aPumpPutBackInTheAutumnNightItselfPassesTheHourTwice(String zone, String day, String before, String after,
			String twice, String first, String second) {
		Recorder pump = new Recorder().reads(day + "T" + twice).set(day + "T" + before, day + "T" + after)
				.reads(day + "T" + twice);
		assertEquals(List.of(day + "T" + first, day + "T" + second), pump.instants(zone));
	}

	@Test
	void aPumpPutForwardInTheSpringNightItselfGoesOn() {
		Recorder pump = new Recorder().reads("2026-03-08T01:59").set("2026-03-08T02:00:00", "2026-03-08T03:00:00")
				.reads("2026-03-08T03:01");
		assertEquals(List.of("2026-03-08T06:59:00Z", "2026-03-08T07:01:00Z"), pump.instants(NEW_YORK));
	}

	@Test
	void aJourneyOfNineHoursAndBackIsUndone() {
		Recorder pump = new Recorder().reads("2026-02-01T10:00").set("2026-02-01T11:00:00", "2026-02-01T20:00:00")
				.reads("2026-02-01T20:05", "2026-02-08T12:00").set("2026-02-08T13:00:00", "2026-02-08T04:00:00")
				.reads("2026-02-08T04:10", "2026-02-08T12:30");
		assertEquals(List.of("2026-02-01T09:00:00Z", "2026-02-01T10:05:00Z", "2026-02-08T02:00:00Z",
				"2026-02-08T03:10:00Z", "2026-02-08T11:30:00Z"), pump.instants(BERLIN));
	}

	@Test
	void aLogWithoutItsOwnChangesFollowsThoseOfTheDevice() {
		Recorder pump = new Recorder()
				.readsIn("sensor", "2026-02-01T10:55", "2026-02-01T20:05", "2026-02-08T12:55", "2026-02-08T04:05",
						"2026-02-08T12:30", "2026-02-08T13:30")
				.setIn("pump", "2026-02-01T11:00:00", "2026-02-01T20:00:00")
				.setIn("pump", "2026-02-08T13:00:00", "2026-02-08T04:00:00");
		assertEquals(List.of("2026-02-01T09:55:00Z", "2026-02-01T10:05:00Z", "2026-02-08T02:55:00Z",
				"2026-02-08T03:05:00Z", "2026-02-08T11:30:00Z", "2026-02-08T12:30:00Z"), pump.instants(BERLIN));
	}

	@Test
	void aTimeThatAForwardChangeLeftOutIsAfterIt() {
		Recorder pump = new Recorder().readsIn("sensor", "2026-02-01T11:58", "2026-02-01T12:02", "2026-02-01T12:03")
				.setIn("pump", "2026-02-01T12:00:00", "2026-02-01T12:03:00");
		assertEquals(
				List.of("02-01T12:02 02-01T11:02:00Z", "02-01T12:03 02-01T11:03:00Z", "02-01T11:58 02-01T11:01:00Z")
						.stream().sorted(java.util.Comparator.comparing(p -> p.substring(12))).toList(),
				pump.pairs(BERLIN));
	}

	@Test
	void aCorrectionBackIsFoundByTheRepeatedMinutes() {
		Recorder pump = new Recorder()
				.readsIn("sensor", "2026-02-01T11:57", "2026-02-01T11:59", "2026-02-01T11:57:10", "2026-02-01T11:59")
				.setIn("pump", "2026-02-01T12:00:00", "2026-02-01T11:57:00");
		assertEquals(List.of("2026-02-01T10:54:00Z", "2026-02-01T10:56:00Z", "2026-02-01T10:57:10Z",
				"2026-02-01T10:59:00Z"), pump.instants(BERLIN));
	}

	@Test
	void aLogThatBeginsAfterAllChangesIsWallClock() {
		Recorder pump = new Recorder().readsIn("sensor", "2026-02-10T12:00")
				.setIn("pump", "2026-02-01T11:00:00", "2026-02-01T20:00:00")
				.setIn("pump", "2026-02-08T13:00:00", "2026-02-08T04:00:00");
		assertEquals(List.of("2026-02-10T11:00:00Z"), pump.instants(BERLIN));
	}

	@Test
	void totalsOfDaysFollowTheChangesWithoutMovingThem() {
		Recorder pump = new Recorder().add("totals", total("2026-02-01T00:00")).add("totals", total("2026-02-04T00:00"))
				.add("totals", total("2026-02-09T00:00")).setIn("pump", "2026-02-01T11:00:00", "2026-02-01T20:00:00")
				.setIn("pump", "2026-02-08T13:00:00", "2026-02-08T04:00:00");
		assertEquals(List.of("2026-01-31T23:00:00Z", "2026-02-03T14:00:00Z", "2026-02-08T23:00:00Z"),
				pump.instants(BERLIN));
	}

	@Test
	void aTotalNotedAfterTheChangeBelongsBeforeIt() {
		Recorder pump = new Recorder().reads("2026-02-01T10:00").set("2026-02-01T11:00:00", "2026-02-01T20:00:00")
				.add("log", total("2026-02-01T00:00")).reads("2026-02-02T08:00");
		assertEquals(
				List.of("02-01T00:00 02-01T08:00:00Z", "02-01T10:00 02-01T18:00:00Z", "02-02T08:00 02-02T07:00:00Z"),
				pump.pairs(BERLIN));
	}

	@Test
	void aWrongDateSetRightAtOnceSpoilsNothing() {
		Recorder pump = new Recorder().readsIn("sensor", "2026-03-01T09:55", "2026-03-01T10:10", "2026-03-20T12:00")
				.setIn("pump", "2026-03-01T10:00:00", "2026-03-31T10:00:00")
				.setIn("pump", "2026-03-31T10:05:00", "2026-03-01T10:05:00");
		assertEquals(List.of("2026-03-01T08:55:00Z", "2026-03-01T09:10:00Z", "2026-03-20T11:00:00Z"),
				pump.instants(BERLIN));
	}

	@Test
	void aFallBackToTheFactoryDateIsIgnored() {
		Recorder pump = new Recorder().reads("2026-02-01T10:00").set("2026-02-01T11:00:00", "2007-01-01T00:00:00")
				.set("2007-01-01T00:01:00", "2026-02-01T11:05:00").reads("2026-02-01T12:00");
		assertEquals(List.of("2026-02-01T09:00:00Z", "2026-02-01T11:00:00Z"), pump.instants(BERLIN));
		assertTrue(new ClockHistory(pump.device.changes(), ZoneId.of(BERLIN)).changes().isEmpty());
	}

	@Test
	void aChangeFoundInTwoLogsHappenedOnce() {
		Recorder pump = new Recorder().readsIn("a", "2026-03-30T08:00")
				.setIn("a", "2026-04-02T08:00:00", "2026-04-02T09:00:00")
				.setIn("b", "2026-04-02T08:00:00", "2026-04-02T09:00:00");
		List<Placed> placed = pump.placed(BERLIN);
		assertEquals(List.of("2026-03-30T07:00:00Z", "2026-04-02T07:00:00Z"),
				placed.stream().map(p -> p.at().toString()).toList());
		DeviceEvent change = (DeviceEvent) placed.getLast().entry();
		assertEquals(Map.of("to", "2026-04-02T09:00"), change.details());
		assertEquals(DeviceEvent.Kind.CLOCK_CHANGE, change.kind());
	}

	@Test
	void whatLiesInTheFutureOrTheDistantPastIsLeftOutAndNamed() {
		Recorder pump = new Recorder().reads("1970-01-01T00:00", "2026-02-01T10:00", "2026-11-03T10:00",
				"9999-12-31T23:59");
		Skips skips = new Skips();
		assertEquals(1, new Anchoring(pump.device, List.of(), ZoneId.of(BERLIN), Recorder.NOW, skips).run().size());
		assertEquals(List.of(List.of(3L, 4L), List.of(1L)), skips.all().stream().map(skip -> skip.lines()).toList());
		assertTrue(skips.faulty());
	}

	@Test
	void recordsWhoseDatesWereMovedToThePastAreKept() {
		Recorder pump = new Recorder().reads("1899-12-31T10:00", "1961-04-12T22:30", "1961-04-12T22:35",
				"1961-04-13T22:35");
		Skips skips = new Skips();
		assertEquals(3, new Anchoring(pump.device, List.of(), ZoneId.of(BERLIN), Recorder.NOW, skips).run().size());
		assertEquals(List.of(List.of(1L)), skips.all().stream().map(skip -> skip.lines()).toList());
	}

	@Test
	void readingsEqualButForTheirPassAreNumbered() {
		List<Placed> placed = new Recorder().reads("2025-10-26T02:00", "2025-10-26T02:30", "2025-10-26T02:00")
				.placed(BERLIN);
		assertEquals(List.of(0, 0, 1), placed.stream().map(Placed::occurrence).toList());
	}

	private static InsulinTotal total(String day) {
		return new InsulinTotal(LocalDateTime.parse(day), InsulinTotal.Kind.ALL, 30);
	}

	private static Bolus square(String time) {
		return new Bolus(LocalDateTime.parse(time), Bolus.Shape.SQUARE, Bolus.Source.MANUAL, Dose.NONE, Dose.of(2, 2),
				Optional.of(Duration.ofMinutes(40)), Bolus.End.COMPLETE, Optional.empty(), OptionalInt.empty(),
				Optional.empty());
	}
}
