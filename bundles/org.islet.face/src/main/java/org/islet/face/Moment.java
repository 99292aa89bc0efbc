// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as people type it, in one zone.
 *
 * @param local what a clock there showed
 * @param at the instant
 * @param remark what is to be said about a time that a night of a clock change has twice or not at all
 */
public record Moment(LocalDateTime local, Instant at, Optional<Sentence> remark) {

	/** A time as it is shown beside what is typed. */
	public static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	/** Clocks differ a little. */
	private static final Duration AHEAD = Duration.ofMinutes(10);
	private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
	private static final Pattern OFFSET = Pattern.compile(".*T.*([zZ]|[+-]\\d\\d(:?\\d\\d)?)");

	/**
	 * @param typed {@code 2026-03-01T12:30}, with an offset or seconds or a space if wanted, or {@code 12:30} of that day
	 * @param day the day meant where only a time is typed
	 * @param now the present
	 * @param zone whose clock showed it
	 * @throws InputException if it is no time, in the future or before 1990
	 */
	public static Moment of(String typed, LocalDate day, Instant now, ZoneId zone) throws InputException {
		Moment moment;
		try {
			String text = full(typed, day);
			moment = OFFSET.matcher(text).matches()
					? of(OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)$", "$1:00")
							.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant(), zone)
					: of(LocalDateTime.parse(text), zone);
		} catch (DateTimeException e) {
			throw new InputException("log.time", typed);
		}
		if (moment.at.isAfter(now.plus(AHEAD)) || moment.local.toLocalDate().isBefore(FIRST)) {
			throw new InputException(moment.at.isAfter(now) ? "log.future" : "log.past", SHOWN.format(moment.local),
					zone.getId());
		}
		return moment;
	}

	private static String full(String typed, LocalDate day) {
		String text = typed.strip().replaceFirst("\\s+", "T");
		return (text.contains("T") ? text : day + "T" + text).replaceFirst("T(\\d:)", "T0$1");
	}

	/** To the second: the wall clock there. */
	public static Moment of(Instant at, ZoneId zone) {
		Instant second = at.truncatedTo(ChronoUnit.SECONDS);
		return new Moment(LocalDateTime.ofInstant(second, zone), second, Optional.empty());
	}

	private static Moment of(LocalDateTime typed, ZoneId zone) {
		LocalDateTime local = typed.truncatedTo(ChronoUnit.SECONDS);
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
		ZonedDateTime placed = local.atZone(zone);
		Optional<Sentence> remark = switch (offsets.size()) {
		case 0 -> Optional.of(Sentence.of("log.noSuchTime", SHOWN.format(local), zone.getId(), SHOWN.format(placed)));
		case 1 -> Optional.empty();
		default -> Optional.of(Sentence.of("log.twice", SHOWN.format(local), zone.getId(), offsets.getFirst().getId(),
				local.truncatedTo(ChronoUnit.MINUTES) + offsets.getLast().getId()));
		};
		return new Moment(placed.toLocalDateTime(), placed.toInstant(), remark);
	}
}
