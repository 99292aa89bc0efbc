// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Dose;
import org.islet.model.Estimate;
import org.islet.model.GlucoseValue;
import org.junit.jupiter.api.Test;

class BolusesTest {

	/** 300 mg/dL, 40 g at 8 g/U, 50 mg/dL per U, target 100 to 130, 3.4 + 5.0 U less 1.25 U active: 7.15 U. */
	private static final String FINE = "5B2C" + At.time("08:00:00", 0, 3)
			+ "28 51 00 50 32 64 88 00 C8 00 00 32 01 1E 82";
	private static final String ACTIVE = "5C05 32 5A 04";

	private static String bolus(String time, int type, int by, double programmed, double delivered, int halfHours) {
		return "01%04X%04X0000%02X".formatted(Math.round(programmed * 40), Math.round(delivered * 40), halfHours)
				+ At.time(time, type, by);
	}

	private static String older(String time, int type, int programmed, int delivered, int halfHours) {
		return "01%02X%02X%02X".formatted(programmed, delivered, halfHours) + At.time(time, type, 0);
	}

	@Test
	void aBolusIsCountedInStepsOfItsModel() {
		assertEquals(Dose.of(7.175, 7.175), Decoded.of("523", bolus("08:00:00", 2, 0, 7.175, 7.175, 0))
				.one(Bolus.class).now());
		assertEquals(Dose.of(24.8, 24.8), Decoded.of("722", older("08:00:00", 1, 248, 248, 0)).one(Bolus.class).now());
	}

	@Test
	void aBolusCutShortSaysSo() {
		Bolus bolus = Decoded.of("554", bolus("08:00:00", 2, 0, 6, 2.5, 0)).one(Bolus.class);
		assertEquals(End.STOPPED, bolus.end());
		assertEquals(2.5, bolus.delivered());
		assertEquals(6, bolus.asked());
	}

	@Test
	void theTwoPartsOfADualBolusAreOne() {
		Bolus bolus = Decoded.of("523", bolus("08:02:10", 5, 3, 3, 1.5, 3), bolus("08:00:10", 4, 3, 4, 4, 0))
				.one(Bolus.class);
		assertEquals(At.moment("08:00:10"), bolus.when());
		assertEquals(Shape.DUAL, bolus.shape());
		assertEquals(Dose.of(4, 4), bolus.now());
		assertEquals(Dose.of(3, 1.5), bolus.extended());
		assertEquals(Optional.of(Duration.ofMinutes(90)), bolus.over());
		assertEquals(End.STOPPED, bolus.end());
	}

	@Test
	void aSquareBolusWrittenWhenItEndsIsOfItsBeginning() {
		Bolus bolus = Decoded.of("522", "1E00" + At.time("09:30:00"), older("08:00:10", 3, 25, 10, 4)).one(Bolus.class);
		assertEquals(At.moment("08:00:10"), bolus.when());
		assertEquals(Shape.SQUARE, bolus.shape());
		assertEquals(Dose.of(2.5, 1), bolus.extended());
		assertEquals(Optional.of(Duration.ofHours(2)), bolus.over());
	}

	@Test
	void aCalculationBelongsToTheBolusAfterIt() {
		Decoded decoded = Decoded.of("523", FINE, ACTIVE, bolus("08:00:02", 2, 3, 7.15, 7.15, 0));
		Bolus bolus = decoded.one(Bolus.class);
		assertEquals(Source.CALCULATOR, bolus.source());
		assertEquals(Optional.of("paradigm link or b key"), bolus.term());
		assertEquals(List.of(), decoded.all(Estimate.class));
		assertEquals(
				new Calculation(OptionalDouble.of(7.15), Optional.of(CarbAmount.grams(40)), OptionalDouble.of(8),
						Optional.of(GlucoseValue.mgdl(50)), Optional.of(GlucoseValue.mgdl(100)),
						Optional.of(GlucoseValue.mgdl(130)), Optional.of(GlucoseValue.mgdl(300)),
						OptionalDouble.of(3.4), OptionalDouble.of(5), OptionalDouble.of(1.25),
						Optional.of(Duration.ofHours(4)), OptionalDouble.empty(), Status.UNKNOWN),
				bolus.calculation().orElseThrow());
	}

	@Test
	void aCalculationBegunAnewWasCalledOff() {
		String again = FINE.replace(At.time("08:00:00", 0, 3), At.time("08:03:00", 0, 3));
		Decoded decoded = Decoded.of("523", FINE, again, bolus("08:03:02", 2, 3, 7.15, 7.15, 0));
		assertEquals(Status.NOT_DELIVERED, decoded.one(Estimate.class).calculation().status());
		assertEquals(Source.CALCULATOR, decoded.one(Bolus.class).source());
	}

	@Test
	void aBolusSixMinutesAfterACalculationIsAnother() {
		Decoded decoded = Decoded.of("523", FINE, bolus("08:06:00", 2, 0, 3, 3, 0));
		assertEquals(Status.UNKNOWN, decoded.one(Estimate.class).calculation().status());
		assertEquals(Source.MANUAL, decoded.one(Bolus.class).source());
	}

	@Test
	void aCalculationOfThisMinuteWaitsForItsBolus() {
		String now = FINE.replace(At.time("08:00:00", 0, 3), At.time("11:58:00", 0, 3));
		assertEquals(List.of(), Decoded.of("523", now).all(Estimate.class));
	}

	@Test
	void aPartOfADualBolusWaitsForTheOther() {
		String rewind = "2100" + At.time("01:00:00");
		String calculation = FINE.replace(At.time("08:00:00", 0, 3), At.time("10:00:00", 0, 3));
		Decoded underWay = Decoded.of("522", rewind, older("10:00:02", 4, 40, 40, 0));
		assertEquals(List.of(), underWay.all(Bolus.class));
		assertEquals(1, underWay.waiting());
		Decoded calculated = Decoded.of("523", rewind, calculation, bolus("10:00:02", 4, 0, 4, 4, 0));
		assertEquals(List.of(), calculated.all(Bolus.class));
		assertEquals(List.of(), calculated.all(Estimate.class));
		assertEquals(1, calculated.waiting());
	}

	@Test
	void aPartOfADualBolusWaitsNoLongerThanTheOtherCanTake() {
		Decoded longAgo = Decoded.of("522", older("02:00:00", 4, 40, 40, 0));
		assertEquals(Shape.NORMAL, longAgo.one(Bolus.class).shape());
		assertEquals(Integer.MAX_VALUE, longAgo.waiting());
		Decoded followed = Decoded.of("522", older("10:00:00", 4, 40, 40, 0), older("10:30:00", 2, 10, 10, 0));
		assertEquals(2, followed.all(Bolus.class).size());
	}

	@Test
	void aBolusByRadioIsNoneOfTheCalculator() {
		Bolus bolus = Decoded.of("523", FINE, bolus("08:00:02", 2, 2, 7.15, 7.15, 0)).one(Bolus.class);
		assertEquals(Source.REMOTE, bolus.source());
		assertTrue(bolus.calculation().isEmpty());
	}

	@Test
	void aCorrectionMayBeNegative() {
		String low = "5B46" + At.time("08:00:00") + "14 50 00 64 28 5A EC 00 50 F8 00 00 00 3C 78";
		Calculation fine = Decoded.of("551", low).one(Estimate.class).calculation();
		assertEquals(OptionalDouble.of(-0.5), fine.correction());
		assertEquals(OptionalDouble.of(2), fine.food());
		String older = "5B46" + At.time("08:00:00") + "14 50 0A 28 5A FB 14 F0 00 00 00 0F 78";
		Calculation rough = Decoded.of("522", older).one(Estimate.class).calculation();
		assertEquals(OptionalDouble.of(-0.5), rough.correction());
		assertEquals(OptionalDouble.of(2), rough.food());
		assertEquals(OptionalDouble.of(1.5), rough.recommended());
	}

	@Test
	void anOlderModelsLargeMealHasMoreThanOneByteOfInsulin() {
		String meal = "5B00" + At.time("08:00:00") + "2C 54 06 19 64 00 F4 01 00 00 01 F4 64";
		Calculation calculation = Decoded.of("722", meal).one(Estimate.class).calculation();
		assertEquals(Optional.of(CarbAmount.grams(300)), calculation.carbs());
		assertEquals(OptionalDouble.of(50), calculation.food());
		assertEquals(OptionalDouble.of(50), calculation.recommended());
		assertEquals(OptionalDouble.of(0), calculation.correction());
	}

	@Test
	void exchangesAndMmolHaveOneDecimal() {
		String meal = "5B53" + At.time("08:00:00") + "1E A0 09 C4 13 32 20 01 2C 00 00 F0 01 2C 43";
		Calculation calculation = Decoded.of("754", meal).one(Estimate.class).calculation();
		assertEquals(Optional.of(new CarbAmount(3, CarbUnit.EXCHANGES)), calculation.carbs());
		assertEquals(OptionalDouble.of(2.5), calculation.carbRatio());
		assertEquals(OptionalDouble.of(7.5), calculation.food());
		assertEquals(Optional.of(GlucoseValue.mmol(8.3)), calculation.glucose());
		assertEquals(Optional.of(GlucoseValue.mmol(1.9)), calculation.sensitivity());
		assertEquals(Optional.of(GlucoseValue.mmol(6.7)), calculation.targetHigh());
	}

	@Test
	void theEarliestModelsHaveOneTarget() {
		String meal = "2F2C" + At.time("08:00:00") + "14 51 0A 32 64 28 14 00 00 00 00 3C";
		Calculation calculation = Decoded.of("512", meal).one(Estimate.class).calculation();
		assertEquals(calculation.targetLow(), calculation.targetHigh());
		assertEquals(OptionalDouble.of(6), calculation.recommended());
		assertEquals(Optional.of(GlucoseValue.mgdl(300)), calculation.glucose());
	}

	@Test
	void hoursOfInsulinActionAreReadFromTheTableOfActiveInsulin() {
		String bolus = bolus("08:00:02", 2, 3, 7.15, 7.15, 0);
		assertEquals(Optional.of(Duration.ofHours(3)), Decoded.of("523", FINE, "5C05 32 5A C0", bolus)
				.one(Bolus.class).calculation().orElseThrow().insulinAction());
		assertEquals(Optional.of(Duration.ofHours(5)), Decoded.of("523", FINE, "5C05 32 5A 55", bolus)
				.one(Bolus.class).calculation().orElseThrow().insulinAction());
		assertEquals(Optional.empty(), Decoded.of("523", FINE, "5C05 32 5A 00", bolus).one(Bolus.class)
				.calculation().orElseThrow().insulinAction());
	}

	@Test
	void aBolusOfUnknownKindIsNotGuessedAt() {
		Decoded decoded = Decoded.of("523", bolus("08:00:00", 7, 0, 4, 4, 0), bolus("09:00:00", 2, 0, 4, 4, 3));
		assertEquals(List.of(), decoded.all(Bolus.class));
		assertEquals(List.of("fault.bolus", "fault.bolus"), decoded.faults());
	}
}
