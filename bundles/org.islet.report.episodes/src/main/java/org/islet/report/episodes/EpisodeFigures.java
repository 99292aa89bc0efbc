// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.metrics.Cause;
import org.islet.metrics.Figures;
import org.islet.metrics.Pattern;

/** Every figure of the report, unrounded. */
final class EpisodeFigures {

	private EpisodeFigures() {
	}

	static Map<String, Object> named(Data data) {
		Map<String, Object> figures = new LinkedHashMap<>();
		Map<String, Object> all = Figures.of(data.timeline());
		for (String name : List.of("cgmActivePct", "cgmKnownHours", "periodDays")) {
			figures.put(name, all.get(name));
		}
		if (data.sensor().isEmpty()) {
			return figures;
		}
		add(figures, "episodesOurs", all.get("episodesOurs"));
		for (Side side : Side.values()) {
			int episodes = data.episodes(side).size();
			for (Cause cause : side.causes()) {
				figures.put("causes." + side.key() + "." + cause.name(), data.count(side, cause));
			}
			figures.put("causes." + side.key() + ".unknownPct",
					episodes == 0 ? null : (Object) (100.0 * data.count(side, Cause.UNKNOWN) / episodes));
			for (int i = 0; i < data.patterns(side).size(); i++) {
				add(figures, "patterns." + side.key() + "." + (i + 1) + ".", data.patterns(side).get(i));
			}
		}
		return figures;
	}

	private static void add(Map<String, Object> figures, String name, Object value) {
		if (value instanceof Map<?, ?> inner) {
			inner.forEach((key, deep) -> add(figures, name + "." + key, deep));
		} else {
			figures.put(name, value);
		}
	}

	private static void add(Map<String, Object> figures, String prefix, Pattern pattern) {
		figures.put(prefix + "from", pattern.from().toString());
		figures.put(prefix + "to", pattern.to().toString());
		figures.put(prefix + "days", pattern.days());
		figures.put(prefix + "coveredDays", pattern.coveredDays());
		figures.put(prefix + "episodes", pattern.episodes().size());
		figures.put(prefix + "medianMinutes", pattern.medianMinutes());
		figures.put(prefix + "level2", pattern.level2());
		pattern.causes().forEach((cause, count) -> figures.put(prefix + cause.name(), count));
	}
}
