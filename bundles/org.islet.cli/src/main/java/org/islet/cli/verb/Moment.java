// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;

/**
 * A time as people type it, in one zone.
 *
 * @param local what a clock there showed
 * @param at the instant
 * @param remark what is to be said about a time that a night of a clock change has twice or not at all
 */
record Moment(LocalDateTime local, Instant at, Optional<String> remark) {

	static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	/** Clocks differ a little. */
	private static final Duration AHEAD = Duration.ofMinutes(10);
	private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

	/**
	 * @param typed {@code 2026-03-01T12:30}, with an offset or seconds or a space if wanted, or {@code 12:30} of today
	 * @param now the present
	 */
	static Moment of(String typed, Instant now, ZoneId zone) throws VerbException {
		Moment moment;
		try {
			String text = typed.strip().replaceFirst("\\s+", "T");
			moment = text.matches(".*T.*([zZ]|[+-]\\d\\d(:?\\d\\d)?)")
					? of(OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)$", "$1:00")
							.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant(), zone)
					: of(local(text, LocalDate.ofInstant(now, zone)), zone);
		} catch (DateTimeException e) {
			throw Texts.usage("log.time", typed);
		}
		if (moment.at.isAfter(now.plus(AHEAD)) || moment.local.toLocalDate().isBefore(FIRST)) {
			throw Texts.usage(moment.at.isAfter(now) ? "log.future" : "log.past", SHOWN.format(moment.local),
					zone.getId());
		}
		return moment;
	}

	private static LocalDateTime local(String text, LocalDate today) {
		return text.contains("T") ? LocalDateTime.parse(text) : LocalTime.parse(text).atDate(today);
	}

	/** To the second: the wall clock there. */
	static Moment of(Instant at, ZoneId zone) {
		Instant second = at.truncatedTo(ChronoUnit.SECONDS);
		return new Moment(LocalDateTime.ofInstant(second, zone), second, Optional.empty());
	}

	private static Moment of(LocalDateTime typed, ZoneId zone) {
		LocalDateTime local = typed.truncatedTo(ChronoUnit.SECONDS);
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
		ZonedDateTime placed = local.atZone(zone);
		Optional<String> remark = switch (offsets.size()) {
		case 0 -> Optional.of(Texts.of("log.noSuchTime", SHOWN.format(local), zone.getId(), SHOWN.format(placed)));
		case 1 -> Optional.empty();
		default -> Optional.of(Texts.of("log.twice", SHOWN.format(local), zone.getId(), offsets.getFirst().getId(),
				local.truncatedTo(ChronoUnit.MINUTES) + offsets.getLast().getId()));
		};
		return new Moment(placed.toLocalDateTime(), placed.toInstant(), remark);
	}
}
