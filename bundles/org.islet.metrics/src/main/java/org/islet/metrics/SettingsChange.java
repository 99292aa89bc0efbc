// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A setting that changed.
 *
 * @param setting which
 * @param name the basal pattern's name, or the device's own name of another setting; else empty
 * @param from the time of day from which it changed; empty for what holds all day
 * @param to the time of day until which it changed, midnight for the end of the day
 * @param before what it was; empty where there was none
 * @param after what it is; empty where there is none any more
 */
public record SettingsChange(Setting setting, String name, Optional<LocalTime> from, Optional<LocalTime> to,
		Optional<SettingValue> before, Optional<SettingValue> after) {

	/** Which setting. */
	public enum Setting {
		ACTIVE_PATTERN,
		/** U/h, by pattern */
		BASAL,
		/** what carb ratios count, by its name in {@link org.islet.model.CarbUnit} */
		CARB_UNIT,
		/** grams per unit or units per exchange */
		CARB_RATIO, SENSITIVITY, TARGET, INSULIN_ACTION,
		/** U/h */
		MAX_BASAL,
		/** U */
		MAX_BOLUS,
		/** by the device's own name */
		OTHER
	}
}
