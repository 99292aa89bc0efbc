// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.chart.TimeAxis;
import org.islet.model.Bolus;
import org.islet.model.HbA1c;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Remark;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Wording;

/** What has to be said about a day's data: the notice above it and the footnotes under it. */
final class Notes {

	private static final int LONGEST_NOTE = 160;

	private final Day day;
	private final Wording wording;

	Notes(Day day, Wording wording) {
		this.day = day;
		this.wording = wording;
	}

	/** @return the data notice, one line */
	String notice() {
		if (day.timeline().entries().isEmpty() && day.hasInsulin()) {
			return wording.text("notice.nosensor");
		}
		return new DataNotice(day.timeline(), day.sensor(), day.meter(), day.carbs()).text(wording);
	}

	/** @return the footnotes, in one paragraph; empty if there are none */
	String footnotes() {
		List<String> notes = new ArrayList<>();
		if (day.boluses().stream().anyMatch(logged -> logged.entry().shape() != Bolus.Shape.NORMAL)) {
			notes.add(wording.text("foot.extended"));
		}
		Duration known = day.insulin().basalKnown();
		if (day.hasPump() && known.compareTo(day.length().minusMinutes(1)) < 0 && !day.insulin().aggregated()) {
			notes.add(wording.text("foot.basal", wording.length(known), wording.length(day.length())));
		}
		if (day.sensor().quality().outOfRange() > 0) {
			notes.add(wording.text("foot.outside"));
		}
		if (day.insulin().aggregated()) {
			notes.add(wording.text("foot.aggregated"));
		}
		for (TimeAxis.Shift shift : day.axis().shifts()) {
			notes.add(wording.text("foot.shift", shift.text(), String.valueOf(day.length().toHours())));
		}
		String written = written();
		if (!written.isEmpty()) {
			notes.add(wording.text("foot.notes", written));
		}
		return String.join(" ", notes);
	}

	private String written() {
		Stream<Logged<?>> all = Stream.of(day.of(Remark.class), day.of(Ketone.class), day.of(HbA1c.class))
				.flatMap(kind -> kind);
		return all.sorted(Comparator.comparing(Logged::at))
				.map(logged -> wording.time(logged.at()) + " " + note(logged))
				.collect(Collectors.joining("; "));
	}

	private String note(Logged<?> logged) {
		String text = switch (logged.entry()) {
		case Remark remark -> remark.text().strip().replaceAll("\\s+", " ");
		case Ketone ketone -> wording.text("note.ketone", wording.number(ketone.mmol(), 1, 1));
		case HbA1c a1c -> wording.text("note.hba1c", wording.number(a1c.percent(), 1, 1),
				wording.number(a1c.mmolMol(), 0, 0));
		default -> "";
		};
		return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) + "\u2026" : text;
	}
}
