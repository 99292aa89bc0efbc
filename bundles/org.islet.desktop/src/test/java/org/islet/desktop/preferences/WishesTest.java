// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.islet.desktop.preferences.Wishes.Meal;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.TargetSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WishesTest {

	private static final Patient JANE = new Patient(new PatientId(1), "Doe", "Jane", Optional.empty(), "",
			ZoneId.of("Europe/Berlin"), Preferences.DEFAULT);

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(before);
	}

	private static Wishes typed(String low, String high, String limit) {
		Wishes all = Wishes.of(JANE);
		return new Wishes(all.exact(), all.unit(), all.set(), low, high, limit, all.zone(), all.meals());
	}

	private static Wishes meals(Meal... meals) {
		Wishes all = Wishes.of(JANE);
		return new Wishes(all.exact(), all.unit(), all.set(), all.low(), all.high(), all.limit(), all.zone(),
				List.of(meals));
	}

	@Test
	void whatNobodyChangesStaysToTheLastDigit() {
		Preferences odd = new Preferences(GlucoseUnit.MMOL_L, 71.3, 181.7, 61.2, TargetSet.CUSTOM,
				List.of(new MealWindow("brunch", LocalTime.of(10, 30), LocalTime.of(14, 0))));
		Patient patient = JANE.with(odd);
		assertEquals(patient, Wishes.of(patient).applied(patient));
		Wishes thereAndBack = Wishes.of(patient).in(GlucoseUnit.MG_DL).in(GlucoseUnit.MMOL_L);
		assertEquals(patient, thereAndBack.applied(patient));
		assertEquals(Wishes.of(patient), thereAndBack);
	}

	@Test
	void numbersGoWithTheUnit() {
		Wishes mmol = Wishes.of(JANE).in(GlucoseUnit.MMOL_L);
		assertEquals(List.of("3.9", "10.0", "3.3"), List.of(mmol.low(), mmol.high(), mmol.limit()));
		Preferences saved = mmol.applied(JANE).preferences();
		assertEquals(GlucoseUnit.MMOL_L, saved.unit());
		assertEquals(List.of(70.0, 180.0, 60.0), List.of(saved.targetLow(), saved.targetHigh(), saved.lowLimit()));
	}

	@Test
	void whatIsTypedIsInTheUnitShown() {
		Wishes mmol = Wishes.of(JANE).in(GlucoseUnit.MMOL_L);
		Wishes typed = new Wishes(mmol.exact(), mmol.unit(), mmol.set(), "4,0", "7.8", mmol.limit(), mmol.zone(),
				mmol.meals());
		assertEquals(Optional.empty(), typed.wrong());
		assertEquals(GlucoseUnit.MMOL_L.toMgdl(4), typed.applied(JANE).preferences().targetLow());
		assertEquals(140, typed.applied(JANE).preferences().targetHigh());
	}

	@Test
	void limitsOfAnotherUnitAndEmptyRangesAreRefused() {
		for (Wishes wrong : List.of(typed("3.9", "10", "60"), typed("70", "", "60"), typed("70", "180", "low"),
				typed("70", "NaN", "60"), typed("180", "70", "60"), typed("100", "100", "60"),
				typed("70", "180", "180"), typed("70", "700", "60"))) {
			assertTrue(wrong.wrong().isPresent(), wrong.toString());
		}
		assertEquals(Optional.empty(), typed("80", "160", "65").wrong());
		assertEquals(
				Optional.of("\"3.9\" is no limit of glucose. It is a number from 20 to 600 mg/dL."),
				typed("3.9", "10", "60").wrong());
	}

	@Test
	void aSetBringsItsRangeUnlessOwnLimitsWereGiven() {
		Wishes pregnant = Wishes.of(JANE).with(TargetSet.PREGNANCY_TYPE_1);
		assertEquals(List.of("63", "140"), List.of(pregnant.low(), pregnant.high()));
		assertEquals(Wishes.of(JANE), pregnant.with(TargetSet.STANDARD));
		Wishes own = typed("80", "160", "60").with(TargetSet.PREGNANCY_TYPE_1);
		assertEquals(List.of("80", "160"), List.of(own.low(), own.high()));
		assertEquals(TargetSet.PREGNANCY_TYPE_1, own.applied(JANE).preferences().targetSet());
	}

	@Test
	void mealsAreReadInOrderAndEmptyLinesAreNone() {
		Wishes wishes = meals(new Meal("Supper", "21:00", "1:00"), new Meal("", " ", ""),
				new Meal("breakfast", "6:30", "09:00"));
		assertEquals(Optional.empty(), wishes.wrong());
		assertEquals(
				List.of(new MealWindow("breakfast", LocalTime.of(6, 30), LocalTime.of(9, 0)),
						new MealWindow("Supper", LocalTime.of(21, 0), LocalTime.of(1, 0))),
				wishes.applied(JANE).preferences().meals());
	}

	@Test
	void mealsThatAreNoneAreRefused() {
		for (Wishes wrong : List.of(meals(new Meal("", "6:00", "7:00")), meals(new Meal("Tea", "6", "7:00")),
				meals(new Meal("Tea", "6:00", "6:00")), meals(new Meal("Tea", "6:00", "25:00")),
				meals(new Meal("Tea", "6:00", "7:00"), new Meal("tea", "8:00", "9:00")))) {
			assertTrue(wrong.wrong().isPresent(), wrong.toString());
		}
	}

	@Test
	void theUsualMealsHaveTheirNamesInEachLanguage() {
		Locale.setDefault(Locale.GERMAN);
		Wishes german = Wishes.of(JANE);
		List<String> names = new ArrayList<>();
		german.meals().forEach(meal -> names.add(meal.name()));
		assertEquals("Fr\u00fchst\u00fcck", names.getFirst());
		assertEquals(Preferences.DEFAULT, german.applied(JANE).preferences());
	}

	@Test
	void aZoneIsARegion() {
		Wishes all = Wishes.of(JANE);
		for (String zone : List.of("", "+01:00", "Berlin")) {
			assertTrue(new Wishes(all.exact(), all.unit(), all.set(), all.low(), all.high(), all.limit(), zone,
					all.meals()).wrong().isPresent(), zone);
		}
	}
}
