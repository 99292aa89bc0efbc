// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.islet.metrics.Episode.Type;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.junit.jupiter.api.Test;

class EpisodesTest {

	private static final String START = "2025-04-02T09:00:00";

	private static Trace trace() {
		return Trace.from(START).then(9, 115);
	}

	private static int count(GlucoseSeries series, Type type) {
		assertEquals(Episodes.reference(series).of(type).size(),
				type == Type.HYPER_EXTENDED ? 0 : Episodes.of(series).of(type).size());
		return Episodes.of(series).of(type).size();
	}

	private static Episode only(GlucoseSeries series, Type type) {
		List<Episode> found = Episodes.of(series).of(type);
		assertEquals(1, found.size());
		return found.getFirst();
	}

	@Test
	void twoLowReadingsAreNoEpisode() {
		assertEquals(0, count(trace().then(2, 62).then(9, 115).series(), Type.HYPO_LEVEL_1));
	}

	@Test
	void threeLowReadingsAreAnEpisodeOfFifteenMinutes() {
		Episode low = only(trace().then(3, 62).then(9, 115).series(), Type.HYPO_LEVEL_1);
		assertEquals(Instant.parse("2025-04-02T09:45:00Z"), low.start());
		assertEquals(Instant.parse("2025-04-02T09:55:00Z"), low.end());
		assertEquals(15, low.duration().toMinutes());
		assertEquals(62, low.meanMgdl());
		assertEquals(0, low.interpolatedMinutes());
	}

	@Test
	void seventyIsNotLow() {
		assertEquals(0, count(trace().then(7, 70).then(9, 115).series(), Type.HYPO_LEVEL_1));
	}

	@Test
	void tenMinutesBackDoNotEndAnEpisode() {
		Episode low = only(trace().then(3, 62).then(2, 84).then(3, 66).then(9, 115).series(), Type.HYPO_LEVEL_1);
		assertEquals(40, low.duration().toMinutes());
		assertEquals((3 * 62 + 2 * 84 + 3 * 66) / 8.0, low.meanMgdl(), 1e-12);
		assertEquals(62, low.minMgdl());
		assertEquals(84, low.maxMgdl());
	}

	@Test
	void fifteenMinutesBackDivideTwoEpisodes() {
		assertEquals(2, count(trace().then(3, 62).then(3, 84).then(3, 66).then(9, 115).series(), Type.HYPO_LEVEL_1));
	}

	@Test
	void aVeryLowEpisodeLiesInsideALowOneThatIsThenNotOnlyLow() {
		GlucoseSeries series = trace().then(3, 66).then(3, 53).then(3, 66).then(9, 115).series();
		assertEquals(1, count(series, Type.HYPO_LEVEL_1));
		assertEquals(1, count(series, Type.HYPO_LEVEL_2));
		assertEquals(0, count(series, Type.HYPO_LEVEL_1_ONLY));
	}

	@Test
	void aVeryLowDipOfTenMinutesLeavesTheEpisodeAtLevelOne() {
		GlucoseSeries series = trace().then(3, 66).then(2, 50).then(3, 66).then(9, 115).series();
		assertEquals(0, count(series, Type.HYPO_LEVEL_2));
		assertEquals(1, count(series, Type.HYPO_LEVEL_1_ONLY));
	}

	@Test
	void fiftyFourIsNotVeryLow() {
		assertEquals(0, count(trace().then(6, 54).then(9, 115).series(), Type.HYPO_LEVEL_2));
	}

	@Test
	void aLowOfTwoHoursIsNotYetExtended() {
		GlucoseSeries series = trace().then(24, 61).then(9, 115).series();
		assertEquals(1, count(series, Type.HYPO_LEVEL_1));
		assertEquals(0, count(series, Type.HYPO_EXTENDED));
	}

	@Test
	void aLowOfFiveMinutesMoreThanTwoHoursIsExtended() {
		assertEquals(125, only(trace().then(25, 61).then(9, 115).series(), Type.HYPO_EXTENDED).duration().toMinutes());
	}

	@Test
	void anEpisodeMayBeginAndEndWithTheTrace() {
		assertEquals(20, only(Trace.from(START).then(4, 60).then(9, 115).series(), Type.HYPO_LEVEL_1).duration()
				.toMinutes());
		assertEquals(20, only(trace().then(4, 60).series(), Type.HYPO_LEVEL_1).duration().toMinutes());
	}

	@Test
	void highBeginsAboveOneHundredAndEightyAndVeryHighAboveTwoHundredAndFifty() {
		assertEquals(0, count(trace().then(5, 180).then(9, 115).series(), Type.HYPER_LEVEL_1));
		assertEquals(1, count(trace().then(5, 181).then(9, 115).series(), Type.HYPER_LEVEL_1_ONLY));
		assertEquals(0, count(trace().then(5, 250).then(9, 115).series(), Type.HYPER_LEVEL_2));
		GlucoseSeries veryHigh = trace().then(4, 190).then(3, 251).then(4, 190).then(9, 115).series();
		assertEquals(15, only(veryHigh, Type.HYPER_LEVEL_2).duration().toMinutes());
		assertEquals(55, only(veryHigh, Type.HYPER_LEVEL_1).duration().toMinutes());
		assertEquals(0, count(veryHigh, Type.HYPER_LEVEL_1_ONLY));
	}

	@Test
	void aHoleOfHalfAnHourIsBridgedAndSaidToBe() {
		Episode low = only(trace().then(2, 64).missing(6).then(2, 64).then(9, 115).series(), Type.HYPO_LEVEL_1);
		assertEquals(50, low.duration().toMinutes());
		assertEquals(30, low.interpolatedMinutes());
	}

	@Test
	void aHoleOfFortyFiveMinutesIsBridgedOfFiftyNot() {
		assertEquals(1, count(trace().then(3, 64).missing(8).then(3, 64).then(9, 115).series(), Type.HYPO_LEVEL_1));
		assertEquals(2, count(trace().then(3, 64).missing(9).then(3, 64).then(9, 115).series(), Type.HYPO_LEVEL_1));
	}

	@Test
	void aGapThatCutsOffARecoveryEndsTheEpisodeAtItsLastLowReadingForUsAndAtTheGapForTheReference() {
		GlucoseSeries series = trace().then(3, 64).then(2, 85).missing(12).then(9, 115).series();
		Episode ours = Episodes.of(series).of(Type.HYPO_LEVEL_1).getFirst();
		Episode theirs = Episodes.reference(series).of(Type.HYPO_LEVEL_1).getFirst();
		assertEquals(15, ours.duration().toMinutes());
		assertEquals(64, ours.meanMgdl());
		assertEquals(25, theirs.duration().toMinutes());
		assertEquals((3 * 64 + 2 * 85) / 5.0, theirs.meanMgdl(), 1e-12);
	}

	@Test
	void theRatePerDayCountsKnownTimeOnly() {
		GlucoseSeries series = trace().then(3, 62).then(60, 115).missing(500).then(72, 115).series();
		assertEquals(144 * 5 / 1440.0, Episodes.of(series).coveredDays(), 1e-12);
		assertEquals(2, Episodes.of(series).summary(Type.HYPO_LEVEL_1).perDay(), 1e-12);
		assertEquals(14, Episodes.of(series).summary(Type.HYPO_LEVEL_1).perWeek(), 1e-12);
	}

	@Test
	void anEpisodeIsNocturnalIfItBeginsBeforeSixByTheLocalClock() {
		ZoneId kolkata = ZoneId.of("Asia/Kolkata");
		Episode at0555 = only(
				Trace.from("2025-04-02T05:00", 5, kolkata).then(11, 110).then(4, 60).then(5, 110).series(),
				Type.HYPO_LEVEL_1);
		Episode at0600 = only(
				Trace.from("2025-04-02T05:00", 5, kolkata).then(12, 110).then(4, 60).then(5, 110).series(),
				Type.HYPO_LEVEL_1);
		assertTrue(at0555.nocturnal());
		assertFalse(at0600.nocturnal());
	}

	@Test
	void fifteenMinuteReadingsNeedOneLowReading() {
		GlucoseSeries series = Trace.from(START, 15, ZoneId.of("UTC")).then(6, 110).then(1, 60).then(6, 110).series();
		assertEquals(15, only(series, Type.HYPO_LEVEL_1).duration().toMinutes());
	}

	@Test
	void anExtendedHighNeedsNinetyMinutesWithinTwoHours() {
		GlucoseSeries enough = trace().then(10, 260).then(6, 230).then(8, 260).then(4, 200).then(9, 115).series();
		Episode high = only(enough, Type.HYPER_EXTENDED);
		assertEquals(Instant.parse("2025-04-02T09:45:00Z"), high.start());
		assertEquals(28, high.points());
		GlucoseSeries spread = trace().then(10, 260).then(7, 230).then(8, 260).then(4, 200).then(9, 115).series();
		assertEquals(0, count(spread, Type.HYPER_EXTENDED));
		assertEquals(0, count(trace().then(17, 260).then(9, 115).series(), Type.HYPER_EXTENDED));
	}

	@Test
	void anExtendedHighLastsUntilFifteenMinutesAtOneHundredAndEighty() {
		GlucoseSeries series = trace().then(20, 270).then(2, 180).then(5, 181).then(3, 180).then(20, 260).series();
		List<Episode> found = Episodes.of(series).of(Type.HYPER_EXTENDED);
		assertEquals(27, found.getFirst().points());
		assertEquals(2, found.size());
	}

	@Test
	void anExtendedHighThatAGapCutsOffEndsAtItsLastHighReading() {
		GlucoseSeries series = trace().then(20, 270).then(3, 190).then(2, 150).missing(15).then(9, 115).series();
		assertEquals(23, only(series, Type.HYPER_EXTENDED).points());
	}

	@Test
	void tenMillimolesAreNotHighAndThreePointNineAreNotLow() {
		Book book = new Book("UTC");
		for (int minute = 0; minute < 60; minute += 5) {
			book.glucose("2025-04-02T09:%02d:00".formatted(minute), GlucoseValue.mmol(minute < 30 ? 10.0 : 3.9),
					Origin.SENSOR, Bound.WITHIN);
		}
		assertEquals(List.of(), Episodes.of(GlucoseSeries.sensor(book.day("2025-04-02"))).all());
	}

	@Test
	void noReadingsAreNoEpisodes() {
		GlucoseSeries none = Trace.from(START).series();
		assertEquals(List.of(), Episodes.of(none).all());
		assertEquals(Double.NaN, Episodes.of(none).summary(Type.HYPO_LEVEL_1).perDay());
	}
}
