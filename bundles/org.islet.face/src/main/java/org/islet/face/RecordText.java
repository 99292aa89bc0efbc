// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

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
import org.islet.model.store.OwnRecords;

/** A person's own record in a few words of the default locale's language. */
public final class RecordText {

	private RecordText() {
	}

	/** @return what it says, without its time */
	public static String of(Entry entry) {
		return switch (entry) {
		case Carbs c -> Sentence.text(c.amount().unit() == CarbUnit.GRAMS ? "log.text.carbs" : "log.text.exchanges",
				number(c.amount().number()));
		case Exercise e -> exercise(e);
		case Glucose g -> Sentence.text("log.text.glucose", number(g.value().number()), g.value().unit().symbol());
		case Bolus b -> Sentence.text("log.text.insulin." + b.term().orElse(Bolus.RAPID), number(b.delivered()));
		case Remark r -> Sentence.text("log.text.note", plain(r.text()));
		case HbA1c a -> Sentence.text("log.text.hba1c", number(a.number()), a.unit().symbol());
		case ClinicalNote n -> Sentence.text("log.text.clinicalNote", n.author(), plain(n.text()));
		default -> throw new IllegalArgumentException("nobody records " + entry);
		};
	}

	/** @return what made a version, in a word */
	public static String of(OwnRecords.Act act) {
		return Sentence.text("log.did." + act);
	}

	private static String exercise(Exercise e) {
		List<String> parts = new ArrayList<>();
		e.lasted().ifPresent(lasted -> parts.add(Sentence.text("log.text.minutes", number(lasted.toSeconds() / 60.0))));
		e.intensity().ifPresent(parts::add);
		e.text().ifPresent(text -> parts.add(plain(text)));
		return Sentence.text("log.text.exercise", String.join(", ", parts));
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

	/** @return when it was, by the zone's clock */
	public static String time(Logged<?> record, ZoneId zone) {
		return Moment.SHOWN.format(record.at().atZone(zone));
	}
}
