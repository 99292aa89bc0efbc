// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.FormatException;
import org.islet.device.text.Numbers;

/** Reads times once it is settled how they are written. */
sealed interface Times {

	/** Seconds or milliseconds since 1970, of any year from 1973 on. */
	java.util.regex.Pattern EPOCH = java.util.regex.Pattern.compile("\\d{9,10}|\\d{12,13}");

	/** @return the time as the device's clock showed it; empty if the text is none */
	Optional<LocalDateTime> of(String text);

	/** As a pattern the user gave says. */
	record Pattern(DateTimeFormatter pattern) implements Times {
		@Override
		public Optional<LocalDateTime> of(String text) {
			try {
				return Optional.of(LocalDateTime.parse(text.strip(), pattern));
			} catch (DateTimeException notATime) {
				return Optional.empty();
			}
		}
	}

	/** A spreadsheet's number of days since 30 December 1899. */
	record Spreadsheet() implements Times {
		@Override
		public Optional<LocalDateTime> of(String text) {
			OptionalDouble days = Numbers.parse(text);
			return days.isPresent()
					? Optional.of(LocalDateTime.of(1899, 12, 30, 0, 0)
							.plusSeconds(Math.round(days.getAsDouble() * 86_400)))
					: Optional.empty();
		}
	}

	/** Seconds or milliseconds since 1970. */
	record Epoch(ZoneId zone) implements Times {
		@Override
		public Optional<LocalDateTime> of(String text) {
			if (!isEpoch(text)) {
				return Optional.empty();
			}
			long number = Long.parseLong(text.strip());
			Instant at = text.strip().length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
			return Optional.of(LocalDateTime.ofInstant(at, zone));
		}
	}

	/** Date and time of day in one order; with an offset as instants in a zone, where the user gave one. */
	record Calendar(DateOrder order, Optional<ZoneId> zone) implements Times {
		@Override
		public Optional<LocalDateTime> of(String text) {
			Optional<Written> written = Written.of(text);
			Optional<LocalDateTime> local = written.flatMap(w -> w.in(order));
			Optional<ZoneOffset> offset = written.flatMap(Written::offset);
			return zone.isPresent() && offset.isPresent()
					? local.map(time -> LocalDateTime.ofInstant(time.toInstant(offset.get()), zone.get()))
					: local;
		}
	}

	static boolean isEpoch(String text) {
		return EPOCH.matcher(text.strip()).matches();
	}

	static boolean isSpreadsheet(String text) {
		OptionalDouble days = Numbers.parse(text);
		return days.isPresent() && days.getAsDouble() > 20_000 && days.getAsDouble() < 80_000;
	}

	/** @return how times are written, where the user said it for all of them */
	static Optional<Times> told(Options options) throws FormatException {
		if (options.spreadsheetDates()) {
			return Optional.of(new Spreadsheet());
		}
		return options.pattern().map(Pattern::new);
	}

	/**
	 * Settles how times are written from the user's options and from all times of a file.
	 *
	 * @param evidence what the file's times look like
	 * @param options what the user decided
	 * @throws FormatException if the user must decide
	 */
	static Times settle(TimeEvidence evidence, Options options) throws FormatException {
		if (evidence.written() == 0 && evidence.epochs() > 0) {
			return new Epoch(options.zone().orElseThrow(() -> Texts.undecided("epochNeedsZone")));
		}
		if (evidence.written() == 0 && evidence.spreadsheets() > 0) {
			throw Texts.undecided("spreadsheetDates");
		}
		if (evidence.utcOnly() && options.zone().isEmpty()) {
			throw Texts.undecided("utcNeedsZone");
		}
		return new Calendar(options.order().isPresent() ? options.order().get() : evidence.order(), options.zone());
	}
}
