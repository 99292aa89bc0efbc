// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.islet.driver.onetouch.Result.Mark;

/** What the lines of a OneTouch Ultra 2 say. */
final class Ultra2Text {

	static final Pattern SERIAL = Pattern.compile("@ \"([0-9A-Z]{8}([0-9A-Z]))\"");
	/** What comes before the records. */
	static final Pattern HEAD = Pattern.compile("P (\\d{3}),\"([0-9A-Z]{9})\",\"(?:MG/DL |MMOL/L)\"");
	private static final String WHEN = "\"[A-Z]{3}\",\"(\\d\\d/\\d\\d/\\d\\d)\",\"(\\d\\d:\\d\\d:\\d\\d) {3}\"";
	private static final Pattern CLOCK = Pattern.compile("F " + WHEN);
	private static final Pattern RECORD = Pattern
			.compile("P " + WHEN + ",\"([C ]) ([ 0-9]{2}[0-9])([ ?])\",\"([NBA])\",\"(\\d\\d)\", 00");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/uu HH:mm:ss")
			.withResolverStyle(ResolverStyle.STRICT);
	private static final int DATE = 8;
	/** What the meter's comments mean, by their numbers from 1. */
	private static final List<String> COMMENTS = List.of("not_enough_food", "too_much_food", "exercise", "exercise",
			"medication", "stress", "sick", "feels_low", "menses", "vacation", "marked");

	/** What a line of the memory holds. */
	sealed interface Line {
	}

	/** A result. */
	record Good(Result result) implements Line {
	}

	/** Nothing that can be kept, for the reason of that name. */
	record Bad(String why) implements Line {
	}

	private Ultra2Text() {
	}

	static Optional<LocalDateTime> clock(String line) {
		Matcher parts = CLOCK.matcher(line);
		return parts.matches() ? time(parts) : Optional.empty();
	}

	/** @return whether a line is of a form that the meter's answers have */
	static boolean isKnown(String line) {
		return line.startsWith("?") || Stream.of(SERIAL, HEAD, CLOCK, RECORD).anyMatch(f -> f.matcher(line).matches());
	}

	/** @return the beginning of a day as lines tell it; empty if there is no such day */
	static Optional<LocalDateTime> midnight(String date) {
		return time(date, "00:00:00");
	}

	/** @return the day as lines tell it */
	static String date(LocalDateTime time) {
		return TIME.format(time).substring(0, DATE);
	}

	private static Optional<LocalDateTime> time(Matcher parts) {
		return time(parts.group(1), parts.group(2));
	}

	private static Optional<LocalDateTime> time(String date, String time) {
		try {
			return Optional.of(LocalDateTime.parse(date + " " + time, TIME));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	static Line record(String line) {
		Matcher parts = RECORD.matcher(line);
		if (!parts.matches()) {
			return new Bad("unknownForm");
		}
		if (parts.group(5).equals("?")) {
			return new Bad("unsure");
		}
		int kind = parts.group(3).equals("C") ? Result.CONTROL : Result.BLOOD;
		int mgdl = Integer.parseInt(parts.group(4).strip());
		return time(parts)
				.<Line>map(when -> new Good(new Result(when, mgdl, kind, marks(parts.group(6), parts.group(7)))))
				.orElse(new Bad("noTime"));
	}

	private static List<Mark> marks(String meal, String comment) {
		List<Mark> marks = new ArrayList<>();
		switch (meal) {
		case "B" -> marks.add(Mark.BEFORE_MEAL);
		case "A" -> marks.add(Mark.AFTER_MEAL);
		default -> {
			// no mark
		}
		}
		int number = Integer.parseInt(comment);
		if (number > 0) {
			marks.add(new Mark(number <= COMMENTS.size() ? COMMENTS.get(number - 1) : "comment",
					Map.of("comment", comment)));
		}
		return marks;
	}
}
