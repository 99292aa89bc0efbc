// SPDX-License-Identifier: EPL-2.0
package org.islet.report.meals;

import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.Course;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.Limit;
import org.islet.metrics.MealTimes.Window;
import org.islet.model.Preferences.MealWindow;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;

/** The sentences of the page. */
record PageTexts(Meals meals, Wording wording) {

	Page page() {
		String notice = new DataNotice(meals.timeline(), meals.sensor(), GlucoseSeries.meter(meals.timeline()),
				CarbTotals.of(meals.timeline())).text(wording);
		return new Page(wording.text("title"), Heading.of(meals.timeline(), wording), notice, footnotes());
	}

	List<List<Object>> lines() {
		if (meals.sensor().isEmpty()) {
			return List.of(List.of("absent", wording.text("absent.sensor")));
		}
		return List.of(eaten() ? List.of("table", wording.text("heading.table", wording.unit().symbol()))
				: List.of("none", wording.text("absent.carbs")));
	}

	private boolean eaten() {
		return meals.times().windows().stream().anyMatch(window -> !window.meals().isEmpty());
	}

	/** @return the words over a window's left picture */
	String left(Window window) {
		if (window.window().isPresent()) {
			return wording.text("heading.clock", name(wording, window), hours(window.window().get()),
					wording.unit().symbol());
		}
		return meals.fasting().map(hours -> wording.text("heading.fasting", hours(hours), wording.unit().symbol()))
				.orElseGet(() -> wording.text("heading.fasting.none"));
	}

	/** @return the words over a window's right picture */
	String right(Window window) {
		return wording.text(window.window().isPresent() ? "heading.meal" : "heading.rest",
				window.known().size());
	}

	static String name(Wording wording, Window window) {
		return window.window().isPresent() ? wording.meal(window.name()) : wording.text("window.rest");
	}

	private static String hours(MealWindow window) {
		return window.from() + "\u2013" + window.to();
	}

	private String footnotes() {
		if (meals.sensor().isEmpty()) {
			return "";
		}
		List<String> notes = new ArrayList<>();
		notes.add(wording.text("foot.lines", String.valueOf(Course.LEAST), String.valueOf(Course.FOR_QUARTILES)));
		if (eaten()) {
			notes.add(wording.text("foot.meal"));
			notes.add(wording.text("foot.known"));
			notes.add(wording.text("foot.limits", wording.limit(Limit.HIGH, 0), wording.limit(Limit.LOW, 0),
					wording.unit().symbol()));
		}
		if (meals.times().windows().stream().anyMatch(window -> Double.isFinite(window.leadMinutes()))) {
			notes.add(wording.text("foot.lead"));
		}
		if (meals.sensor().quality().outOfRange() > 0) {
			notes.add(wording.text("foot.outside"));
		}
		return String.join(" ", notes);
	}
}
