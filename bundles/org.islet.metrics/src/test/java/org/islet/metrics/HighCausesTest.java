// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.islet.metrics.Day.slowHigh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.islet.metrics.Day.Calc;
import org.islet.model.Bolus.Source;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Suspend;
import org.junit.jupiter.api.Test;

class HighCausesTest {

	private static final String HIGH = "16:00";
	private static final String EVENING_BEFORE = "2025-04-01T20:00:00";

	private static Cause cause(Day day) {
		List<Preceded> highs = day.events().highs();
		assertEquals(1, highs.size());
		return highs.getFirst().cause();
	}

	/** At 115 until 15:25, at 116.1 at 15:30, above 180 from 16:00 on. */
	private static Day meal() {
		return Day.high(HIGH, 115, 11);
	}

	@Test
	void aSlowHighWithNothingBeforeItIsUnknown() {
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).bolus(EVENING_BEFORE)));
	}

	@Test
	void aRiseOfMoreThanFiftyInAnHourWithoutABolusIsAMealWithoutBolus() {
		assertEquals(Cause.MEAL_WITHOUT_BOLUS, cause(meal().bolus(EVENING_BEFORE)));
		assertEquals(Cause.MEAL_WITHOUT_BOLUS, cause(Day.high(HIGH, 115, 50.1 / 12).bolus(EVENING_BEFORE)));
		assertEquals(Cause.UNKNOWN, cause(Day.high(HIGH, 115, 50 / 12.0).bolus(EVENING_BEFORE)));
	}

	@Test
	void withoutRecordsOfBolusesNothingIsSaidOfABolusThatWasNotGiven() {
		assertEquals(Cause.UNKNOWN, cause(meal()));
	}

	@Test
	void aBolusHalfAnHourAroundTheRiseIsTheMeals() {
		assertEquals(Cause.UNKNOWN, cause(meal().bolus("14:55")));
		assertEquals(Cause.MEAL_WITHOUT_BOLUS, cause(meal().bolus("14:54:59")));
		assertEquals(Cause.LATE_BOLUS, cause(meal().bolus("16:00")));
		assertEquals(Cause.MEAL_WITHOUT_BOLUS, cause(meal().bolus("16:00:01")));
		assertEquals(Cause.UNKNOWN, cause(meal().bolus("15:00", Source.PEN)));
		assertEquals(Cause.MEAL_WITHOUT_BOLUS, cause(meal().bolus("15:30", Source.AUTO_CORRECTION)));
	}

	@Test
	void aBolusMoreThanTenMinutesAfterTheRiseBeganIsLate() {
		assertEquals(Cause.UNKNOWN, cause(meal().bolus("15:40")));
		assertEquals(Cause.LATE_BOLUS, cause(meal().bolus("15:40:01")));
		assertEquals(Cause.UNKNOWN, cause(meal().bolus("15:20").bolus("15:50")));
	}

	@Test
	void aLongRiseIsOneRise() {
		Day climb = Day.high(HIGH, 60 + 15, 5);
		assertEquals(1, Rise.all(Grid.elapsedDays(GlucoseSeries.sensor(climb.book.day(Day.DATE)))).size());
	}

	@Test
	void aBolusBelowTheRecommendationCounts() {
		assertEquals(Cause.BOLUS_BELOW_RECOMMENDED, cause(slowHigh(HIGH).bolus("10:00", 3.9, Calc.recommended(4))));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).bolus("10:00", 4, Calc.recommended(4))));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).bolus("10:00", 3.99, Calc.recommended(4))));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).bolus("09:59:59", 3.9, Calc.recommended(4))));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).bolus("16:00", 3.9, Calc.recommended(4))));
	}

	/** A low that ends at {@code end}, then 125 and a slow high. */
	private static Cause afterLow(String end) {
		Day day = slowHigh(HIGH);
		for (int i = 0; i < 4; i++) {
			day.book.sensor(Day.when(end).minusMinutes(5 * i).toString(), 66);
		}
		return cause(day);
	}

	@Test
	void aHighWithinTwoHoursOfALowIsItsRebound() {
		assertEquals(Cause.AFTER_LOW, afterLow("14:00"));
		assertEquals(Cause.UNKNOWN, afterLow("13:55"));
	}

	@Test
	void aSteepRiseOutOfALowIsNoMeal() {
		assertEquals(Cause.AFTER_LOW, cause(Day.high(HIGH, 65, 11).bolus(EVENING_BEFORE)));
	}

	private static Cause set(String changed, boolean running) {
		Day day = slowHigh(HIGH).event(changed, Kind.PRIME_CANNULA, "");
		if (running) {
			for (String at : List.of("2025-03-31T12:00", "2025-04-01T12:00", "2025-04-02T12:00", "2025-04-02T20:00")) {
				day.book.scheduled(at, 0.8);
			}
		}
		return PrecedingEvents.of(day.book.days("2025-04-01", Day.DATE)).highs().getFirst().cause();
	}

	@Test
	void aSetWornForMoreThanThreeDaysCountsWhileThePumpRuns() {
		assertEquals(Cause.SET_OR_OCCLUSION, set("2025-03-30T15:59:59", true));
		assertEquals(Cause.UNKNOWN, set("2025-03-30T16:00:00", true));
		assertEquals(Cause.UNKNOWN, set("2025-03-30T15:59:59", false));
	}

	@Test
	void anAlarmThatNothingGetsThroughCounts() {
		assertEquals(Cause.SET_OR_OCCLUSION, cause(slowHigh(HIGH).event("10:00", Kind.PUMP_ALARM, "No Delivery")));
		assertEquals(Cause.SET_OR_OCCLUSION,
				cause(slowHigh(HIGH).event("15:59:59", Kind.PUMP_ALARM, "INSULIN FLOW BLOCKED")));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).event("09:59:59", Kind.PUMP_ALARM, "No Delivery")));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).event("16:00", Kind.PUMP_ALARM, "No Delivery")));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).event("12:00", Kind.PUMP_ALARM, "Low Reservoir")));
		assertEquals(Cause.UNKNOWN, cause(slowHigh(HIGH).event("12:00", Kind.ALARM_CLEARED, "No Delivery")));
	}

	private static Cause suspended(String from, String to) {
		Day day = slowHigh(HIGH);
		day.book.scheduled("2025-04-02T00:00", 0.8)
				.suspend(Day.when(from).toString(), Suspend.State.STOPPED, Suspend.Reason.MANUAL)
				.suspend(Day.when(to).toString(), Suspend.State.RESUMED_BY_USER, Suspend.Reason.MANUAL)
				.scheduled("2025-04-02T22:00", 0.7);
		return cause(day);
	}

	@Test
	void basalSuspendedForMoreThanAnHourCounts() {
		assertEquals(Cause.BASAL_SUSPENDED, suspended("12:00", "13:00:01"));
		assertEquals(Cause.UNKNOWN, suspended("12:00", "13:00"));
		assertEquals(Cause.UNKNOWN, suspended("08:00", "11:00"));
		assertEquals(Cause.BASAL_SUSPENDED, suspended("08:00", "11:00:01"));
	}

	@Test
	void aHighInTheEarlyMorningWithoutCarbohydrateIsDawn() {
		assertEquals(Cause.DAWN, cause(slowHigh("03:00").carbs("12:00", 40)));
		assertEquals(Cause.UNKNOWN, cause(slowHigh("02:55").carbs("12:00", 40)));
		assertEquals(Cause.DAWN, cause(slowHigh("07:55").carbs("12:00", 40)));
		assertEquals(Cause.UNKNOWN, cause(slowHigh("08:00").carbs("12:00", 40)));
		assertEquals(Cause.UNKNOWN, cause(slowHigh("06:00").carbs("02:00", 10)));
		assertEquals(Cause.DAWN, cause(slowHigh("06:00").carbs("01:59:59", 10)));
	}

	@Test
	void withoutRecordsOfCarbohydrateNothingIsSaidOfAMealThatWasNotEaten() {
		assertEquals(Cause.UNKNOWN, cause(slowHigh("06:00")));
		assertEquals(Cause.UNKNOWN, cause(slowHigh("06:00").carbs("2025-04-01T05:59:59", 40)));
	}

	@Test
	void theFirstCauseOfTheListIsTaken() {
		assertEquals(Cause.LATE_BOLUS, cause(meal().bolus("15:50", 3, Calc.recommended(4))));
		assertEquals(Cause.BOLUS_BELOW_RECOMMENDED, cause(meal().bolus("15:30", 3, Calc.recommended(4))
				.event("15:00", Kind.PUMP_ALARM, "No Delivery")));
	}

	@Test
	void aGraverHighIsMarked() {
		Day day = meal();
		for (int i = 0; i < 3; i++) {
			day.book.sensor("2025-04-02T16:%02d".formatted(10 + 5 * i), 260);
		}
		assertEquals(List.of(true), day.events().highs().stream().map(Preceded::level2).toList());
		assertEquals(List.of(false), meal().events().highs().stream().map(Preceded::level2).toList());
	}

	@Test
	void countsNameEveryCauseOnce() {
		PrecedingEvents events = meal().bolus(EVENING_BEFORE).events();
		assertEquals(Cause.HIGHS, List.copyOf(events.highCounts().keySet()));
		assertEquals(1, events.highCounts().get(Cause.MEAL_WITHOUT_BOLUS));
		assertEquals(0, events.highCounts().get(Cause.UNKNOWN));
		assertEquals(Cause.LOWS, List.copyOf(events.lowCounts().keySet()));
	}
}
