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

import org.islet.driver.onetouch.Result.Mark;

/** What the lines of a OneTouch Ultra 2 say. */
final class Ultra2Text {

	private static final String WHEN = "\"[A-Z]{3}\",\"(\\d\\d/\\d\\d/\\d\\d)\",\"(\\d\\d:\\d\\d:\\d\\d) {3}\"";
	private static final Pattern CLOCK = Pattern.compile("F " + WHEN);
	private static final Pattern RECORD = Pattern
			.compile("P " + WHEN + ",\"([C ]) ([ 0-9]{2}[0-9])([ ?])\",\"([NBA])\",\"(\\d\\d)\", 00");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/uu HH:mm:ss")
			.withResolverStyle(ResolverStyle.STRICT);
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

	private static Optional<LocalDateTime> time(Matcher parts) {
		try {
			return Optional.of(LocalDateTime.parse(parts.group(1) + " " + parts.group(2), TIME));
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
