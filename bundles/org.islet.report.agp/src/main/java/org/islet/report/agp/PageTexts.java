// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.Agp;
import org.islet.metrics.Agp.Sufficiency;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;

/** The sentences of the page: whose it is, what is missing, how to read it. */
final class PageTexts {

	private final Data data;
	private final Wording wording;

	PageTexts(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
	}

	Page page() {
		String notice = new DataNotice(data.timeline(), data.sensor(), data.meter(), data.carbs()).text(wording);
		return new Page(wording.text("title"), Heading.of(data.timeline(), wording), notice, footnotes());
	}

	/** @return sentences that stand in places of their own: the place and the text */
	List<List<Object>> lines() {
		List<List<Object>> lines = new ArrayList<>();
		if (data.glucose().isEmpty()) {
			lines.add(List.of("absent", wording.text("absent.glucose")));
			return lines;
		}
		if (!data.ofSensor()) {
			lines.add(List.of("banner", wording.text("banner.meter", String.valueOf(data.meter().size()))));
		} else if (!data.use().representative()) {
			lines.add(List.of("banner", wording.text("banner.sensor", String.valueOf(data.use().periodDays()),
					wording.percent(Math.floor(data.use().ofPeriod()), 0))));
		}
		lines.add(List.of("figures", wording.text("heading.figures")));
		lines.add(List.of("profile", wording.text("heading.profile")));
		if (data.sufficiency() != Sufficiency.ENOUGH) {
			lines.add(List.of("gap", insufficient()));
		}
		int days = data.timeline().period().days();
		int shown = data.days().size();
		lines.add(List.of("days", shown < days ? wording.text("heading.days.last", String.valueOf(shown),
				String.valueOf(days)) : wording.text("heading.days")));
		return lines;
	}

	private String insufficient() {
		String known = wording.length(data.use().known());
		if (!data.ofSensor()) {
			return wording.text("absent.meter", String.valueOf(data.meter().size()));
		}
		return data.sufficiency() == Sufficiency.TOO_FEW ? wording.text("absent.few", known)
				: wording.text("absent.sparse");
	}

	private String footnotes() {
		List<String> notes = new ArrayList<>();
		if (data.glucose().isEmpty()) {
			return "";
		}
		if (data.sufficiency() == Sufficiency.ENOUGH) {
			notes.add(wording.text("foot.percentiles"));
			notes.add(wording.text("foot.bins"));
			if (data.profile().hours().stream().flatMap(hour -> hour.smooth().stream()).flatMap(List::stream)
					.anyMatch(value -> value > Agp.CEILING)) {
				notes.add(wording.text("foot.ceiling", wording.glucose(Agp.CEILING), wording.unit().symbol()));
			}
		}
		if (data.glucose().quality().outOfRange() > 0) {
			notes.add(wording.text("foot.outside"));
		}
		notes.add(wording.text(data.ofSensor() ? "foot.goals" : "foot.meter"));
		return String.join(" ", notes);
	}
}
