// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A device's clock was set.
 *
 * @param before what it showed
 * @param after what it was set to
 */
record ClockChange(LocalDateTime before, LocalDateTime after) {

	private static final Duration LONGEST = Duration.ofDays(400);
	private static final int FIRST_YEAR = 2010;
	private static final int LAST_YEAR = 2200;

	/** @return by how much it was set, negative for back */
	Duration shift() {
		return Duration.between(before, after);
	}

	boolean forward() {
		return after.isAfter(before);
	}

	/**
	 * @return whether a person set the time, rather than the device falling back to the date it was made at or being
	 *         set right after that
	 */
	boolean plausible() {
		return possible(before) && possible(after) && !before.equals(after) && shift().abs().compareTo(LONGEST) <= 0;
	}

	private static boolean possible(LocalDateTime time) {
		return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
	}
}
