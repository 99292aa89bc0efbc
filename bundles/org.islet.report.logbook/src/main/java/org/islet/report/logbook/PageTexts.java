// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinDay;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;

/** The sentences around the grids. */
final class PageTexts {

	private final Data data;
	private final Wording wording;
	private final boolean blank;

	PageTexts(Data data, Wording wording, boolean blank) {
		this.data = data;
		this.wording = wording;
		this.blank = blank;
	}

	Page page() {
		String notice = blank ? ""
				: new DataNotice(data.timeline(), data.sensor(), data.meter(), data.carbs()).text(wording);
		return new Page(wording.text("title"), Heading.of(data.timeline(), wording), notice, footnotes());
	}

	/** @param noted whether there are notes */
	List<List<Object>> lines(boolean noted) {
		List<List<Object>> lines = new ArrayList<>();
		if (!blank && data.isEmpty()) {
			lines.add(List.of("absent", wording.text("absent.all")));
		} else if (!blank && data.meter().isEmpty()) {
			lines.add(List.of("absent", wording.text("absent.meter")));
		}
		if (noted) {
			lines.add(List.of("notes", wording.text("heading.notes")));
		}
		return lines;
	}

	/** @return readings a day, means and shares of the whole period: one row or none */
	List<List<Object>> summary() {
		List<String> parts = new ArrayList<>();
		if (!data.meter().isEmpty()) {
			int days = data.timeline().period().days();
			parts.add(wording.text("summary.meter", wording.number((double) data.meter().size() / days, 1, 1),
					wording.glucose(Data.mean(data.meter())), wording.unit().symbol(), inRange(data.meter())));
		}
		if (!data.sensor().isEmpty()) {
			parts.add(wording.text("summary.sensor", wording.glucose(Data.mean(data.sensor())),
					wording.unit().symbol(), inRange(data.sensor())));
		}
		data.insulin().average(InsulinDay::total)
				.ifPresent(units -> parts.add(wording.text("summary.insulin", wording.sum(units))));
		return parts.isEmpty() ? List.of() : List.of(List.of(String.join(" ", parts)));
	}

	private String inRange(GlucoseSeries series) {
		return wording.text("summary.range", wording.percent(data.inRangePercent(series), 0),
				wording.limit(data.low(), 0), wording.limit(data.high(), 0));
	}

	private String footnotes() {
		if (blank || data.isEmpty()) {
			return "";
		}
		List<String> notes = new ArrayList<>();
		notes.add(wording.text("foot.marks", wording.limit(data.low(), 0), wording.limit(data.high(), 0),
				wording.unit().symbol()));
		if (!data.sensor().isEmpty()) {
			notes.add(wording.text("foot.sensor"));
		}
		if (!data.insulin().active().isEmpty()) {
			notes.add(wording.text(data.insulin().basal() > 0 ? "foot.insulin.basal" : "foot.insulin"));
		}
		if (data.insulin().excluded() > 0) {
			notes.add(wording.text("foot.incomplete"));
		}
		if (!new Notes(data, wording).rows().isEmpty()) {
			notes.add(wording.text("foot.signs"));
		}
		return String.join(" ", notes);
	}
}
