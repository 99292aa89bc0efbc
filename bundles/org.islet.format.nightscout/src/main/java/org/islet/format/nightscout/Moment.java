// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.islet.json.records.JsonRecord;

/**
 * When something was recorded.
 *
 * @param local the time as the uploader wrote it, which is UTC for most
 * @param at the instant
 */
record Moment(LocalDateTime local, Instant at) {

	private static final Instant FIRST = Instant.parse("1990-01-02T00:00:00Z");
	private static final Duration AHEAD = Duration.ofDays(1);
	private static final double MOST_OFFSET = 18 * 60;

	/**
	 * @param record an entry, whose {@code date} is right where it differs from its texts
	 * @param now the latest instant there can be, give or take a day
	 */
	static Moment ofEntry(JsonRecord record, Instant now) {
		return of(record, List.of("date", "mills", "dateString", "sysTime"), "dateString", now);
	}

	/** @param record a treatment */
	static Moment ofTreatment(JsonRecord record, Instant now) {
		return of(record, List.of("created_at", "timestamp", "mills", "date"), "created_at", now);
	}

	private static Moment of(JsonRecord record, List<String> names, String written, Instant now) {
		String name = names.stream().filter(record::has).findFirst()
				.orElseThrow(() -> RecordFault.because("fault.missing", names.getFirst()));
		Instant at = instant(record, name).orElseThrow(() -> RecordFault.because("fault.time"));
		if (at.isBefore(FIRST)) {
			throw RecordFault.because("fault.past");
		}
		if (at.isAfter(now.plus(AHEAD))) {
			throw RecordFault.because("fault.future");
		}
		return new Moment(LocalDateTime.ofInstant(at, offset(record, written)), at);
	}

	/** @return a text with a zone, or milliseconds since 1970 */
	static Optional<Instant> instant(JsonRecord record, String name) {
		OptionalLong millis = record.whole(name);
		return millis.isPresent() && Math.abs(millis.getAsLong()) < 1L << 47
				? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
				: record.instant(name);
	}

	private static ZoneOffset offset(JsonRecord record, String written) {
		ZoneOffset said = record.offset(written).map(OffsetDateTime::getOffset).orElse(ZoneOffset.UTC);
		OptionalDouble minutes = record.number("utcOffset");
		boolean usable = said.equals(ZoneOffset.UTC) && Math.abs(minutes.orElse(0)) <= MOST_OFFSET;
		return usable ? ZoneOffset.ofTotalSeconds((int) minutes.orElse(0) * 60) : said;
	}
}
