// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.desktop.timeline.EntryWords;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.Ketone;
import org.islet.model.Remark;
import org.islet.report.page.Wording;

/** What the cells of a line say. */
record RowWords(Wording wording, EntryWords words) {

	String time(Row row) {
		return wording.time(row.logged().at());
	}

	String carbs(Row row) {
		return row.entry() instanceof Carbs ? words.brief(row.entry()) : "";
	}

	String glucose(Row row) {
		return row.entry() instanceof Glucose ? words.brief(row.entry()) : "";
	}

	String sensor(Row row) {
		return row.sensor().map(words::brief).orElse("");
	}

	String insulin(Row row) {
		if (!(row.entry() instanceof Bolus bolus)) {
			return "";
		}
		String key = "logbook.insulin." + bolus.term().orElse("");
		return wording.has(key) ? wording.text(key, words.brief(bolus)) : words.brief(bolus);
	}

	String exercise(Row row) {
		return row.entry() instanceof Exercise ? plain(words.brief(row.entry())) : "";
	}

	String note(Row row) {
		return switch (row.entry()) {
		case Remark r -> plain(r.text());
		case ClinicalNote n -> wording.text("logbook.clinical", n.author(), plain(n.text()));
		case HbA1c a -> named(a);
		case Ketone k -> named(k);
		default -> "";
		};
	}

	private String named(Entry entry) {
		return words.kind(entry) + " " + words.brief(entry);
	}

	String by(Row row) {
		return row.own() ? wording.text("logbook.own")
				: row.device().map(RowWords::name).filter(name -> !name.isBlank())
						.orElse(wording.text("logbook.device"));
	}

	private static String name(DeviceInfo device) {
		return Stream.of(device.maker(), device.model()).filter(word -> !word.isBlank())
				.collect(Collectors.joining(" "));
	}

	private static String plain(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}
}
