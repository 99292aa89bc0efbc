// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.junit.jupiter.api.Test;

class GlucoseSeriesTest {

	private static final String DAY = "2025-04-02";

	@Test
	void anExactDuplicateCountsOnce() {
		GlucoseSeries series = GlucoseSeries
				.sensor(new Book("UTC").sensor(DAY + "T10:00", 100).sensor(DAY + "T10:00", 100).day(DAY));
		assertEquals(1, series.size());
		assertEquals(1, series.quality().duplicates());
	}

	@Test
	void ofTwoValuesForOneInstantTheOneWrittenLastCounts() {
		GlucoseSeries series = GlucoseSeries.sensor(new Book("UTC").source(2).sensor(DAY + "T10:00", 104).source(1)
				.sensor(DAY + "T10:00", 100).source(2).sensor(DAY + "T10:00", 103).day(DAY));
		assertEquals(103, series.mgdl(0));
		assertEquals(2, series.quality().replaced());
	}

	@Test
	void whileOneSensorsReadingStandsAnotherSensorsAreLeftOut() {
		Book book = new Book("UTC");
		for (int minute = 0; minute < 30; minute += 5) {
			book.device("pump").sensor(DAY + "T10:%02d:00".formatted(minute), 100);
			book.device("phone").sensor(DAY + "T10:%02d:45".formatted(minute + 1), 150);
		}
		book.device("phone").sensor(DAY + "T10:36:45", 150).sensor(DAY + "T10:41:45", 150);
		GlucoseSeries series = GlucoseSeries.sensor(book.day(DAY));
		assertEquals(8, series.size());
		assertEquals(6, series.quality().overlapping());
		assertEquals(2, series.quality().sources());
		assertEquals(150, series.mgdl(7));
	}

	@Test
	void tenSecondsEarlyIsStillTheNextReading() {
		Book book = new Book("UTC");
		for (int minute = 0; minute < 30; minute += 5) {
			book.device("pump").sensor(DAY + "T10:%02d:00".formatted(minute), 100);
		}
		book.device("phone").sensor(DAY + "T10:29:50", 150).sensor(DAY + "T10:34:50", 150);
		assertEquals(8, GlucoseSeries.sensor(book.day(DAY)).size());
		book.device("third").sensor(DAY + "T10:29:49", 90);
		assertEquals(8, GlucoseSeries.sensor(book.day(DAY)).size());
		assertEquals(1, GlucoseSeries.sensor(book.day(DAY)).quality().overlapping());
	}

	@Test
	void oneSensorsOwnReadingsAreNeverOverlaps() {
		Book book = new Book("UTC").sensor(DAY + "T10:00:00", 100).sensor(DAY + "T10:05:00", 101)
				.sensor(DAY + "T10:08:00", 102).sensor(DAY + "T10:13:00", 103);
		assertEquals(4, GlucoseSeries.sensor(book.day(DAY)).size());
	}

	@Test
	void lowAndHighCountAtTheSensorsLimits() {
		GlucoseSeries series = GlucoseSeries.sensor(new Book("UTC")
				.glucose(DAY + "T10:00", GlucoseValue.mgdl(39), Origin.SENSOR, Bound.BELOW)
				.glucose(DAY + "T10:05", GlucoseValue.mgdl(401), Origin.SENSOR, Bound.ABOVE)
				.glucose(DAY + "T10:10", GlucoseValue.mgdl(500), Origin.SENSOR, Bound.ABOVE).day(DAY));
		assertEquals(40, series.mgdl(0));
		assertEquals(400, series.mgdl(1));
		assertEquals(500, series.mgdl(2));
		assertEquals(1, series.quality().belowRange());
		assertEquals(3, series.quality().outOfRange());
	}

	@Test
	void calibrationsAreNeitherSensorNorMeterReadings() {
		Book book = new Book("UTC").sensor(DAY + "T10:00", 100)
				.glucose(DAY + "T10:01", GlucoseValue.mgdl(110), Origin.CALIBRATION, Bound.WITHIN)
				.glucose(DAY + "T10:02", GlucoseValue.mgdl(111), Origin.METER, Bound.WITHIN)
				.glucose(DAY + "T10:03", GlucoseValue.mgdl(112), Origin.LINKED_METER, Bound.WITHIN)
				.glucose(DAY + "T10:04", GlucoseValue.mgdl(113), Origin.MANUAL, Bound.WITHIN);
		assertEquals(1, GlucoseSeries.sensor(book.day(DAY)).size());
		assertEquals(3, GlucoseSeries.meter(book.day(DAY)).size());
	}

	@Test
	void moreThanTenMeterReadingsThatRepeatTheSensorAreItsEchoes() {
		assertEquals(1, GlucoseSeries.meter(echoes(11).day(DAY)).size());
		assertEquals(11, GlucoseSeries.meter(echoes(11).day(DAY)).quality().echoes());
		assertEquals(11, GlucoseSeries.meter(echoes(10).day(DAY)).size());
	}

	private static Book echoes(int count) {
		Book book = new Book("UTC").glucose(DAY + "T12:00", GlucoseValue.mgdl(99), Origin.METER, Bound.WITHIN);
		for (int i = 0; i < count; i++) {
			book.sensor(DAY + "T10:%02d:00".formatted(5 * i % 60).replace("T10", i < 12 ? "T10" : "T11"), 100 + i);
			book.glucose(DAY + "T10:%02d:00.4".formatted(5 * i % 60).replace("T10", i < 12 ? "T10" : "T11"),
					GlucoseValue.mgdl(100 + i), Origin.METER, Bound.WITHIN);
		}
		return book;
	}

	@Test
	void whatIsNoConcentrationIsLeftOutAndCounted() {
		GlucoseSeries series = GlucoseSeries
				.sensor(new Book("UTC").sensor(DAY + "T10:00", 0).sensor(DAY + "T10:05", 100).day(DAY));
		assertEquals(1, series.size());
		assertEquals(1, series.quality().unusable());
	}

	@Test
	void gapsOfMoreThanAnHourAreCounted() {
		GlucoseSeries series = Trace.from(DAY + "T00:00").then(3, 100).missing(11).then(3, 100).missing(12).then(3, 100)
				.series();
		assertEquals(1, series.quality().gapsOverHour());
		assertEquals(Duration.ofMinutes(65), series.quality().longestGap());
	}

	@Test
	void aLineJoinsReadingsUpToThreeIntervalsApart() {
		GlucoseSeries series = Trace.from(DAY + "T00:00").then(3, 100).missing(2).then(3, 100).missing(3).then(3, 100)
				.series();
		assertFalse(series.joined(0), "there is none before the first");
		assertTrue(series.joined(1));
		assertTrue(series.joined(3));
		assertFalse(series.joined(6));
	}

	@Test
	void readingsMayComeInAnyOrder() {
		GlucoseSeries series = GlucoseSeries.of(new long[] { 600_000, 0, 300_000, 0 }, new double[] { 3, 1, 2, 4 },
				ZoneOffset.UTC);
		assertEquals(3, series.size());
		assertEquals(4, series.mgdl(0));
		assertEquals(3, series.mgdl(2));
		assertEquals(5, series.intervalMinutes());
		assertThrows(IllegalArgumentException.class,
				() -> GlucoseSeries.of(new long[1], new double[2], ZoneOffset.UTC));
	}

	@Test
	void aDevicesOwnNumberIsKept() {
		GlucoseSeries series = GlucoseSeries.sensor(new Book("UTC")
				.glucose(DAY + "T10:00", GlucoseValue.mmol(6.6), Origin.SENSOR, Bound.WITHIN)
				.sensor(DAY + "T10:05", 118).day(DAY));
		assertEquals(6.6, series.in(GlucoseUnit.MMOL_L, 0));
		assertEquals(6.6 * 18.01559, series.mgdl(0));
		assertEquals(118 / 18.01559, series.in(GlucoseUnit.MMOL_L, 1));
	}

	@Test
	void aPartHasTheReadingsFromItsStartUntilBeforeItsEnd() {
		GlucoseSeries series = Trace.from(DAY + "T10:00", 15, ZoneOffset.UTC).then(5, 100).series();
		GlucoseSeries part = series.between(Instant.parse(DAY + "T10:15:00Z"), Instant.parse(DAY + "T10:45:00Z"));
		assertEquals(2, part.size());
		assertEquals(Instant.parse(DAY + "T10:15:00Z"), part.at(0));
		assertEquals(15, part.intervalMinutes());
		assertEquals(0, series.between(Instant.parse(DAY + "T08:00:00Z"), Instant.parse(DAY + "T09:00:00Z")).size());
	}
}
