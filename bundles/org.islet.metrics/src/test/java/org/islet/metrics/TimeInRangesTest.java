// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.islet.metrics.TimeInRanges.Goal;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Preferences;
import org.islet.model.TargetSet;
import org.junit.jupiter.api.Test;

class TimeInRangesTest {

	private static final GlucoseSeries EACH_BOUND = Trace.from("2025-04-02T00:00").then(1, 53).then(1, 54).then(1, 69)
			.then(1, 70).then(1, 180).then(1, 181).then(1, 250).then(1, 251).then(2, 140).series();

	private static List<Integer> readings(TimeInRanges ranges) {
		return ranges.shares().stream().map(Share::readings).toList();
	}

	@Test
	void theBoundsOfTheRangeBelongToIt() {
		TimeInRanges standard = TimeInRanges.of(EACH_BOUND, TargetSet.STANDARD);
		assertEquals(List.of(1, 2, 4, 2, 1), readings(standard));
		assertEquals(30, standard.below(), 1e-12);
		assertEquals(30, standard.above(), 1e-12);
		assertEquals(40, standard.percent(Range.IN_RANGE), 1e-12);
		assertEquals(30, standard.tight(), 1e-12);
	}

	@Test
	void olderPeopleHaveNoVeryLowClass() {
		TimeInRanges older = TimeInRanges.of(EACH_BOUND, TargetSet.OLDER_HIGH_RISK);
		assertEquals(List.of(Range.LOW, Range.IN_RANGE, Range.HIGH, Range.VERY_HIGH),
				older.shares().stream().map(Share::range).toList());
		assertEquals(List.of(3, 4, 2, 1), readings(older));
	}

	@Test
	void inPregnancyTheRangeIsSixtyThreeToOneHundredAndForty() {
		GlucoseSeries series = Trace.from("2025-04-02T00:00").then(1, 53).then(1, 62).then(1, 63).then(1, 140)
				.then(1, 141).series();
		assertEquals(List.of(1, 1, 2, 1), readings(TimeInRanges.of(series, TargetSet.PREGNANCY_TYPE_1)));
		assertEquals(4, TimeInRanges.of(series, TargetSet.PREGNANCY_TYPE_1).goals().size());
		assertEquals(List.of(), TimeInRanges.of(series, TargetSet.PREGNANCY_OTHER).goals());
	}

	@Test
	void customTargetsAreThePatientsOwnAndHaveNoGoals() {
		Preferences own = new Preferences(GlucoseUnit.MG_DL, 80, 160, 60, TargetSet.CUSTOM, List.of());
		TimeInRanges custom = TimeInRanges.of(EACH_BOUND, own);
		assertEquals(List.of(4, 2, 4), readings(custom));
		assertEquals(List.of(), custom.goals());
	}

	@Test
	void goalsAreMetBeyondTheirLimitOnly() {
		GlucoseSeries series = Trace.from("2025-04-02T00:00").then(70, 120).then(4, 60).then(25, 200).then(1, 251)
				.series();
		List<Goal> goals = TimeInRanges.of(series, TargetSet.STANDARD).goals();
		assertEquals(List.of(70.0, 4.0, 1.0, 25.0, 5.0), goals.stream().map(Goal::limit).toList());
		assertEquals(List.of(70.0, 4.0, 0.0, 26.0, 1.0), goals.stream().map(Goal::percent).toList());
		assertEquals(List.of(false, false, true, false, true), goals.stream().map(Goal::met).toList());
	}

	@Test
	void aReadingIsJudgedInTheUnitItWasReportedIn() {
		Book book = new Book("UTC");
		double[] mmol = { 2.9, 3.0, 3.8, 3.9, 10.0, 10.1, 13.9, 14.0, 7.8, 7.9 };
		for (int i = 0; i < mmol.length; i++) {
			book.glucose("2025-04-02T09:%02d:00".formatted(5 * i), GlucoseValue.mmol(mmol[i]), Origin.SENSOR,
					Bound.WITHIN);
		}
		TimeInRanges ranges = TimeInRanges.of(GlucoseSeries.sensor(book.day("2025-04-02")), TargetSet.STANDARD);
		assertEquals(List.of(1, 2, 4, 2, 1), readings(ranges));
		assertEquals(20, ranges.tight(), 1e-12);
	}

	@Test
	void aReadingInMilligramsIsNotRoundedIntoTheRange() {
		GlucoseSeries series = Trace.from("2025-04-02T00:00").then(1, 180.4).then(1, 69.9).series();
		assertEquals(List.of(0, 1, 0, 1, 0), readings(TimeInRanges.of(series, TargetSet.STANDARD)));
	}

	@Test
	void aSensorWithLongerStepsStandsForMoreTime() {
		Book book = new Book("UTC");
		for (int i = 0; i < 12; i++) {
			book.device("often").sensor("2025-04-02T09:%02d:00".formatted(5 * i), 200);
		}
		for (int i = 0; i < 4; i++) {
			book.device("seldom").sensor("2025-04-02T11:%02d:00".formatted(15 * i), 100);
		}
		TimeInRanges ranges = TimeInRanges.of(GlucoseSeries.sensor(book.day("2025-04-02")), TargetSet.STANDARD);
		assertEquals(50, ranges.percent(Range.IN_RANGE), 1e-12);
		assertEquals(Duration.ofHours(12), ranges.share(Range.IN_RANGE).orElseThrow().perDay());
		assertEquals(List.of(0, 0, 4, 12, 0), readings(ranges));
	}

	@Test
	void wholePercentsGiveLeftOverPointsToTheLargestRemainders() {
		assertArrayEquals(new int[] { 33, 33, 34 }, TimeInRanges.wholePercents(332, 333, 335));
		assertArrayEquals(new int[] { 1, 99 }, TimeInRanges.wholePercents(0.6, 99.4));
		assertArrayEquals(new int[] { 34, 33, 33 }, TimeInRanges.wholePercents(1, 1, 1));
		assertArrayEquals(new int[] { 0, 4, 70, 20, 6 }, TimeInRanges.wholePercents(0.3, 3.6, 70.4, 20.1, 5.6));
		assertArrayEquals(new int[] { 0, 0 }, TimeInRanges.wholePercents(0, 0));
	}

	@Test
	void withoutReadingsThereAreNoShares() {
		TimeInRanges none = TimeInRanges.of(Trace.from("2025-04-02T00:00").series(), TargetSet.STANDARD);
		assertTrue(Double.isNaN(none.percent(Range.IN_RANGE)));
		assertFalse(none.goals().getFirst().met());
	}
}
