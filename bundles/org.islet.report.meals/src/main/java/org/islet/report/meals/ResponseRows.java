// SPDX-License-Identifier: EPL-2.0
package org.islet.report.meals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import org.islet.metrics.MealTimes.Window;
import org.islet.report.Table;
import org.islet.report.page.Wording;

/** The table of what followed the meals, and its numbers by name. */
record ResponseRows(Meals meals, Wording wording) {

	private static final String COLUMNS = "window meals carbs pre peak time rise two four high low lead";
	private static final String NONE = "\u2013";

	/** @return a row for each window in which there was a meal */
	Table table() {
		List<List<Object>> rows = meals.sensor().isEmpty() ? List.of()
				: meals.times().windows().stream().filter(window -> !window.meals().isEmpty()).map(this::row).toList();
		return new Table(Stream.of(COLUMNS.split(" ")).map(Table::text).toList(), rows);
	}

	private List<Object> row(Window window) {
		int known = window.known().size();
		List<Object> row = new ArrayList<>();
		row.add(PageTexts.name(wording, window));
		row.add(known == window.meals().size() ? String.valueOf(known)
				: wording.text("meals.known", String.valueOf(known), String.valueOf(window.meals().size())));
		row.add(shown(window.meanCarbsG(), grams -> wording.number(grams, 0, 0)));
		row.add(shown(window.preMgdl(), wording::glucose));
		row.add(shown(window.peakMgdl(), wording::glucose));
		row.add(shown(window.peakMinutes(), this::length));
		row.add(shown(window.riseMgdl(), wording::glucose));
		row.add(shown(window.twoHoursMgdl(), wording::glucose));
		row.add(shown(window.fourHoursMgdl(), wording::glucose));
		row.add(shown(window.highPct(), percent -> wording.percent(percent, 0)));
		row.add(shown(window.lowPct(), percent -> wording.percent(percent, 0)));
		row.add(shown(window.leadMinutes(), minutes -> wording.number(minutes, 0, 0)));
		return row;
	}

	private String length(double minutes) {
		return wording.length(Duration.ofSeconds(Math.round(minutes * 60)));
	}

	private static String shown(double value, DoubleFunction<String> format) {
		return Double.isFinite(value) ? format.apply(value) : NONE;
	}

	/** @return the figures of each window behind its name; null where one is not known */
	static Map<String, Object> figures(Meals meals) {
		Map<String, Object> figures = new LinkedHashMap<>();
		for (Window window : meals.times().windows()) {
			String prefix = window.name().replaceAll("[^\\p{Alnum}_-]", "_") + ".";
			figures.put(prefix + "meals", window.meals().size());
			figures.put(prefix + "mealsKnown", window.known().size());
			put(figures, prefix + "mealCarbsG", window.meanCarbsG());
			put(figures, prefix + "mealPreMgdl", window.preMgdl());
			put(figures, prefix + "mealPeakMgdl", window.peakMgdl());
			put(figures, prefix + "mealPeakMinutes", window.peakMinutes());
			put(figures, prefix + "mealRiseMgdl", window.riseMgdl());
			put(figures, prefix + "mealTwoHoursMgdl", window.twoHoursMgdl());
			put(figures, prefix + "mealFourHoursMgdl", window.fourHoursMgdl());
			put(figures, prefix + "mealHighPct", window.highPct());
			put(figures, prefix + "mealLowPct", window.lowPct());
			put(figures, prefix + "mealLeadMinutes", window.leadMinutes());
		}
		return figures;
	}

	private static void put(Map<String, Object> figures, String name, double value) {
		figures.put(name, Double.isFinite(value) ? value : null);
	}
}
