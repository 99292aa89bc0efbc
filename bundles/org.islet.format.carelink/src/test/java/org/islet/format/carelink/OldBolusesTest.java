// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Calculation.Status;
import org.islet.model.Estimate;
import org.junit.jupiter.api.Test;

class OldBolusesTest {

	private static final String WIZARD = "BG_INPUT=0, CARB_INPUT=40, CARB_UNITS=grams, CARB_RATIO=10, "
			+ "INSULIN_SENSITIVITY=40, BG_TARGET_LOW=90, BG_TARGET_HIGH=120, BOLUS_ESTIMATE=4, ACTION_REQUESTOR=pump";
	private static final String NORMAL = "AMOUNT=%s, PROGRAMMED_AMOUNT=%s, ACTION_REQUESTOR=pump, IS_DUAL_COMPONENT=%s";
	private static final String SQUARE = "AMOUNT=%s, PROGRAMMED_AMOUNT=%s, ACTION_REQUESTOR=pump, DURATION=3600000, "
			+ "IS_DUAL_COMPONENT=%s";

	private static String normal(double given, double asked, boolean dual) {
		return NORMAL.formatted(given, asked, dual);
	}

	private static String square(double given, double asked, boolean dual) {
		return SQUARE.formatted(given, asked, dual);
	}

	private static List<Bolus> boluses(OldFile file) {
		return file.read().entries(Bolus.class);
	}

	@Test
	void aCalculationBelongsToTheBolusJustAfterIt() {
		Bolus bolus = boluses(new OldFile().row("08:00:00", "BolusWizardBolusEstimate", WIZARD).row("08:00:30",
				"BolusNormal", normal(4, 4, false))).get(0);
		assertEquals(Source.CALCULATOR, bolus.source());
		assertEquals(4, bolus.calculation().orElseThrow().recommended().orElseThrow());
		assertTrue(bolus.calculation().orElseThrow().glucose().isEmpty());
	}

	@Test
	void aCalculationMoreThanFiveMinutesBeforeIsNoneOfItsOwn() {
		OldFile file = new OldFile().row("08:00:00", "BolusWizardBolusEstimate", WIZARD).row("08:05:01", "BolusNormal",
				normal(4, 4, false));
		assertEquals(Optional.empty(), boluses(file).get(0).calculation());
		assertEquals(Status.UNKNOWN, file.read().entries(Estimate.class).get(0).calculation().status());
	}

	@Test
	void ofTwoCalculationsInARowOnlyTheLastCounts() {
		OldFile file = new OldFile().row("08:00:00", "BolusWizardBolusEstimate", WIZARD)
				.row("08:00:10", "BolusWizardBolusEstimate", WIZARD)
				.row("08:00:10", "BolusNormal", normal(4, 4, false));
		assertEquals(1, boluses(file).size());
		assertEquals(List.of(false), file.read().entries(Estimate.class).stream().map(Estimate::counts).toList());
	}

	@Test
	void oneCalculationIsNotGivenToTwoBoluses() {
		List<Bolus> boluses = boluses(new OldFile().row("08:00:00", "BolusWizardBolusEstimate", WIZARD)
				.row("08:00:00", "BolusNormal", normal(4, 4, false))
				.row("08:02:00", "BolusNormal", normal(1, 1, false)));
		assertEquals(List.of(true, false), boluses.stream().map(b -> b.calculation().isPresent()).toList());
	}

	@Test
	void theInsulinActionOfACalculationComesFromItsTableOfActiveInsulin() {
		OldFile file = new OldFile();
		String id = String.valueOf(Integer.parseInt(file.nextId()) - 1);
		Bolus bolus = boluses(file
				.row("08:00:00", "UnabsorbedInsulin",
						"BOLUS_ESTIMATE_DATUM=" + id + ", AMOUNT=1, RECORD_AGE=30, INSULIN_ACTION_CURVE=240")
				.row("08:00:00", "BolusWizardBolusEstimate", WIZARD)
				.row("08:00:00", "BolusNormal", normal(4, 4, false))).get(0);
		assertEquals(Optional.of(Duration.ofHours(4)), bolus.calculation().orElseThrow().insulinAction());
	}

	@Test
	void theTwoPartsOfADualBolusAreOneBolusInEitherOrder() {
		for (boolean squareFirst : new boolean[] { true, false }) {
			OldFile file = new OldFile();
			String[] first = { "08:02:00", "BolusSquare", square(1, 2, true) };
			String[] second = { "08:00:00", "BolusNormal", normal(3, 3, true) };
			String[] one = squareFirst ? first : second;
			String[] other = squareFirst ? second : first;
			List<Bolus> boluses = boluses(
					file.row(one[0], one[1], one[2]).row("08:01:00", "AlarmSensor", "ALARM_TYPE=101, AMOUNT=190")
							.row(other[0], other[1], other[2]));
			Bolus bolus = boluses.get(0);
			assertEquals(1, boluses.size());
			assertEquals(Shape.DUAL, bolus.shape());
			assertEquals(LocalDateTime.parse("2025-03-14T08:00"), bolus.when());
			assertEquals(4, bolus.delivered());
			assertEquals(5, bolus.asked());
			assertEquals(Bolus.End.STOPPED, bolus.end());
			assertEquals(Optional.of(Duration.ofHours(1)), bolus.over());
		}
	}

	@Test
	void twoDualBolusesInARowStayTwo() {
		List<Bolus> boluses = boluses(new OldFile().row("08:00:00", "BolusSquare", square(2, 2, true))
				.row("08:00:00", "BolusNormal", normal(3, 3, true)).row("12:00:00", "BolusSquare", square(1, 1, true))
				.row("12:00:00", "BolusNormal", normal(4, 4, true)));
		assertEquals(List.of(5.0, 5.0), boluses.stream().map(Bolus::delivered).toList());
		assertEquals(List.of(Shape.DUAL, Shape.DUAL), boluses.stream().map(Bolus::shape).toList());
	}

	@Test
	void aDualBolusAllOverTimeHasNoPartAtOnce() {
		Bolus bolus = boluses(new OldFile().row("08:00:00", "BolusSquare", square(2, 2, true))).get(0);
		assertEquals(Shape.SQUARE, bolus.shape());
		assertEquals(2, bolus.delivered());
	}

	@Test
	void lessThanProgrammedIsAnInterruptedBolus() {
		Bolus bolus = boluses(new OldFile().row("08:00:00", "BolusNormal", normal(1.2, 3, false))).get(0);
		assertEquals(1.2, bolus.delivered());
		assertEquals(3, bolus.asked());
		assertTrue(bolus.interrupted());
	}

	@Test
	void aBolusOfMoreThanAPumpHoldsIsLeftOut() {
		OldFile file = new OldFile().row("08:00:00", "BolusNormal", normal(40_000, 3, false)).row("08:00:00",
				"BolusNormal", "AMOUNT=-1, PROGRAMMED_AMOUNT=1");
		assertEquals(0, file.read().rows().size());
		assertEquals(2, file.read().skips().stream().filter(skip -> skip.fault()).count());
	}
}
