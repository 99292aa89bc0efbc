// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.diary;

import java.time.LocalDateTime;

/**
 * A test somebody made with a meter.
 *
 * @param when what the meter's clock showed
 * @param mgdl mg/dL, also where the meter shows LO or HI
 * @param control whether it was control solution
 * @param meal what the person noted
 */
public record Reading(LocalDateTime when, int mgdl, boolean control, Meal meal) {

	/** What a meter's button notes about a test. */
	public enum Meal {
		NONE, BEFORE, AFTER
	}

	public static Reading of(LocalDateTime when, int mgdl) {
		return new Reading(when, mgdl, false, Meal.NONE);
	}
}
