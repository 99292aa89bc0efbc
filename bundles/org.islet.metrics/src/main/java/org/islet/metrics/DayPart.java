// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.islet.model.Preferences.MealWindow;

/**
 * A part of the day by the clock on the wall: the repeated hour of autumn lies in it twice, the missing one of spring not
 * at all.
 *
 * @param name a meal's name; empty for a part without one
 * @param from inclusive
 * @param to exclusive; midnight is the day's end
 */
public record DayPart(String name, LocalTime from, LocalTime to) {

	private static final int HOURS = 3;

	/** @return eight parts of three hours */
	public static List<DayPart> ofThreeHours() {
		List<DayPart> parts = new ArrayList<>();
		for (int hour = 0; hour < 24; hour += HOURS) {
			parts.add(new DayPart("", LocalTime.of(hour, 0), LocalTime.of((hour + HOURS) % 24, 0)));
		}
		return parts;
	}

	/** @return the meals' windows and the times between them, from midnight to midnight; the first of two that overlap */
	public static List<DayPart> ofMeals(List<MealWindow> meals) {
		TreeSet<LocalTime> borders = new TreeSet<>(List.of(LocalTime.MIDNIGHT));
		meals.forEach(meal -> borders.addAll(List.of(meal.from(), meal.to())));
		List<DayPart> parts = new ArrayList<>();
		Optional<MealWindow> last = Optional.empty();
		for (LocalTime border : borders) {
			Optional<MealWindow> meal = meals.stream().filter(window -> contains(window.from(), window.to(), border))
					.findFirst();
			if (parts.isEmpty() || !meal.equals(last)) {
				parts.add(new DayPart(meal.map(MealWindow::name).orElse(""), border, LocalTime.MIDNIGHT));
			}
			last = meal;
		}
		for (int i = 0; i + 1 < parts.size(); i++) {
			parts.set(i, new DayPart(parts.get(i).name(), parts.get(i).from(), parts.get(i + 1).from()));
		}
		return parts;
	}

	public boolean contains(LocalTime time) {
		return contains(from, to, time);
	}

	/** An end at or before the beginning is that of the next day. */
	private static boolean contains(LocalTime from, LocalTime to, LocalTime time) {
		boolean begun = !time.isBefore(from);
		return to.isAfter(from) ? begun && time.isBefore(to) : begun || time.isBefore(to);
	}
}
