// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.Pattern;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.PatternWords;
import org.islet.report.page.Wording;

/** The sentences of the page: whose it is, what is missing, what is seen often, how to read it. */
final class PageTexts {

	private final Data data;
	private final Wording wording;

	PageTexts(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
	}

	Page page() {
		Part whole = data.whole();
		String notice = new DataNotice(whole.timeline(), whole.sensor(), whole.meter(), data.carbs()).text(wording);
		return new Page(wording.text("title"), Heading.of(whole.timeline(), wording), notice, footnotes());
	}

	/** @return sentences that stand in places of their own: the place and the text */
	List<List<Object>> lines() {
		List<List<Object>> lines = new ArrayList<>();
		Part whole = data.whole();
		if (!data.known()) {
			lines.add(List.of("absent", wording.text("absent.all")));
			return lines;
		}
		if (whole.glucose().isEmpty()) {
			lines.add(List.of("absent", wording.text("absent.glucose")));
		} else if (!whole.ofSensor()) {
			lines.add(List.of("banner", wording.text("banner.meter", String.valueOf(whole.meter().size()))));
		}
		int days = whole.timeline().period().days();
		lines.add(List.of("days", days > Data.SHOWN
				? wording.text("heading.days.last", String.valueOf(data.days().size()), String.valueOf(days))
				: wording.text("heading.days")));
		lines.add(List.of("weeks", wording.text(days > Data.SHOWN ? "heading.weeks.last"
				: data.weeks().isEmpty() ? "heading.mean" : "heading.weeks")));
		lines.add(List.of("use", wording.text("heading.use")));
		if (whole.insulin().total() == 0) {
			lines.add(List.of("noinsulin", wording.text("absent.insulin")));
		}
		lines.add(List.of("patterns", wording.text("heading.patterns")));
		if (data.patterns().isEmpty()) {
			lines.add(List.of("nopatterns",
					wording.text(whole.ofSensor() ? "absent.patterns" : "absent.patterns.sensor")));
		}
		return lines;
	}

	/** @return a sign for low or high, and the sentence */
	List<List<Object>> patterns() {
		PatternWords words = new PatternWords(wording);
		List<List<Object>> rows = new ArrayList<>();
		for (Pattern pattern : data.patterns()) {
			rows.add(List.of(pattern.low() ? "\u25bc" : "\u25b2", words.sentence(pattern)));
		}
		return rows;
	}

	private String footnotes() {
		List<String> notes = new ArrayList<>();
		if (!data.whole().glucose().isEmpty()) {
			notes.add(wording.text("foot.days"));
		}
		if (!data.weeks().isEmpty()) {
			notes.add(wording.text("foot.change"));
		}
		if (data.days().stream().anyMatch(day -> day.insulin().active() && !day.insulin().complete())) {
			notes.add(wording.text("foot.incomplete"));
		}
		if (data.whole().hasInsulin()) {
			notes.add(wording.text("foot.insulin"));
		}
		if (!data.patterns().isEmpty()) {
			notes.add(wording.text("foot.patterns"));
		}
		return String.join(" ", notes);
	}
}
