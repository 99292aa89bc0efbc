// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.islet.metrics.Suspension.Ending;
import org.islet.model.Bolus;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;
import org.junit.jupiter.api.Test;

class BasalDeliveryTest {

	private static final String DAY = "2025-04-02";

	private static BasalDelivery delivery(Book book) {
		return BasalDelivery.of(book.day(DAY));
	}

	/** Each segment as {@code 09:00-10:00 0.8}, in UTC. */
	private static String told(BasalDelivery delivery) {
		return delivery.segments().stream().map(BasalDeliveryTest::told).collect(Collectors.joining(", "));
	}

	private static String told(Segment segment) {
		String from = segment.from().toString().substring(11, 16);
		String to = segment.to().toString().substring(11, 16);
		return from + "-" + to + " " + Math.round(segment.rate() * 10_000) / 10_000.0;
	}

	/** A pump that gives 0.8 U/h all day long and is heard of every midnight until two days later. */
	private static Book steady() {
		return new Book("UTC").scheduled("2025-04-01T00:00", 0.8).scheduled(DAY + "T00:00", 0.8)
				.scheduled("2025-04-03T00:00", 0.8);
	}

	@Test
	void aRateHoldsUntilTheNextOneAndBeginsBeforeTheDay() {
		Book book = new Book("UTC").scheduled("2025-04-01T22:00", 0.5).scheduled(DAY + "T06:00", 1.0)
				.scheduled(DAY + "T22:00", 0.5).scheduled("2025-04-03T06:00", 1.0);
		BasalDelivery delivery = delivery(book);
		assertEquals("00:00-06:00 0.5, 06:00-22:00 1.0, 22:00-00:00 0.5", told(delivery));
		assertEquals(20, delivery.units(), 1e-12);
		assertEquals(Duration.ofHours(24), delivery.known());
	}

	@Test
	void afterThePumpsLastEntryNothingIsKnown() {
		Book book = new Book("UTC").scheduled(DAY + "T00:00", 1.0).bolus(DAY + "T14:30", Bolus.Source.MANUAL, 2);
		assertEquals("00:00-14:30 1.0", told(delivery(book)));
	}

	@Test
	void otherDevicesDoNotKeepAPumpAlive() {
		Book book = new Book("UTC").scheduled(DAY + "T00:00", 1.0).bolus(DAY + "T10:00", Bolus.Source.MANUAL, 2)
				.device("meter").sensor(DAY + "T20:00", 120);
		assertEquals("00:00-10:00 1.0", told(delivery(book)));
	}

	@Test
	void aPumpSilentForMoreThanADayWasNotKnownToRun() {
		Book book = new Book("UTC").scheduled("2025-03-31T12:00", 1.0).bolus("2025-03-31T20:00", Bolus.Source.MANUAL, 1)
				.bolus(DAY + "T09:00", Bolus.Source.MANUAL, 1).scheduled(DAY + "T10:00", 0.7)
				.bolus(DAY + "T12:00", Bolus.Source.MANUAL, 1);
		assertEquals("10:00-12:00 0.7", told(delivery(book)));
	}

	@Test
	void aRateThatSaysHowLongItHoldsLeavesAHoleAfterIt() {
		Book book = new Book("UTC").scheduled(DAY + "T08:00", 1.0, "PT2H").scheduled(DAY + "T11:00", 0.6, "PT30M");
		assertEquals("08:00-10:00 1.0, 11:00-11:30 0.6", told(delivery(book)));
	}

	@Test
	void aTemporaryRateEndsAfterItsTimeAndTheScheduleGoesOn() {
		assertEquals("00:00-09:00 0.8, 09:00-10:30 0.3, 10:30-00:00 0.8",
				told(delivery(steady().tempRate(DAY + "T09:00", 0.3, "PT1H30M"))));
	}

	@Test
	void aTemporaryPercentageFollowsTheSchedule() {
		Book book = steady().scheduled(DAY + "T10:00", 1.2).tempPercent(DAY + "T09:00", 50, "PT2H");
		assertEquals("00:00-09:00 0.8, 09:00-10:00 0.4, 10:00-11:00 0.6, 11:00-00:00 1.2", told(delivery(book)));
	}

	@Test
	void aTemporaryRateMayBeEndedEarly() {
		assertEquals("00:00-09:00 0.8, 09:00-09:20 1.6, 09:20-00:00 0.8",
				told(delivery(steady().tempPercent(DAY + "T09:00", 200, "PT2H").tempEnd(DAY + "T09:20"))));
	}

	@Test
	void nothingIsDeliveredWhileSuspendedAndATemporaryRatesClockRunsOn() {
		Book book = steady().tempRate(DAY + "T09:00", 0.3, "PT2H")
				.suspend(DAY + "T09:30", State.STOPPED, Reason.MANUAL)
				.suspend(DAY + "T10:00", State.RESUMED_BY_USER, Reason.MANUAL);
		BasalDelivery delivery = delivery(book);
		assertEquals("00:00-09:00 0.8, 09:00-09:30 0.3, 09:30-10:00 0.0, 10:00-11:00 0.3, 11:00-00:00 0.8",
				told(delivery));
		assertEquals(Duration.ofMinutes(30), delivery.suspended());
		assertEquals(List.of(Ending.BY_USER), delivery.suspensions().stream().map(Suspension::ending).toList());
	}

	@Test
	void whatAnUploadSuspendsForIsNoSuspension() {
		Book book = steady().suspend(DAY + "T09:30", State.STOPPED, Reason.DIAGNOSTIC).suspend(DAY + "T09:30:20",
				State.RESUMED, Reason.DIAGNOSTIC);
		assertEquals("00:00-00:00 0.8", told(delivery(book)));
		assertEquals(List.of(), delivery(book).suspensions());
	}

	@Test
	void anUnansweredLowGlucoseSuspendOfTwoHoursEndedByItself() {
		assertEquals(Ending.BY_ITSELF, ending("T12:00:20", State.RESUMED, Reason.LOW_GLUCOSE_UNANSWERED));
		assertEquals(Ending.BY_ITSELF, ending("T11:56", State.RESUMED, Reason.LOW_GLUCOSE_UNANSWERED));
		assertEquals(Ending.BY_ITSELF, ending("T11:00", State.RESUMED_BY_ITSELF, Reason.LOW_GLUCOSE_UNANSWERED));
		assertEquals(Ending.UNKNOWN, ending("T11:40", State.RESUMED, Reason.LOW_GLUCOSE_UNANSWERED));
		assertEquals(Ending.UNKNOWN, ending("T12:00", State.RESUMED, Reason.LOW_GLUCOSE_ANSWERED));
		assertEquals(Ending.BY_USER, ending("T12:00", State.RESUMED_BY_USER, Reason.LOW_GLUCOSE_UNANSWERED));
	}

	private static Ending ending(String resumed, State state, Reason still) {
		Book book = steady().suspend(DAY + "T10:00", State.STOPPED, Reason.LOW_GLUCOSE)
				.suspend(DAY + "T10:10", State.STOPPED, still).suspend(DAY + resumed, state, Reason.OTHER);
		List<Suspension> suspensions = delivery(book).suspensions();
		assertEquals(1, suspensions.size());
		assertEquals(Reason.LOW_GLUCOSE, suspensions.getFirst().reason());
		return suspensions.getFirst().ending();
	}

	@Test
	void aSuspensionMayReachIntoTheDayAndHaveNoKnownEnd() {
		Book reaching = steady().suspend("2025-04-01T23:00", State.STOPPED, Reason.MANUAL).suspend(DAY + "T01:00",
				State.RESUMED, Reason.MANUAL);
		assertEquals("00:00-01:00 0.0, 01:00-00:00 0.8", told(delivery(reaching)));
		assertEquals("2025-04-01T23:00:00Z", delivery(reaching).suspensions().getFirst().from().toString());
		Book open = steady().suspend(DAY + "T20:00", State.STOPPED, Reason.ALARM);
		assertEquals(Ending.OPEN, delivery(open).suspensions().getFirst().ending());
		assertEquals("00:00-20:00 0.8, 20:00-00:00 0.0", told(delivery(open)));
	}

	@Test
	void automationsRatesEndATemporaryRateAndCountAsAutomated() {
		Book book = steady().tempRate(DAY + "T08:00", 0.1, "PT5H").automated(DAY + "T10:00", 1.5)
				.scheduled(DAY + "T12:00", 0.8);
		assertEquals("00:00-08:00 0.8, 08:00-10:00 0.1, 10:00-12:00 1.5, 12:00-00:00 0.8", told(delivery(book)));
		assertEquals(Duration.ofHours(2), delivery(book).automated());
	}

	@Test
	void aStepOfThePatternDuringATemporaryRateIsOneEvenIfItEqualsTheRateInForce() {
		Book book = steady().tempPercent(DAY + "T09:00", 50, "PT2H").scheduled(DAY + "T10:00", 0.4);
		assertEquals("00:00-09:00 0.8, 09:00-10:00 0.4, 10:00-11:00 0.2, 11:00-00:00 0.4", told(delivery(book)));
	}

	@Test
	void aSecondPumpTakesOver() {
		Book book = steady().device("acme:2").scheduled(DAY + "T15:00", 0.6).scheduled(DAY + "T18:00", 0.9)
				.bolus(DAY + "T21:00", Bolus.Source.MANUAL, 1);
		assertEquals("00:00-00:00 0.8", told(BasalDelivery.of(steady().day(DAY))));
		BasalDelivery delivery = delivery(book.device(Book.PUMP).bolus(DAY + "T14:00", Bolus.Source.MANUAL, 1));
		assertEquals("00:00-14:00 0.8, 15:00-18:00 0.6, 18:00-21:00 0.9", told(delivery));
	}

	@Test
	void microDosesStandInPlaceOfTheProgrammedRate() {
		Book book = steady().bolus(DAY + "T10:00", Bolus.Source.AUTO_BASAL, 0.1)
				.bolus(DAY + "T10:05", Bolus.Source.AUTO_BASAL, 0.05)
				.bolus(DAY + "T11:00", Bolus.Source.AUTO_BASAL, 0.1);
		BasalDelivery delivery = delivery(book);
		assertEquals("00:00-10:00 0.8, 10:00-10:05 1.2, 10:05-10:10 0.6, 10:10-11:00 0.0, 11:00-11:05 1.2, "
				+ "11:05-00:00 0.8", told(delivery));
		assertEquals(Duration.ofMinutes(65), delivery.automated());
		assertEquals(0.8 * (24 - 65 / 60.0) + 0.25, delivery.units(), 1e-12);
	}

	@Test
	void anHourTooFewOrTooManyIsCountedAsItPassed() {
		Book spring = new Book("Europe/Berlin").scheduled("2025-03-30T00:00", 1.0).scheduled("2025-03-31T00:00", 1.0);
		assertEquals(23, BasalDelivery.of(spring.day("2025-03-30")).units(), 1e-12);
		Book autumn = new Book("Europe/Berlin").scheduled("2025-10-26T00:00", 1.0).scheduled("2025-10-27T00:00", 1.0);
		assertEquals(25, BasalDelivery.of(autumn.day("2025-10-26")).units(), 1e-12);
	}

	@Test
	void theProgrammedRatesStayKnownWhileSomethingElseIsDelivered() {
		Book book = steady().tempPercent(DAY + "T06:00", 50, "PT2H")
				.suspend(DAY + "T10:00", State.STOPPED, Reason.MANUAL)
				.suspend(DAY + "T11:00", State.RESUMED_BY_USER, Reason.MANUAL).automated(DAY + "T20:00", 0.3);
		assertEquals("00:00-20:00 0.8",
				delivery(book).programmed().stream().map(BasalDeliveryTest::told).collect(Collectors.joining(", ")));
	}

	@Test
	void anExitIsARateSetByHandRightAfterAutomation() {
		Book book = new Book("UTC").automated(DAY + "T00:00", 0.5).automated(DAY + "T03:00", 0.7)
				.scheduled(DAY + "T06:00", 1.0).automated(DAY + "T09:00", 0.4)
				.suspend(DAY + "T12:00", State.STOPPED, Reason.MANUAL)
				.suspend(DAY + "T12:30", State.RESUMED_BY_USER, Reason.MANUAL).scheduled(DAY + "T12:30", 0.9)
				.scheduled("2025-04-03T00:00", 0.8);
		assertEquals("[2025-04-02T06:00:00Z, 2025-04-02T12:30:00Z]", delivery(book).automationExits().toString());
	}

	@Test
	void aSuspensionThatAutomationEndsIsNoExit() {
		Book book = new Book("UTC").automated(DAY + "T00:00", 0.5).suspend(DAY + "T12:00", State.STOPPED, Reason.MANUAL)
				.suspend(DAY + "T12:30", State.RESUMED_BY_USER, Reason.MANUAL).automated(DAY + "T12:30", 0.5)
				.automated("2025-04-03T00:00", 0.5);
		assertEquals("[]", delivery(book).automationExits().toString());
	}
}
