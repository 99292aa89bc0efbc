// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Preferences.MealWindow;

/** Meal windows as people type them: {@code lunch=11:30-14:00}. */
final class MealWindows {

	private static final Pattern WINDOW = Pattern.compile("([^=]+)=(\\d\\d?:\\d\\d)-(\\d\\d?:\\d\\d)");

	private MealWindows() {
	}

	/**
	 * @param base the windows so far
	 * @param set windows to add, or to put in place of the one of that name
	 * @param removed names of windows to take out
	 */
	static List<MealWindow> changed(List<MealWindow> base, List<String> set, List<String> removed)
			throws VerbException {
		List<MealWindow> meals = new ArrayList<>(base);
		for (String name : removed) {
			if (!meals.removeIf(meal -> meal.name().equalsIgnoreCase(name.strip()))) {
				throw Texts.usage("meal.unknown", name);
			}
		}
		for (String typed : set) {
			MealWindow window = window(typed);
			meals.removeIf(meal -> meal.name().equalsIgnoreCase(window.name()));
			meals.add(window);
		}
		meals.sort(Comparator.comparing(MealWindow::from));
		return meals;
	}

	private static MealWindow window(String typed) throws VerbException {
		Matcher parts = WINDOW.matcher(typed.strip());
		if (!parts.matches()) {
			throw Texts.usage("meal.window", typed);
		}
		try {
			MealWindow window = new MealWindow(parts.group(1).strip(), time(parts.group(2)), time(parts.group(3)));
			if (window.from().equals(window.to()) || window.name().length() > FullName.LONGEST) {
				throw Texts.usage("meal.window", typed);
			}
			return window;
		} catch (DateTimeParseException e) {
			throw Texts.usage("meal.window", typed);
		}
	}

	private static LocalTime time(String text) {
		return LocalTime.parse(text.length() == 4 ? "0" + text : text);
	}
}
