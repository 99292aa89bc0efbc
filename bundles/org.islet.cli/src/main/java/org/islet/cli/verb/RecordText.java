// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.islet.cli.shell.Texts;
import org.islet.model.Bolus;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.Logged;
import org.islet.model.Remark;

/** A person's own record in a few words of the default locale's language. */
final class RecordText {

	private RecordText() {
	}

	/** @return what it says, without its time */
	static String of(Entry entry) {
		return switch (entry) {
		case Carbs c -> Texts.of(c.amount().unit() == CarbUnit.GRAMS ? "log.text.carbs" : "log.text.exchanges",
				number(c.amount().number()));
		case Exercise e -> exercise(e);
		case Glucose g -> Texts.of("log.text.glucose", number(g.value().number()), g.value().unit().symbol());
		case Bolus b -> Texts.of("log.text.insulin." + b.term().orElse(Bolus.RAPID), number(b.delivered()));
		case Remark r -> Texts.of("log.text.note", plain(r.text()));
		case HbA1c a -> Texts.of("log.text.hba1c", number(a.number()), a.unit().symbol());
		case ClinicalNote n -> Texts.of("log.text.clinicalNote", n.author(), plain(n.text()));
		default -> throw new IllegalArgumentException("nobody records " + entry);
		};
	}

	private static String exercise(Exercise e) {
		List<String> parts = new ArrayList<>();
		e.lasted().ifPresent(lasted -> parts.add(Texts.of("log.text.minutes", number(lasted.toSeconds() / 60.0))));
		e.intensity().ifPresent(parts::add);
		e.text().ifPresent(text -> parts.add(plain(text)));
		return Texts.of("log.text.exercise", String.join(", ", parts));
	}

	private static String plain(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	private static String number(double number) {
		NumberFormat format = NumberFormat.getInstance();
		format.setGroupingUsed(false);
		format.setMaximumFractionDigits(6);
		return format.format(number);
	}

	static String time(Logged<?> record, ZoneId zone) {
		return Moment.SHOWN.format(record.at().atZone(zone));
	}
}
