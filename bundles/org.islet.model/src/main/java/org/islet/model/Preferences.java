// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalTime;
import java.util.List;

/**
 * How a patient's data is shown and judged.
 *
 * @param unit the unit of everything shown
 * @param targetLow lower end of the personal target range, mg/dL
 * @param targetHigh upper end of the personal target range, mg/dL
 * @param lowLimit the low limit drawn as a line, mg/dL
 * @param targetSet the consensus classes and goals for time in ranges
 * @param meals the day's meal windows, in order
 */
public record Preferences(GlucoseUnit unit, double targetLow, double targetHigh, double lowLimit, TargetSet targetSet,
		List<MealWindow> meals) {

	/**
	 * A part of the day in which a meal is expected.
	 *
	 * @param name {@code breakfast}, {@code lunch}, {@code dinner} or the user's own
	 * @param from inclusive
	 * @param to exclusive; at or before {@code from} for a window over midnight
	 */
	public record MealWindow(String name, LocalTime from, LocalTime to) {
	}

	/** mg/dL, 70-180, low limit 60, standard targets, three meals. */
	public static final Preferences DEFAULT = new Preferences(GlucoseUnit.MG_DL, 70, 180, 60, TargetSet.STANDARD,
			List.of(new MealWindow("breakfast", LocalTime.of(6, 0), LocalTime.of(10, 0)),
					new MealWindow("lunch", LocalTime.of(11, 0), LocalTime.of(15, 0)),
					new MealWindow("dinner", LocalTime.of(17, 0), LocalTime.of(21, 0))));

	public Preferences {
		if (!(targetLow > 0 && targetLow < targetHigh)) {
			throw new IllegalArgumentException("target range " + targetLow + " to " + targetHigh + " is empty");
		}
		meals = List.copyOf(meals);
	}
}
