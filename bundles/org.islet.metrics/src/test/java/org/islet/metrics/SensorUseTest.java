// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.islet.model.Period;
import org.junit.jupiter.api.Test;

class SensorUseTest {

	private static Period fourteen(ZoneId zone) {
		return new Period(LocalDate.parse("2025-03-20"), LocalDate.parse("2025-04-02"), zone);
	}

	@Test
	void theRequestedPeriodAndTheTimeBetweenReadingsAreToldApart() {
		GlucoseSeries week = Trace.from("2025-03-20T00:00").then(7 * 288, 120).series();
		SensorUse use = SensorUse.of(week, fourteen(ZoneOffset.UTC));
		assertEquals(50, use.ofPeriod(), 1e-12);
		assertEquals(100, use.betweenEnds(), 1e-12);
		assertEquals(100, SensorUse.reference(week), 1e-12);
		assertFalse(use.representative());
		assertFalse(use.enoughForGmi());
	}

	@Test
	void seventyPerCentOfFourteenDaysAreEnough() {
		GlucoseSeries enough = Trace.from("2025-03-20T00:00").then(2823, 120).series();
		assertTrue(SensorUse.of(enough, fourteen(ZoneOffset.UTC)).representative());
		assertTrue(SensorUse.of(enough, fourteen(ZoneOffset.UTC)).enoughForGmi());
		GlucoseSeries less = Trace.from("2025-03-20T00:00").then(2822, 120).series();
		assertFalse(SensorUse.of(less, fourteen(ZoneOffset.UTC)).representative());
		assertFalse(SensorUse.of(less, fourteen(ZoneOffset.UTC)).enoughForGmi());
	}

	@Test
	void aMissingHourIsNotAskedFor() {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		GlucoseSeries all = Trace.from("2025-03-20T00:00", 5, berlin).then(14 * 288 - 12, 120).series();
		assertEquals(100, SensorUse.of(all, fourteen(berlin)).ofPeriod(), 1e-12);
	}

	@Test
	void gapsAreTakenFromTheTimeBetweenReadings() {
		GlucoseSeries series = Trace.from("2025-03-20T00:00").then(60, 120).missing(20).then(20, 120).series();
		assertEquals(80, SensorUse.of(series, fourteen(ZoneOffset.UTC)).betweenEnds(), 1e-12);
		assertEquals(80, SensorUse.reference(series), 1e-12);
	}

	@Test
	void withoutReadingsNothingIsKnown() {
		SensorUse none = SensorUse.of(Trace.from("2025-03-20T00:00").series(), fourteen(ZoneOffset.UTC));
		assertEquals(0, none.ofPeriod());
		assertEquals(0, none.betweenEnds());
	}
}
