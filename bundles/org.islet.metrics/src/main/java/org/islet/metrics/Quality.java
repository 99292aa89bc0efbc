// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;

/**
 * What was done to readings before they were counted, and what is missing between them.
 *
 * @param sources devices the readings came from
 * @param duplicates readings left out because the same device had the same value at the same instant
 * @param replaced readings left out because the same device wrote another value for the same instant later
 * @param overlapping readings left out because another device's reading stood for the same time
 * @param echoes meter readings left out because they repeat the sensor's values
 * @param unusable readings left out because they are no concentration (below 1 mg/dL)
 * @param belowRange readings that only say "below the device's range", counted at its lower limit
 * @param aboveRange readings that only say "above the device's range", counted at its upper limit
 * @param gapsOverHour times of more than an hour between two readings
 * @param longestGap the longest time between two readings
 */
public record Quality(int sources, int duplicates, int replaced, int overlapping, int echoes, int unusable,
		int belowRange, int aboveRange, int gapsOverHour, Duration longestGap) {

	/** @return readings counted at the limit of what the device can measure */
	public int outOfRange() {
		return belowRange + aboveRange;
	}
}
