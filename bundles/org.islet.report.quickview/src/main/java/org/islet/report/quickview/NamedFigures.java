// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.Pattern;
import org.islet.metrics.TimeInRanges.Range;

/** Every figure of the page, unrounded, under the names of the metrics. */
final class NamedFigures {

	private static final List<String> OF_WEEKS = List.of("meanMgdl", "inRangePct", "belowRangePct", "cvPct", "tddU",
			"basalPerDayU", "bolusPerDayU", "carbsPerDayG");

	private NamedFigures() {
	}

	static Map<String, Object> of(Data data) {
		Map<String, Object> figures = new LinkedHashMap<>();
		data.whole().figures().forEach((name, value) -> {
			if (!(value instanceof Map) && !(value instanceof Boolean)) {
				figures.put(name, value);
			}
		});
		for (int i = 0; i < data.weeks().size(); i++) {
			for (String name : OF_WEEKS) {
				figures.put("week" + (i + 1) + "." + name, data.weeks().get(i).figures().get(name));
			}
		}
		data.days().forEach(day -> add(figures, day));
		for (int i = 0; i < data.patterns().size(); i++) {
			Pattern pattern = data.patterns().get(i);
			String prefix = "patterns." + (i + 1) + ".";
			figures.put(prefix + "from", pattern.from().toString());
			figures.put(prefix + "to", pattern.to().toString());
			figures.put(prefix + "days", pattern.days());
			figures.put(prefix + "coveredDays", pattern.coveredDays());
		}
		return figures;
	}

	private static void add(Map<String, Object> figures, Data.Day day) {
		if (!day.glucose().isEmpty()) {
			figures.put(day.date() + ".meanMgdl", GlucoseStatistics.of(day.glucose()).mean());
			figures.put(day.date() + ".inRangePct", day.ranges().percent(Range.IN_RANGE));
		}
		if (day.insulin().active()) {
			figures.put(day.date() + ".insulinU", day.insulin().total());
		}
		figures.put(day.date() + ".carbsG", day.carbs().grams());
	}
}
