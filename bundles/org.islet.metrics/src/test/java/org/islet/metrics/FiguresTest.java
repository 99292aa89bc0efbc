// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.islet.model.Bolus.Source;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.junit.jupiter.api.Test;

class FiguresTest {

	private static final String DAY = "2025-04-02";

	private static Book sensorHour(Book book) {
		for (int minute = 0; minute < 60; minute += 5) {
			book.sensor(DAY + "T10:%02d".formatted(minute), 110);
		}
		return book;
	}

	@Test
	void insulinAndCarbohydrateStandBesideGlucose() {
		Map<String, Object> figures = Figures.of(sensorHour(new Book("UTC")).scheduled(DAY + "T00:00", 0.5)
				.scheduled("2025-04-03T00:00", 0.5).calculated(DAY + "T08:00", 4, 45).carbs(DAY + "T08:01", 45)
				.carbs(DAY + "T16:00", 15).day(DAY));
		assertEquals("sensor", figures.get("glucoseSource"));
		assertEquals(110.0, figures.get("meanMgdl"));
		assertEquals(16.0, figures.get("tddU"));
		assertEquals(12.0, figures.get("basalU"));
		assertEquals(4.0, figures.get("bolusU"));
		assertEquals(75.0, figures.get("basalPct"));
		assertEquals(24.0, figures.get("basalKnownHours"));
		assertEquals(60.0, figures.get("carbsG"));
		assertEquals(60.0, figures.get("carbsPerDayG"));
		assertEquals(1, figures.get("carbDuplicates"));
		assertEquals(100.0 / 24, (double) figures.get("cgmActivePct"), 1e-12);
		assertEquals(100.0, figures.get("activePct"));
	}

	@Test
	void withoutASensorTheMetersReadingsAreCounted() {
		Map<String, Object> figures = Figures
				.of(new Book("UTC").glucose(DAY + "T08:00", GlucoseValue.mgdl(90), Origin.METER, Bound.WITHIN)
						.glucose(DAY + "T12:00", GlucoseValue.mgdl(150), Origin.MANUAL, Bound.WITHIN).day(DAY));
		assertEquals("meter", figures.get("glucoseSource"));
		assertEquals(120.0, figures.get("meanMgdl"));
		assertEquals(2, figures.get("meterReadings"));
		assertEquals(0, figures.get("cgmReadings"));
		assertNull(figures.get("gmiPct"));
		assertNull(figures.get("mageMgdl"));
		assertNull(figures.get("conga1h"));
		assertNull(figures.get("activePct"));
		assertEquals((120 + 46.7) / 28.7, figures.get("ea1cPct"));
	}

	@Test
	void anEmptyDayHasEveryFigureAndKnowsNone() {
		Map<String, Object> none = Figures.of(new Book("UTC").day(DAY));
		Map<String, Object> some = Figures
				.of(sensorHour(new Book("UTC")).bolus(DAY + "T09:00", Source.PEN, 3).day(DAY));
		assertEquals(some.keySet(), none.keySet());
		assertNull(none.get("meanMgdl"));
		assertNull(none.get("glucoseSource"));
		assertNull(none.get("tddU"));
		assertNull(none.get("inRangeWholePct"));
		assertEquals(0.0, none.get("insulinU"));
		assertEquals(100, some.get("inRangeWholePct"));
	}

	@Test
	void ourFiguresDifferFromTheReferencesWhereTheyShould() {
		Map<String, Object> figures = Figures.of(GoldenSeries.make());
		assertEquals(figures.get("mValueR120"), figures.get("mValue"));
		assertNotEquals(figures.get("mValueR90"), figures.get("mValue"));
		assertNotEquals(figures.get("gradePctHypoLt80"), figures.get("gradePctHypoLt70"));
		assertNotEquals(figures.get("SDw"), figures.get("sdWithinDaysMgdl"));
		Map<?, ?> theirs = (Map<?, ?>) figures.get("episodes");
		Map<?, ?> ours = (Map<?, ?>) figures.get("episodesOurs");
		assertEquals(7, theirs.size());
		assertEquals(8, ours.size());
		assertTrue(ours.containsKey("hyper_extended"));
	}

	@Test
	void whatTheSensorCouldNotMeasureIsCountedApart() {
		Map<String, Object> figures = Figures.of(sensorHour(new Book("UTC"))
				.glucose(DAY + "T11:00", GlucoseValue.mgdl(40), Origin.SENSOR, Bound.BELOW)
				.glucose(DAY + "T11:05", GlucoseValue.mgdl(400), Origin.SENSOR, Bound.ABOVE).day(DAY));
		assertEquals(1, figures.get("cgmBelowSensorRange"));
		assertEquals(1, figures.get("cgmAboveSensorRange"));
		assertEquals(400.0, figures.get("maxMgdl"));
	}
}
