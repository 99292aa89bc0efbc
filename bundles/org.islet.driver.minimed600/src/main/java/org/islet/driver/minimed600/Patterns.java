// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.List;

/** The pump's names for what it only numbers. */
final class Patterns {

	/** How many basal patterns there are. */
	static final int COUNT = 8;

	private static final List<String> BASAL = List.of("Basal 1", "Basal 2", "Basal 3", "Basal 4", "Basal 5", "Workday",
			"Day Off", "Sick Day");

	private Patterns() {
	}

	/** @return the name of a basal pattern, from 1 */
	static String name(int number) {
		return number >= 1 && number <= COUNT ? BASAL.get(number - 1) : Integer.toString(number);
	}

	/** @return what a preset of temporary rates is called here */
	static String temp(int number) {
		return "Preset " + number;
	}
}
