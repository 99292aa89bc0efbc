// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.islet.metrics.Day.low;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.islet.metrics.Day.Calc;
import org.islet.model.Bolus.Source;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Suspend;
import org.junit.jupiter.api.Test;

class LowCausesTest {

	private static final String LOW = "16:40";
	private static final String NIGHT = "02:00";
	private static final String EVENING_BEFORE = "2025-04-01T20:00:00";

	private static Cause cause(Day day) {
		List<Preceded> lows = day.events().lows();
		assertEquals(1, lows.size());
		return lows.getFirst().cause();
	}

	@Test
	void aLowWithNothingBeforeItIsUnknown() {
		assertEquals(Cause.UNKNOWN, cause(low(LOW)));
		assertEquals(Instant.parse("2025-04-02T16:40:00Z"), low(LOW).events().lows().getFirst().episode().start());
	}

	@Test
	void twoBolusesLessThanNinetyMinutesApartAreStacked() {
		assertEquals(Cause.STACKED_BOLUS, cause(low(LOW).bolus("15:00").bolus("16:29:59")));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00").bolus("16:30")));
	}

	@Test
	void onlyBolusesThatAPersonGaveWithAPumpAreStacked() {
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00").bolus("15:30", Source.AUTO_CORRECTION)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00").bolus("15:30", Source.AUTO_BASAL)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00").bolus("15:30", Source.PEN)));
	}

	@Test
	void theSecondOfTwoBolusesLiesInTheWindow() {
		assertEquals(Cause.STACKED_BOLUS, cause(low("20:00").bolus("15:30").bolus("16:00")));
		assertEquals(Cause.UNKNOWN, cause(low("20:00").bolus("15:30").bolus("15:59:59")));
	}

	@Test
	void aCorrectionWhileTheCalculatorSawActiveInsulinIsStacked() {
		Calc correction = Calc.recommended(1).glucose(180).correction(1);
		assertEquals(Cause.STACKED_BOLUS, cause(low(LOW).bolus("15:00", 1, correction.active(0.1))));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00", 1, correction.active(0))));
	}

	@Test
	void withoutTheCalculatorsWordInsulinActsAsLongAsItsDurationSays() {
		Calc correction = Calc.recommended(1).correction(1).action("PT3H");
		assertEquals(Cause.STACKED_BOLUS, cause(low(LOW).bolus("12:00").bolus("15:00", 1, correction)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("11:59:59").bolus("15:00", 1, correction)));
		assertEquals(Cause.STACKED_BOLUS,
				cause(low(LOW).bolus("12:00", Source.AUTO_CORRECTION).bolus("15:00", 1, correction)));
	}

	@Test
	void theDurationOfInsulinActionMayBeThatOfTheSettings() {
		Calc correction = Calc.recommended(1).correction(1);
		assertEquals(Cause.STACKED_BOLUS,
				cause(low(LOW).insulinAction("08:00", "PT3H").bolus("12:00").bolus("15:00", 1, correction)));
		assertEquals(Cause.UNKNOWN,
				cause(low(LOW).insulinAction("08:00", "PT2H59M").bolus("12:00").bolus("15:00", 1, correction)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("12:00").bolus("15:00", 1, correction)));
		assertEquals(Cause.UNKNOWN,
				cause(low(LOW).bolus("12:00").bolus("15:00", 1, correction).insulinAction("15:00:01", "PT3H")));
	}

	@Test
	void aBolusForGlucoseWithoutCarbohydrateIsACorrectionWhereThePartsAreNotTold() {
		Calc active = Calc.recommended(1).active(0.5);
		assertEquals(Cause.STACKED_BOLUS, cause(low(LOW).bolus("15:00", 1, active.glucose(180))));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00", 1, active)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00", 1, active.glucose(180).grams(10))));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00", 1, active.glucose(80).correction(0))));
	}

	@Test
	void aBolusInAMealWindowNeedsCarbohydrateWithinHalfAnHour() {
		assertEquals(Cause.MEAL_BOLUS_BEYOND_CARBS, cause(low(LOW).bolus("14:59:59")));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:00")));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("14:00").carbs("14:30", 40)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("14:00").carbs("13:30", 40)));
		assertEquals(Cause.MEAL_BOLUS_BEYOND_CARBS, cause(low(LOW).bolus("14:00").carbs("14:30:01", 40)));
	}

	@Test
	void aCalculatorThatAnsweredInsulinForFoodWithoutCarbohydrateGaveAMealBolus() {
		assertEquals(Cause.MEAL_BOLUS_BEYOND_CARBS,
				cause(low(LOW).bolus("15:30", 2, Calc.recommended(2).food(2).grams(0))));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("14:30", 2, Calc.recommended(2).food(0).correction(2))));
	}

	@Test
	void aMealBolusBeyondItsCarbohydrateByMoreThanAFifthCounts() {
		Calc meal = Calc.recommended(4).grams(40).food(4);
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:30", 5, meal)));
		assertEquals(Cause.MEAL_BOLUS_BEYOND_CARBS, cause(low(LOW).bolus("15:30", 5.025, meal)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:30", 5.025, meal).carbs("15:50", 10)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:30", 3, meal)));
	}

	@Test
	void theInsulinForCarbohydrateMayComeFromTheRatio() {
		Calc meal = Calc.recommended(4).grams(40).ratio(10);
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:30", 5, meal)));
		assertEquals(Cause.MEAL_BOLUS_BEYOND_CARBS, cause(low(LOW).bolus("15:30", 5.025, meal)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).bolus("15:30", 9, Calc.recommended(4).grams(40))));
	}

	@Test
	void exerciseInTheFourHoursBeforeCounts() {
		assertEquals(Cause.EXERCISE, cause(low(LOW).exercise("12:40", null)));
		assertEquals(Cause.EXERCISE, cause(low(LOW).exercise("16:39:59", null)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).exercise("12:39:59", null)));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).exercise("16:40", null)));
	}

	@Test
	void exerciseThatWentOnIntoTheWindowCounts() {
		assertEquals(Cause.EXERCISE, cause(low(LOW).exercise("11:40", "PT1H")));
		assertEquals(Cause.UNKNOWN, cause(low(LOW).exercise("11:40", "PT59M")));
	}

	@Test
	void theWindowCanBeChosen() {
		Day day = low(LOW).exercise("13:00", null);
		var timeline = day.book.day(Day.DATE);
		var episodes = Episodes.of(GlucoseSeries.sensor(timeline));
		Duration threeHours = Duration.ofHours(3);
		assertEquals(Cause.UNKNOWN, PrecedingEvents.of(timeline, episodes, threeHours, threeHours).lows().getFirst()
				.cause());
		assertEquals(Cause.EXERCISE, PrecedingEvents.of(timeline, episodes, Duration.ofMinutes(220), threeHours).lows()
				.getFirst().cause());
	}

	/** One low from {@code minutes} before to ten minutes later, another at 16:40. */
	private static Cause again(int minutes, String bolus) {
		Day day = low(LOW);
		var second = Day.when(LOW);
		var first = second.minusMinutes(minutes);
		for (int i = 0; i < 3; i++) {
			day.book.sensor(first.plusMinutes(5 * i).toString(), 66);
		}
		for (int i = 3; i < 6; i++) {
			day.book.sensor(first.plusMinutes(5 * i).toString(), 72);
		}
		day.bolus(EVENING_BEFORE);
		if (bolus != null) {
			day.bolus(bolus);
		}
		return day.events().lows().getLast().cause();
	}

	@Test
	void aLowAfterAnotherWithoutABolusBetweenIsALowAgain() {
		assertEquals(Cause.LOW_AGAIN, again(90, null));
		assertEquals(Cause.LOW_AGAIN, again(90, "15:19:59"));
		assertEquals(Cause.RAPID_FALL, again(90, "15:20"));
		assertEquals(Cause.RAPID_FALL, again(90, "15:40"));
	}

	@Test
	void aLowAtNightWithoutABolusInFourHours() {
		assertEquals(Cause.NIGHT_WITHOUT_BOLUS, cause(low(NIGHT).bolus(EVENING_BEFORE)));
		assertEquals(Cause.NIGHT_WITHOUT_BOLUS, cause(low(NIGHT).bolus("2025-04-01T21:59:59")));
		assertEquals(Cause.UNKNOWN, cause(low(NIGHT).bolus("2025-04-01T22:00:00")));
		assertEquals(Cause.NIGHT_WITHOUT_BOLUS, cause(low("05:55").bolus("01:00")));
		assertEquals(Cause.UNKNOWN, cause(low("06:00").bolus("01:00")));
	}

	@Test
	void anyBolusSpeaksAgainstTheBasalInsulin() {
		assertEquals(Cause.UNKNOWN, cause(low(NIGHT).bolus("01:00", Source.AUTO_CORRECTION)));
		assertEquals(Cause.UNKNOWN, cause(low(NIGHT).bolus("01:00", Source.PEN)));
	}

	@Test
	void withoutRecordsOfInsulinNothingIsSaidOfABolusThatWasNotGiven() {
		assertEquals(Cause.UNKNOWN, cause(low(NIGHT)));
		assertEquals(Cause.UNKNOWN, cause(low(NIGHT).bolus("2025-04-01T01:59:59")));
		assertEquals(Cause.NIGHT_WITHOUT_BOLUS, cause(low(NIGHT).bolus("2025-04-01T02:00:00")));
		assertEquals(Cause.NIGHT_WITHOUT_BOLUS, cause(low(NIGHT).bolus("2025-04-03T01:00:00")));
		Day basal = low(NIGHT);
		basal.book.scheduled("2025-04-01T18:00", 0.8).scheduled("2025-04-02T06:00", 0.7);
		assertEquals(Cause.NIGHT_WITHOUT_BOLUS, cause(basal));
	}

	private static Cause suspended(String from, String to, Suspend.Reason reason) {
		Day day = low(LOW);
		day.book.scheduled("2025-04-02T00:00", 0.8)
				.suspend(Day.when(from).toString(), Suspend.State.STOPPED, reason)
				.suspend(Day.when(to).toString(), Suspend.State.RESUMED, reason).scheduled("2025-04-02T22:00", 0.7);
		return cause(day);
	}

	@Test
	void aSuspensionForLowGlucoseThatDidNotPreventTheLow() {
		assertEquals(Cause.SUSPENDED_BEFORE, suspended("16:39:59", "17:30", Suspend.Reason.PREDICTED_LOW));
		assertEquals(Cause.UNKNOWN, suspended("16:40", "17:30", Suspend.Reason.LOW_GLUCOSE));
		assertEquals(Cause.SUSPENDED_BEFORE, suspended("12:00", "12:40:01", Suspend.Reason.LOW_GLUCOSE));
		assertEquals(Cause.UNKNOWN, suspended("12:00", "12:40", Suspend.Reason.LOW_GLUCOSE));
		assertEquals(Cause.UNKNOWN, suspended("16:00", "17:30", Suspend.Reason.MANUAL));
	}

	private static Cause fall(String from, double by) {
		Book book = new Book("UTC");
		var at = Day.when(from);
		for (int i = -24; i < 0; i++) {
			book.sensor(at.plusMinutes(5 * i).toString(), 140);
		}
		for (int i = 0; i <= 3; i++) {
			book.sensor(at.plusMinutes(5 * i).toString(), 140 - by * i / 3);
		}
		for (int i = 4; i < 40; i++) {
			book.sensor(at.plusMinutes(5 * i).toString(), Math.max(66, 140 - by - 4 * (i - 3)));
		}
		return PrecedingEvents.of(book.day(Day.DATE)).lows().getFirst().cause();
	}

	@Test
	void aFallOfThirtyInAQuarterOfAnHourIsRapid() {
		assertEquals(Cause.RAPID_FALL, fall("10:00", 30));
		assertEquals(Cause.UNKNOWN, fall("10:00", 29.9));
	}

	@Test
	void theFirstCauseOfTheListIsTaken() {
		Day all = low(NIGHT).bolus("00:30").bolus("01:00").exercise("00:00", null);
		assertEquals(Cause.STACKED_BOLUS, cause(all));
		assertEquals(Cause.EXERCISE, cause(low(NIGHT).bolus(EVENING_BEFORE).exercise("00:00", null)));
	}

	@Test
	void eventsOfTheEveningBeforeThePeriodAreKnown() {
		assertEquals(Cause.EXERCISE, cause(low(NIGHT).exercise("2025-04-01T22:00:00", null)));
	}

	@Test
	void otherEventsAreNoCause() {
		assertEquals(Cause.UNKNOWN, cause(low(LOW).event("16:00", Kind.PUMP_ALARM, "No Delivery").carbs("16:00", 10)));
	}
}
