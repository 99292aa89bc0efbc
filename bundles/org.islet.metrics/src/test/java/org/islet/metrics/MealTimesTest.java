// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.islet.metrics.MealTimes.Window;
import org.islet.model.Bolus.Source;
import org.islet.model.GlucoseUnit;
import org.islet.model.Preferences;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.TargetSet;
import org.junit.jupiter.api.Test;

class MealTimesTest {

	private static final String DAY = "2026-05-01";

	/** Glucose 100 until 08:00, then up 1 a minute for 100 minutes, then down 1 a minute to 60. */
	private static Book book() {
		Book book = new Book("Europe/Berlin");
		LocalDateTime from = LocalDateTime.parse(DAY + "T06:00");
		for (int minute = 0; minute <= 480; minute += 5) {
			book.sensor(from.plusMinutes(minute).toString(), glucose(minute - 120));
		}
		return book;
	}

	private static double glucose(int since) {
		return since <= 0 ? 100 : since <= 100 ? 100 + since : Math.max(60, 300 - since);
	}

	private static Window window(Book book, String name) {
		return MealTimes.of(book.day(DAY)).windows().stream().filter(window -> window.name().equals(name)).findFirst()
				.orElseThrow();
	}

	@Test
	void theResponseIsReadFromTheHourBeforeToFourHoursAfter() {
		Window breakfast = window(book().calculated(DAY + "T08:00", 5, 60), "breakfast");
		MealResponse meal = breakfast.meals().getFirst();
		assertTrue(meal.known());
		assertEquals(60, breakfast.meanCarbsG());
		assertEquals(100, meal.preMgdl());
		assertEquals(200, meal.peakMgdl());
		assertEquals(100, meal.peakMinutes());
		assertEquals(100, meal.riseMgdl());
		assertEquals(180, meal.twoHoursMgdl());
		assertEquals(60, meal.fourHoursMgdl());
		assertEquals(100, breakfast.highPct());
		assertEquals(100, breakfast.lowPct());
	}

	@Test
	void betweenTwoReadingsAStraightLineIsDrawn() {
		MealResponse meal = window(book().calculated(DAY + "T08:02", 5, 60), "breakfast").meals().getFirst();
		assertEquals(178, meal.twoHoursMgdl(), 1e-9);
	}

	@Test
	void tenGramsMakeAMealAndEntriesLessThanHalfAnHourApartAreOne() {
		assertEquals(List.of(), window(book().carbs(DAY + "T08:00", 9.9), "breakfast").meals());
		Window one = window(book().carbs(DAY + "T07:50", 5).carbs(DAY + "T08:00", 10).carbs(DAY + "T08:29", 5)
				.carbs(DAY + "T08:59", 30), "breakfast");
		assertEquals(1, one.meals().size());
		assertEquals(15, one.meanCarbsG());
	}

	@Test
	void ofEachWindowTheFirstMealOfADayIsTaken() {
		Book book = book().carbs(DAY + "T05:59", 20).carbs(DAY + "T06:30", 21).carbs(DAY + "T09:00", 22)
				.carbs(DAY + "T10:00", 23).carbs(DAY + "T10:45", 24).carbs(DAY + "T15:00", 25);
		assertEquals(21, window(book, "breakfast").meanCarbsG());
		assertEquals(List.of(20.0, 23.0, 25.0),
				window(book, MealTimes.REST).meals().stream().map(MealResponse::carbsG).toList());
		assertEquals(List.of(), window(book, "lunch").meals());
	}

	@Test
	void windowsOfOneNameKeepTheirOwnMeals() {
		Preferences twice = new Preferences(GlucoseUnit.MG_DL, 70, 180, 60, TargetSet.STANDARD,
				List.of(new MealWindow("rest", LocalTime.of(6, 0), LocalTime.of(10, 0)),
						new MealWindow("rest", LocalTime.of(11, 0), LocalTime.of(15, 0))));
		List<Window> windows = MealTimes.of(book().carbs(DAY + "T08:00", 20).carbs(DAY + "T12:00", 30)
				.carbs(DAY + "T18:00", 40).days(DAY, DAY, twice)).windows();
		assertEquals(List.of(20.0, 30.0, 40.0), windows.stream().map(Window::meanCarbsG).toList());
	}

	@Test
	void aMealWithTooFewReadingsAroundItIsNotJudged() {
		Window dinner = window(book().carbs(DAY + "T18:00", 50), "dinner");
		assertFalse(dinner.meals().getFirst().known());
		assertTrue(Double.isNaN(dinner.peakMgdl()) && Double.isNaN(dinner.highPct()));
		assertEquals(50, dinner.meanCarbsG());
	}

	@Test
	void theLeadIsFromTheBolusToTheLoggedMeal() {
		Book book = book().bolus(DAY + "T07:45", Source.MANUAL, 4).carbs(DAY + "T08:00", 40);
		assertEquals(Optional.of(Duration.ofMinutes(15)), window(book, "breakfast").meals().getFirst().lead());
		assertEquals(Optional.empty(),
				window(book().calculated(DAY + "T08:00", 5, 60), "breakfast").meals().getFirst().lead());
		assertEquals(-5, window(book().carbs(DAY + "T08:00", 40).bolus(DAY + "T08:05", Source.MANUAL, 4), "breakfast")
				.leadMinutes());
	}

	@Test
	void aLoggedRepeatOfTheCalculatorsCarbsIsNotEatenTwice() {
		Book book = book().calculated(DAY + "T08:00", 5, 60).carbs(DAY + "T08:03", 60);
		assertEquals(60, window(book, "breakfast").meanCarbsG());
	}

	@Test
	void aCourseCountsEachTraceOnceInAStep() {
		Course course = Course.of(List.of(new Course.Trace(new double[] { 1, 2, 16 }, new double[] { 100, 200, 90 }),
				new Course.Trace(new double[] { 3 }, new double[] { 110 }),
				new Course.Trace(new double[] { -1, 14 }, new double[] { 70, 180 })));
		assertEquals(1, course.points().size());
		assertEquals(150, course.points().getFirst().median());
		assertEquals(7.5, course.points().getFirst().minutes());
		assertTrue(Double.isNaN(course.points().getFirst().lower()));
	}
}
