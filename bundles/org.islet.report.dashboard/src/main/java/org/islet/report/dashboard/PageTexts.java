// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.metrics.HourlyInsulin;
import org.islet.metrics.Patterns;
import org.islet.metrics.SensorUse;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.PatternWords;
import org.islet.report.page.Wording;

/** The sentences of the page: headings of the tiles, what is missing, patterns, how to read it. */
final class PageTexts {

	private static final List<String> TILES = List.of("A", "B", "C", "D", "E", "F", "G", "H");
	private static final int PATTERNS = 3;

	private final Side now;
	private final Side before;
	private final HourlyInsulin hourly;
	private final Wording wording;

	PageTexts(Side now, Side before, HourlyInsulin hourly, Wording wording) {
		this.now = now;
		this.before = before;
		this.hourly = hourly;
		this.wording = wording;
	}

	Page page(List<List<Object>> rows, Patterns patterns) {
		String notice = new DataNotice(now.timeline(), now.sensor(), now.meter(), now.carbs()).text(wording);
		return new Page(wording.text("title"), Heading.of(now.timeline(), wording), notice,
				String.join(" ", footnotes(rows, patterns)));
	}

	/** @return the heading of every tile, and a line for each that has nothing to show: the place and the text */
	List<List<Object>> lines(Set<Object> filled, Set<String> charts, Patterns patterns) {
		List<List<Object>> lines = new ArrayList<>();
		if (representative(now).isPresent()) {
			lines.add(List.of("banner", representative(now).get()));
		}
		for (String tile : TILES) {
			lines.add(List.of(tile, wording.text("tile." + tile, wording.unit().symbol())));
			boolean shown = tile.equals("F") ? !patterns.all().isEmpty()
					: filled.contains(tile) || charts.contains(tile);
			if (!shown) {
				lines.add(List.of("absent-" + tile, absent(tile)));
			}
		}
		return lines;
	}

	private String absent(String tile) {
		return switch (tile) {
		case "A" -> wording.text(now.glucose().isEmpty() ? "absent.glucose" : "absent.profile");
		case "B" -> wording.text("absent.glucose");
		case "D" -> wording.text(now.hasInsulin() ? "absent.days" : "absent.insulin");
		case "E" -> wording.text(now.sensor().isEmpty() ? "absent.sensor" : "absent.meals");
		case "F" -> wording.text(now.sensor().isEmpty() ? "absent.sensor" : "absent.patterns");
		case "H" -> wording.text("absent.settings");
		default -> wording.text("absent.all");
		};
	}

	private Optional<String> representative(Side side) {
		SensorUse use = SensorUse.of(side.sensor(), side.timeline().period());
		return side.sensor().isEmpty() || use.representative() ? Optional.empty()
				: Optional.of(wording.text("banner", String.valueOf(use.periodDays()),
						wording.percent(Math.floor(use.ofPeriod()), 0)));
	}

	/** @return the first of them as sentences */
	List<List<Object>> patterns(Patterns patterns) {
		PatternWords words = new PatternWords(wording);
		return patterns.top(PATTERNS).stream().map(pattern -> List.<Object>of(words.sentence(pattern))).toList();
	}

	private List<String> footnotes(List<List<Object>> rows, Patterns patterns) {
		List<String> notes = new ArrayList<>();
		if (before.hasRecords()) {
			String of = Heading.of(before.timeline(), wording).period();
			notes.add(before.sensor().isEmpty() ? wording.text("foot.before", of)
					: wording.text("foot.before.sensor", of,
							wording.percent(Math.floor(before.figure("cgmActivePct")), 0)));
			notes.add(wording.text("foot.change", wording.number(Comparison.NOISE, 0, 0)));
		} else {
			notes.add(wording.text("foot.nobefore"));
		}
		if (!now.glucose().isEmpty()) {
			Share range = now.ranges().share(Range.IN_RANGE).orElseThrow();
			notes.add(wording.text("foot.ranges", wording.limit(range.from().orElseThrow(), 0),
					wording.limit(range.to().orElseThrow(), 0), wording.unit().symbol()));
		}
		if (now.sensor().isEmpty() && !now.meter().isEmpty()) {
			notes.add(wording.text("foot.meter"));
		}
		if (now.hasAutomation()) {
			notes.add(wording.text("foot.automation"));
		}
		if (hourly.aggregated() > 0) {
			notes.add(wording.text("foot.aggregated"));
		}
		if (rows.stream().anyMatch(row -> row.getFirst().equals("E"))) {
			notes.add(wording.text("foot.meals"));
		}
		if (patterns.all().size() > PATTERNS) {
			notes.add(wording.text("foot.patterns", String.valueOf(PATTERNS),
					String.valueOf(patterns.all().size())));
		}
		return notes;
	}
}
