// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.time.Duration;
import java.util.Map;

import org.islet.metrics.PrecedingEvents;
import org.islet.report.page.Wording;

/** How long before a low and before a high is looked at. */
record Windows(Duration low, Duration high) {

	private static final double MOST_HOURS = 24;

	/** @throws IllegalArgumentException if an option is not a number of hours up to a day */
	Windows(Map<String, String> options, Wording wording) {
		this(hours(options, "lowWindow", PrecedingEvents.BEFORE_LOW, wording),
				hours(options, "highWindow", PrecedingEvents.BEFORE_HIGH, wording));
	}

	private static Duration hours(Map<String, String> options, String name, Duration usual, Wording wording) {
		String text = options.get(name);
		if (text == null) {
			return usual;
		}
		if (!text.strip().matches("\\d{1,2}([.,]\\d{1,2})?")) {
			throw new IllegalArgumentException(wording.text("option.hours", name, text));
		}
		double hours = Double.parseDouble(text.strip().replace(',', '.'));
		if (!(hours > 0 && hours <= MOST_HOURS)) {
			throw new IllegalArgumentException(wording.text("option.hours", name, text));
		}
		return Duration.ofSeconds(Math.round(hours * 3600));
	}

	Duration of(Side side) {
		return side == Side.LOW ? low : high;
	}
}
