// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * A time of low or high glucose.
 *
 * @param type what sort
 * @param start the first point beyond the threshold
 * @param end the last point before glucose came back for 15 minutes
 * @param points how many points of the grid it takes
 * @param duration the points times the grid's step
 * @param minMgdl the lowest point, mg/dL
 * @param maxMgdl the highest point, mg/dL
 * @param meanMgdl the mean of the points, mg/dL
 * @param interpolatedMinutes how much of it is not known from readings but interpolated
 * @param nocturnal whether it began between 00:00 and 06:00 local time
 */
public record Episode(Type type, Instant start, Instant end, int points, Duration duration, double minMgdl,
		double maxMgdl, double meanMgdl, int interpolatedMinutes, boolean nocturnal) {

	/** What sort of episode (Danne 2017, doi 10.2337/dc17-1600; Battelino 2023). */
	public enum Type {
		/** below 70 mg/dL (3.9 mmol/L) */
		HYPO_LEVEL_1("hypo_lv1"),
		/** below 54 mg/dL (3.0 mmol/L) */
		HYPO_LEVEL_2("hypo_lv2"),
		/** below 70 mg/dL (3.9 mmol/L) for more than 120 minutes on end */
		HYPO_EXTENDED("hypo_extended"),
		/** above 180 mg/dL (10.0 mmol/L) */
		HYPER_LEVEL_1("hyper_lv1"),
		/** above 250 mg/dL (13.9 mmol/L) */
		HYPER_LEVEL_2("hyper_lv2"),
		/** a level 1 low without a level 2 low in it */
		HYPO_LEVEL_1_ONLY("hypo_lv1_excl"),
		/** a level 1 high without a level 2 high in it */
		HYPER_LEVEL_1_ONLY("hyper_lv1_excl"),
		/** above 250 mg/dL (13.9 mmol/L) for 90 minutes within 120, until at most 180 mg/dL (10.0) for 15 minutes */
		HYPER_EXTENDED("hyper_extended");

		private final String key;

		Type(String key) {
			this.key = key;
		}

		/** @return its name among figures */
		public String key() {
			return key;
		}
	}
}
