// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.islet.model.DeviceInfo;
import org.islet.model.DeviceInfo.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GapsTest {

	private static final ZoneId ZONE = ZoneOffset.UTC;
	private static final int HOLDS = 40;
	private static final Optional<Instant> BEFORE = Optional.of(Instant.parse("2026-03-10T12:00:00Z"));

	private final Locale locale = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(locale);
	}

	private static Gaps gaps(Kind kind, String... days) {
		TreeSet<LocalDate> all = new TreeSet<>(Stream.of(days).map(LocalDate::parse).toList());
		return new Gaps(new DeviceInfo("Acme", "Pager", "1", kind, ""), "Acme Pager", all);
	}

	private static Optional<String> overrun(String now, String... days) {
		return gaps(Kind.METER, days).overrun(BEFORE, Instant.parse(now), HOLDS, ZONE);
	}

	@Test
	void daysWithoutARecordOfADeviceThatAlwaysRecordsAreSaidAsStretches() {
		assertEquals(
				Optional.of("Acme Pager recorded nothing on these days: Mar 4, 2026; Mar 6, 2026 \u2013 Mar 8, 2026."),
				gaps(Kind.CGM, "2026-03-03", "2026-03-05", "2026-03-09").silent());
		assertTrue(gaps(Kind.PUMP, "2026-03-03", "2026-03-05").silent().isPresent());
		assertEquals(Optional.empty(), gaps(Kind.CGM, "2026-03-03", "2026-03-04").silent());
		assertEquals(Optional.empty(), gaps(Kind.CGM).silent());
	}

	@Test
	void ofAMeterADayWithoutAReadingIsNothingToSay() {
		assertEquals(Optional.empty(), gaps(Kind.METER, "2026-03-03", "2026-03-09").silent());
	}

	@Test
	void manyStretchesAreCutShort() {
		String said = gaps(Kind.CGM, "2026-03-01", "2026-03-03", "2026-03-05", "2026-03-07", "2026-03-09",
				"2026-03-11", "2026-03-13", "2026-03-15").silent().orElseThrow();
		assertTrue(said.endsWith("Mar 12, 2026; \u2026."), said);
	}

	@Test
	void aMemoryThatRanOverIsSaidWithTheDaysThatMayBeMissing() {
		String said = overrun("2026-06-02T12:00:00Z", "2026-06-01", "2026-06-02").orElseThrow();
		assertTrue(said.contains("last read on Mar 10, 2026") && said.contains("40 days")
				&& said.contains("and Jun 1, 2026"), said);
	}

	@Test
	void aMemoryThatStillReachesBackMissesNothing() {
		assertEquals(Optional.empty(), overrun("2026-06-02T12:00:00Z", "2026-03-11", "2026-06-02"));
		assertEquals(Optional.empty(), overrun("2026-06-02T12:00:00Z"));
	}

	@Test
	void whatIsReadInTimeOrForTheFirstTimeMissesNothing() {
		assertEquals(Optional.empty(), overrun("2026-04-19T11:00:00Z", "2026-04-15"));
		Instant late = Instant.parse("2026-06-02T12:00:00Z");
		assertEquals(Optional.empty(), gaps(Kind.METER, "2026-06-01").overrun(Optional.empty(), late, HOLDS, ZONE));
		assertEquals(Optional.empty(), gaps(Kind.METER, "2026-06-01").overrun(BEFORE, late, 0, ZONE));
	}
}
