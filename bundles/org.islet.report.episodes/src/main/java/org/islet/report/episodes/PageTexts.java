// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.SensorUse;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;

/** The sentences of the pages: whose they are, what is missing, how to read them. */
final class PageTexts {

	private final Data data;
	private final Wording wording;

	PageTexts(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
	}

	Page page() {
		String notice = new DataNotice(data.timeline(), data.sensor(), data.meter(), data.carbs()).text(wording);
		return new Page(wording.text("title"), Heading.of(data.timeline(), wording), notice,
				data.sensor().isEmpty() ? "" : wording.text("foot"));
	}

	/** @return sentences that stand in places of their own: the place and the text */
	List<List<Object>> lines() {
		List<List<Object>> lines = new ArrayList<>();
		if (data.sensor().isEmpty()) {
			lines.add(List.of("low.absent", wording.text("absent.sensor")));
			return lines;
		}
		for (Side side : Side.values()) {
			lines(side, lines);
		}
		return lines;
	}

	private void lines(Side side, List<List<Object>> lines) {
		String key = side.key();
		String limit = wording.limit(side.limit, 0) + " " + wording.unit().symbol();
		lines.add(List.of(key + ".heading", wording.text("heading." + key, limit)));
		SensorUse use = SensorUse.of(data.sensor(), data.timeline().period());
		if (use.ofPeriod() < SensorUse.ENOUGH_PERCENT) {
			lines.add(List.of(key + ".banner",
					wording.text("banner", wording.percent(Math.floor(use.ofPeriod()), 0))));
		}
		if (data.episodes(side).isEmpty()) {
			lines.add(List.of(key + ".absent", wording.text("absent." + key, wording.length(use.known()), limit)));
			return;
		}
		Duration window = side == Side.LOW ? data.events().beforeLow() : data.events().beforeHigh();
		lines.add(List.of(key + ".when", wording.text("heading.when")));
		lines.add(List.of(key + ".causes",
				wording.text("heading.causes", wording.number(window.toSeconds() / 3600.0, 0, 2))));
		lines.add(List.of(key + ".patterns", wording.text("heading.patterns")));
		if (data.patterns(side).isEmpty()) {
			lines.add(List.of(key + ".none", wording.text("absent.patterns")));
		}
	}
}
