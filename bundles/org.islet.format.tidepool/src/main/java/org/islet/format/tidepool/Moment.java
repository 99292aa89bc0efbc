// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;

/**
 * When something was recorded.
 *
 * @param local what the device's clock showed; UTC where Tidepool does not know it
 * @param at the instant
 */
record Moment(LocalDateTime local, Instant at) {

	private static final int FIRST_YEAR = 1990;
	private static final Duration AHEAD = Duration.ofDays(1);
	/** No two clocks on earth are further apart. */
	private static final Duration FARTHEST = Duration.ofHours(26);

	/**
	 * @param now the latest instant there can be, give or take a day
	 * @return when a record was made
	 * @throws RecordFault if that cannot be told or cannot be
	 */
	static Moment of(JsonRecord record, Instant now) {
		if (!record.has("time")) {
			throw RecordFault.because("fault.missing", "time");
		}
		Instant at = record.instant("time").orElseThrow(() -> RecordFault.because("fault.time"));
		if (at.isAfter(now.plus(AHEAD))) {
			throw RecordFault.because("fault.future");
		}
		LocalDateTime local = record.local("deviceTime").orElseGet(() -> shifted(record, at));
		if (local.getYear() < FIRST_YEAR || at.isBefore(Instant.EPOCH)) {
			throw RecordFault.because("fault.past");
		}
		if (local.isAfter(LocalDateTime.ofInstant(now.plus(FARTHEST), ZoneOffset.UTC))) {
			throw RecordFault.because("fault.future");
		}
		return new Moment(local, at);
	}

	/** A device time that bears a zone is no more than the instant once again. */
	private static LocalDateTime shifted(JsonRecord record, Instant at) {
		OptionalDouble minutes = record.has("timezoneOffset") ? record.number("timezoneOffset")
				: record.number("displayOffset");
		if (minutes.isEmpty()) {
			return LocalDateTime.ofInstant(at, zone(record).orElse(ZoneOffset.UTC));
		}
		double conversion = record.number("conversionOffset").orElse(0);
		if (Math.abs(minutes.getAsDouble()) > FARTHEST.toMinutes() || Math.abs(conversion) > 4e12) {
			throw RecordFault.because("fault.time");
		}
		return LocalDateTime.ofInstant(at, ZoneOffset.UTC).plusMinutes((long) minutes.getAsDouble())
				.plus(Duration.ofMillis((long) conversion));
	}

	/** @return the zone a record names */
	static Optional<ZoneId> zone(JsonRecord record) {
		try {
			return record.text("timezone").map(ZoneId::of);
		} catch (DateTimeException unknown) {
			return Optional.empty();
		}
	}

	Moment plus(Duration duration) {
		return new Moment(local.plus(duration), at.plus(duration));
	}
}
