// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.metrics.DayPart;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.HbA1c;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Remark;
import org.islet.report.page.Wording;

/** What was written down beside numbers: notes, exercise, HbA1c and ketones. The care team's notes are not among them. */
final class Notes {

	private final List<Logged<?>> noted;
	private final Data data;
	private final Wording wording;

	Notes(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
		this.noted = data.timeline().entries().stream().filter(logged -> isNote(logged.entry())).toList();
	}

	private static boolean isNote(Entry entry) {
		return entry instanceof Remark || entry instanceof Exercise || entry instanceof HbA1c
				|| entry instanceof Ketone;
	}

	/** @return the letters that stand for what was noted in a part of a day */
	List<String> signs(Period day, DayPart part) {
		return noted.stream()
				.filter(logged -> day.contains(logged.at())
						&& part.contains(LocalTime.ofInstant(logged.at(), data.timeline().period().zone())))
				.map(logged -> wording.text(logged.entry() instanceof Exercise ? "sign.exercise" : "sign.note"))
				.distinct()
				.sorted().toList();
	}

	/** @return when, what kind, what */
	List<List<Object>> rows() {
		List<List<Object>> rows = new ArrayList<>();
		for (Logged<?> logged : noted) {
			String when = wording.shortDate(logged.at().atZone(data.timeline().period().zone()).toLocalDate()) + " "
					+ wording.time(logged.at());
			rows.add(List.of(when, wording.text("kind." + logged.entry().getClass().getSimpleName()),
					text(logged.entry())));
		}
		return rows;
	}

	private String text(Entry entry) {
		return switch (entry) {
		case Remark remark -> remark.text().strip().replaceAll("\\s+", " ");
		case Exercise exercise -> Stream.of(
				exercise.lasted()
						.map(lasted -> wording.text("note.minutes", wording.number(lasted.toSeconds() / 60.0, 0, 0))),
				exercise.intensity(), exercise.text()).flatMap(java.util.Optional::stream).map(String::strip)
				.collect(Collectors.joining(", "));
		case HbA1c a1c -> wording.text("note.hba1c", wording.number(a1c.percent(), 1, 1),
				wording.number(a1c.mmolMol(), 0, 0));
		case Ketone ketone -> wording.text("note.ketone", wording.number(ketone.mmol(), 1, 1));
		default -> "";
		};
	}
}
