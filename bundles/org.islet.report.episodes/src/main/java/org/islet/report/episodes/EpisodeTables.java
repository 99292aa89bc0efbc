// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.metrics.Cause;
import org.islet.metrics.Episode.Type;
import org.islet.metrics.Episodes.Summary;
import org.islet.metrics.Pattern;
import org.islet.report.Table;
import org.islet.report.page.PatternWords;
import org.islet.report.page.Wording;

/** The tables of both pages; each row says which page it is on. */
final class EpisodeTables {

	private static final String NOTHING = "\u2013";

	private final Data data;
	private final Wording wording;
	private final PatternWords words;

	EpisodeTables(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
		this.words = new PatternWords(wording);
	}

	Map<String, Table> tables() {
		Map<String, Table> tables = new LinkedHashMap<>();
		List<List<Object>> pages = new ArrayList<>();
		List<List<Object>> shown = new ArrayList<>();
		List<List<Object>> summaries = new ArrayList<>();
		List<List<Object>> causes = new ArrayList<>();
		List<List<Object>> patterns = new ArrayList<>();
		for (Side side : Side.values()) {
			pages.add(List.of(String.valueOf(pages.size() + 1), side.key()));
			if (!data.episodes(side).isEmpty()) {
				shown.add(List.of(side.key()));
				summaries(side, summaries);
				causes(side, causes);
				patterns(side, patterns);
			}
		}
		tables.put("episodesPages", texts(data.sensor().isEmpty() ? pages.subList(0, 1) : pages, "page", "side"));
		tables.put("episodesShown", texts(shown, "side"));
		tables.put("episodesSummary",
				texts(summaries, "side", "name", "count", "week", "median", "total", "night"));
		tables.put("episodesCauses", texts(causes, "side", "cause", "count", "share"));
		tables.put("episodesPatterns", texts(patterns, "side", "number", "text"));
		return tables;
	}

	private static Table texts(List<List<Object>> rows, String... columns) {
		return new Table(List.of(columns).stream().map(Table::text).toList(), rows);
	}

	private void summaries(Side side, List<List<Object>> rows) {
		for (Type type : List.of(side.level1, side.level2, side.extended)) {
			Summary summary = data.episodes().summary(type);
			int night = data.episodes().nocturnal(type).count();
			boolean some = summary.count() > 0;
			boolean week = data.timeline().period().days() >= 7;
			rows.add(List.of(side.key(),
					wording.text("type." + type.name(), wording.limit(side.limit, 0), wording.limit(side.graver, 0)),
					String.valueOf(summary.count()), week && some ? wording.number(summary.perWeek(), 1, 1) : NOTHING,
					some ? words.duration(data.episodes().medianMinutes(type)) : NOTHING,
					some ? wording.length(data.episodes().total(type)) : NOTHING,
					some ? night + " (" + wording.percent(100.0 * night / summary.count(), 0) + ")" : NOTHING));
		}
	}

	private void causes(Side side, List<List<Object>> rows) {
		int all = data.episodes(side).size();
		for (Cause cause : side.causes()) {
			int count = data.count(side, cause);
			rows.add(List.of(side.key(), words.cause(cause), count == 0 ? NOTHING : String.valueOf(count),
					count == 0 ? NOTHING : wording.percent(100.0 * count / all, 0)));
		}
	}

	private void patterns(Side side, List<List<Object>> rows) {
		List<Pattern> patterns = data.patterns(side);
		for (int i = 0; i < patterns.size(); i++) {
			rows.add(List.of(side.key(), String.valueOf(i + 1), words.sentence(patterns.get(i))));
		}
	}
}
