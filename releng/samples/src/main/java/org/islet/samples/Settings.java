// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDateTime;

/** What the pump is set to: the same all the time. */
final class Settings {

	/** From an hour of the day on. */
	record Step(int hour, double value) {
	}

	static final Step[] BASAL = { new Step(0, 0.75), new Step(3, 0.95), new Step(6, 1.15), new Step(9, 0.85),
			new Step(12, 0.75), new Step(16, 0.9), new Step(21, 0.7) };
	static final Step[] CARB_RATIO = { new Step(0, 10), new Step(6, 9), new Step(11, 11), new Step(17, 10) };
	static final double SENSITIVITY = 45;
	static final double TARGET_LOW = 90;
	static final double TARGET_HIGH = 120;
	static final int ACTION_MINUTES = 240;
	static final double LOW_SUSPEND = 60;
	static final double LOW_ALARM = 70;
	static final double HIGH_ALARM = 250;
	static final double MAX_BOLUS = 15;
	static final double MAX_BASAL = 2.5;

	private Settings() {
	}

	/** The position of the step in force. */
	static int index(Step[] steps, LocalDateTime at) {
		int found = 0;
		for (int i = 0; i < steps.length; i++) {
			if (steps[i].hour() <= at.getHour()) {
				found = i;
			}
		}
		return found;
	}

	static double value(Step[] steps, LocalDateTime at) {
		return steps[index(steps, at)].value();
	}
}
