// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.islet.metrics.Agp.Sufficiency;
import org.junit.jupiter.api.Test;

class AgpTest {

	private static Agp.Hour hour(Agp agp, int hour) {
		return agp.hours().get(hour);
	}

	private static double median(Optional<List<Double>> quantiles) {
		return quantiles.orElseThrow().get(2);
	}

	@Test
	void anHourIsSmoothedWithTheHoursBesideItAcrossMidnight() {
		Trace trace = Trace.from("2025-04-02T00:00");
		for (int hour = 0; hour < 24; hour++) {
			trace.then(12, 100 + hour);
		}
		Agp agp = Agp.of(trace.series());
		assertEquals(100, median(hour(agp, 0).raw()));
		assertEquals((123 + 4 * 100 + 101) / 6.0, median(hour(agp, 0).smooth()), 1e-12);
		assertEquals(110, median(hour(agp, 10).smooth()), 1e-12);
		assertEquals((122 + 4 * 123 + 100) / 6.0, median(hour(agp, 23).smooth()), 1e-12);
	}

	@Test
	void anEmptyHourTakesNoPartInSmoothing() {
		Agp agp = Agp.of(Trace.from("2025-04-02T08:00").then(12, 100).then(12, 130).missing(24).then(12, 160).series());
		assertEquals((100 * 4 + 130) / 5.0, median(hour(agp, 8).smooth()), 1e-12);
		assertEquals((130 * 4 + 100) / 5.0, median(hour(agp, 9).smooth()), 1e-12);
		assertEquals(160, median(hour(agp, 12).smooth()), 1e-12);
		assertEquals(Optional.empty(), hour(agp, 10).smooth());
		assertEquals(0, hour(agp, 10).readings());
	}

	@Test
	void quantilesAreInterpolatedLinearly() {
		Trace trace = Trace.from("2025-04-02T08:00");
		for (int i = 1; i <= 12; i++) {
			trace.then(1, 10 * i);
		}
		assertEquals(List.of(15.5, 37.5, 65.0, 92.5, 114.5), hour(Agp.of(trace.series()), 8).raw().orElseThrow());
	}

	@Test
	void bothPassesOfARepeatedHourFallIntoOneBinAndAMissingHourStaysEmpty() {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		Agp autumn = Agp.of(Trace.from("2025-10-26T00:00", 5, berlin).then(25 * 12, 120).series());
		assertEquals(24, hour(autumn, 2).readings());
		assertEquals(12, hour(autumn, 3).readings());
		Agp spring = Agp.of(Trace.from("2025-03-30T00:00", 5, berlin).then(23 * 12, 120).series());
		assertEquals(0, hour(spring, 2).readings());
		assertEquals(12, hour(spring, 1).readings());
	}

	@Test
	void hoursAreThoseOfTheLocalClockWithHalfHourOffsetsToo() {
		ZoneId kolkata = ZoneId.of("Asia/Kolkata");
		Agp agp = Agp.of(Trace.from("2025-04-02T07:55", 5, kolkata).then(13, 120).series());
		assertEquals(1, hour(agp, 7).readings());
		assertEquals(12, hour(agp, 8).readings());
	}

	@Test
	void aProfileNeedsSevenDaysKnownForSeventyPerCent() {
		assertEquals(Sufficiency.ENOUGH, sensor(7, 288));
		assertEquals(Sufficiency.ENOUGH, sensor(7, 202));
		assertEquals(Sufficiency.TOO_SPARSE, sensor(7, 201));
		assertEquals(Sufficiency.TOO_SPARSE, sensor(6, 288));
		assertEquals(Sufficiency.TOO_SPARSE, sensor(30, 11));
		assertEquals(Sufficiency.TOO_FEW, sensor(2, 143));
	}

	private static Sufficiency sensor(int days, int readings) {
		Trace trace = Trace.from("2025-04-02T00:00");
		for (int day = 0; day < days; day++) {
			trace.then(readings, 120).missing(288 - readings);
		}
		return Agp.of(trace.series()).sensor();
	}

	@Test
	void aMetersProfileNeedsThirtyReadings() {
		assertEquals(Sufficiency.ENOUGH, Agp.of(Trace.from("2025-04-02T00:00").then(30, 120).series()).meter());
		assertEquals(Sufficiency.TOO_FEW, Agp.of(Trace.from("2025-04-02T00:00").then(29, 120).series()).meter());
	}

	@Test
	void noReadingsGiveTwentyFourEmptyHours() {
		Agp agp = Agp.of(Trace.from("2025-04-02T00:00").series());
		assertEquals(24, agp.hours().size());
		assertTrue(agp.hours().stream().allMatch(hour -> hour.smooth().isEmpty()));
	}
}
