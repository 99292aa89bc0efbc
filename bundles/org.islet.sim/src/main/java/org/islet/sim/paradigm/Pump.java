// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a simulated pump keeps and answers.
 *
 * @param serial six digits
 * @param now what its clock shows
 * @param history its pages with their checks, oldest first; the last is the newest
 * @param firstPage number of the oldest of them
 * @param sensor pages of its sensor with their checks, oldest first
 * @param currents the sensor's current for each of these
 * @param firstSensorPage number of the oldest of them
 * @param answers what it answers to other commands
 */
record Pump(String serial, LocalDateTime now, List<byte[]> history, int firstPage, List<byte[]> sensor,
		List<byte[]> currents, int firstSensorPage, Map<Integer, byte[]> answers) {

	int newestPage() {
		return firstPage + history.size() - 1;
	}

	int newestSensorPage() {
		return firstSensorPage + sensor.size() - 1;
	}
}
