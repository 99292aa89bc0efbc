// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Timeline;
import org.junit.jupiter.api.Test;

class SpeedTest {

	private static final int READINGS = 104_196;

	/** Generous, for machines that do much else: what is meant to fail here is work that grows with the square. */
	@Test
	void allStatisticsOfAYearTakeWellUnderASecond() {
		Timeline year = year();
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 6; i++) {
			long start = System.nanoTime();
			Figures.of(year);
			Agp.of(GlucoseSeries.sensor(year));
			best = Math.min(best, System.nanoTime() - start);
		}
		assertTrue(best < 900_000_000, Duration.ofNanos(best).toString());
	}

	private static Timeline year() {
		List<Logged<?>> entries = new ArrayList<>();
		LocalDateTime when = LocalDateTime.parse("2025-01-01T00:02:00");
		long state = 1;
		for (int i = 0; i < READINGS; i++) {
			state = (state * 1103515245 + 12345) % (1L << 31);
			int wave = Math.abs(i % 80 - 40) * (1 + i / 80 % 4);
			GlucoseValue value = GlucoseValue.mgdl(60 + wave + state / 65536 % 25);
			Instant at = when.toInstant(ZoneOffset.UTC);
			entries.add(new Logged<>(Glucose.of(when, value, Origin.SENSOR), at, "key" + i, "cgm", 1));
			when = when.plusMinutes(5);
		}
		Patient patient = new Patient(PatientId.NEW, "", "", Optional.empty(), "", ZoneOffset.UTC, Preferences.DEFAULT);
		Period period = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), ZoneOffset.UTC);
		return new Timeline(patient, period, List.of(), List.of(), entries);
	}
}
