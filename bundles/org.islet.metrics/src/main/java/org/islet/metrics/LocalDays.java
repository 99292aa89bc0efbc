// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Walks along rising instants and tells the calendar day of each without asking the zone every time. */
final class LocalDays {

	private final ZoneId zone;
	private LocalDate day = LocalDate.EPOCH;
	private long start = Long.MAX_VALUE;
	private long end = Long.MIN_VALUE;

	LocalDays(ZoneId zone) {
		this.zone = zone;
	}

	/** @return whether {@code millis} lies in another day than the instant before it */
	boolean moveTo(long millis) {
		if (millis >= start && millis < end) {
			return false;
		}
		day = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
		start = startOf(day, zone);
		end = startOf(day.plusDays(1), zone);
		return true;
	}

	LocalDate day() {
		return day;
	}

	long start() {
		return start;
	}

	long end() {
		return end;
	}

	static long startOf(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant().toEpochMilli();
	}
}
