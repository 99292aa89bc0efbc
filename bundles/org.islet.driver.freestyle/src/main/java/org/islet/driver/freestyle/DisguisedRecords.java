// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.islet.device.Disguise;

/** Records with other dates and comments. */
final class DisguisedRecords {

	/** Between fields, and not in quotes. */
	private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
	private static final Set<Integer> OF_METER = Set.of(0, 4, MeterResults.CLOCK_CHANGE, 7, 9, 10, 11);
	private static final Set<Integer> OF_READER = Set.of(ReaderResults.RESULT, ReaderResults.CLOCK_CHANGE,
			ReaderHistory.TYPE);

	private final Disguise how;

	/** A line as it is shown, and whether all in it could be read. */
	record Shown(String text, boolean read) {
	}

	DisguisedRecords(Disguise how) {
		this.how = how;
	}

	/** @param line month, day and year alone */
	Shown date(String line) {
		String[] fields = COMMA.split(line, -1);
		boolean read = fields.length == 3
				&& Row.of(line).map(row -> row.number(0).isPresent() && date(row, fields, 0)).orElse(false);
		return new Shown(String.join(",", fields), read);
	}

	Shown record(String line, Noted.Layout layout) {
		Optional<Noted> noted = Noted.of(line, layout);
		String[] fields = COMMA.split(line, -1);
		if (noted.isEmpty() || noted.get().row().size() != fields.length) {
			return new Shown(line, false);
		}
		Row row = noted.get().row();
		boolean read = date(row, fields, Noted.TIME);
		read &= switch (layout) {
		case METER -> OF_METER.contains(noted.get().type())
				&& (noted.get().type() != MeterResults.CLOCK_CHANGE || date(row, fields, MeterResults.OLD_CLOCK));
		case READER -> OF_READER.contains(noted.get().type())
				&& (noted.get().type() != ReaderResults.CLOCK_CHANGE || date(row, fields, ReaderResults.OLD_CLOCK));
		};
		if (layout == Noted.Layout.READER && noted.get().type() == ReaderResults.RESULT) {
			comments(row, fields);
		}
		return new Shown(String.join(",", fields), read);
	}

	/** @return whether no date is left; what is no date may stay */
	private boolean date(Row row, String[] fields, int at) {
		Optional<LocalDate> date = row.date(at);
		Optional<LocalDate> moved = date.map(d -> d.plusDays(how.days()))
				.filter(d -> d.getYear() <= Clock.CENTURY + Clock.LAST_YEAR);
		moved.ifPresent(d -> {
			fields[at] = number(d.getMonthValue(), fields[at]);
			fields[at + 1] = number(d.getDayOfMonth(), fields[at + 1]);
			fields[at + 2] = number(d.getYear() - Clock.CENTURY, fields[at + 2]);
		});
		return date.isEmpty() || moved.isPresent();
	}

	private static String number(int number, String as) {
		return String.format(Locale.ROOT, as.startsWith("0") ? "%02d" : "%d", number);
	}

	private void comments(Row row, String[] fields) {
		int end = Math.min(fields.length, ReaderNotes.FIRST_COMMENT + ReaderNotes.MOST_COMMENTS);
		for (int i = ReaderNotes.FIRST_COMMENT; i < end; i++) {
			String text = row.text(i);
			if (!text.isEmpty()) {
				fields[i] = fields[i].replace(quoted(text), quoted(how.serial(text)));
			}
		}
	}

	/** Within quotes, a quote stands twice. */
	private static String quoted(String text) {
		return text.replace("\"", "\"\"");
	}
}
