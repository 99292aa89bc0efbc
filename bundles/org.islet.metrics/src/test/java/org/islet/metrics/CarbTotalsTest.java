// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.Estimate;
import org.junit.jupiter.api.Test;

class CarbTotalsTest {

	private static final String DAY = "2025-04-02";

	private static Estimate estimate(String when, Status status) {
		OptionalDouble none = OptionalDouble.empty();
		return new Estimate(LocalDateTime.parse(when),
				new Calculation(none, Optional.of(CarbAmount.grams(20)), none, Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.empty(), none, none, none, Optional.empty(), none, status));
	}

	@Test
	void calculatorAndLogbookAddUp() {
		CarbTotals carbs = CarbTotals
				.of(new Book("UTC").calculated(DAY + "T08:00", 4, 45).carbs(DAY + "T10:00", 15).day(DAY));
		assertEquals(60, carbs.grams());
		assertEquals(45, carbs.calculatorGrams());
		assertEquals(0, carbs.duplicates());
	}

	@Test
	void theSameAmountWithinFiveMinutesIsTheSameMeal() {
		CarbTotals carbs = CarbTotals.of(new Book("UTC").carbs(DAY + "T07:55", 45).calculated(DAY + "T08:00", 4, 45)
				.carbs(DAY + "T08:05", 45).carbs(DAY + "T08:03", 40).day(DAY));
		assertEquals(45 + 45 + 40, carbs.grams());
		assertEquals(1, carbs.duplicates());
	}

	@Test
	void sixMinutesApartAreTwoMeals() {
		assertEquals(90, CarbTotals
				.of(new Book("UTC").calculated(DAY + "T08:00", 4, 45).carbs(DAY + "T08:05:01", 45).day(DAY)).grams());
	}

	@Test
	void aMealIsRecognisedAcrossMidnight() {
		Book book = new Book("UTC").calculated("2025-04-01T23:58", 4, 45).carbs(DAY + "T00:01", 45);
		assertEquals(0, CarbTotals.of(book.day(DAY)).grams());
		assertEquals(45, CarbTotals.of(book.day("2025-04-01")).grams());
	}

	@Test
	void anEstimateCountsUnlessItsDoseWasCalledOff() {
		assertEquals(20,
				CarbTotals.of(new Book("UTC").add(estimate(DAY + "T08:00", Status.UNKNOWN)).day(DAY)).grams());
		assertEquals(0,
				CarbTotals.of(new Book("UTC").add(estimate(DAY + "T08:00", Status.NOT_DELIVERED)).day(DAY)).grams());
	}

	@Test
	void exchangesAreFifteenGrams() {
		Carbs exchanges = new Carbs(LocalDateTime.parse(DAY + "T08:00"), new CarbAmount(2.5, CarbUnit.EXCHANGES));
		assertEquals(37.5, CarbTotals.of(new Book("UTC").add(exchanges).day(DAY)).grams());
	}

	@Test
	void noCarbohydrateIsNoEntry() {
		assertEquals(0, CarbTotals.of(new Book("UTC").calculated(DAY + "T08:00", 4, 0).day(DAY)).entries().size());
	}
}
