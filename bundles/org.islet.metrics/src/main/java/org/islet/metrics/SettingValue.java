// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.util.Optional;

import org.islet.model.GlucoseValue;

/** What a setting is set to. */
public sealed interface SettingValue {

	/** A number in the setting's unit: U/h, U, grams per unit, units per exchange. */
	record Amount(double number) implements SettingValue {
	}

	/** A glucose concentration or a range of it, as the device has it. */
	record Concentration(GlucoseValue low, Optional<GlucoseValue> high) implements SettingValue {

		/** Half of what a display in mmol/L shows, in mg/dL: a device that changes its unit rounds. */
		private static final double ROUNDING = 0.9008;

		/** @return whether it is the same, a change of the device's unit apart */
		boolean same(Concentration other) {
			return same(low, other.low) && high.isPresent() == other.high.isPresent()
					&& (high.isEmpty() || same(high.get(), other.high.get()));
		}

		private static boolean same(GlucoseValue one, GlucoseValue other) {
			return one.unit() == other.unit() ? one.number() == other.number()
					: Math.abs(one.mgdl() - other.mgdl()) <= ROUNDING;
		}
	}

	/** A length of time. */
	record Length(Duration duration) implements SettingValue {
	}

	/** The device's own word. */
	record Word(String text) implements SettingValue {
	}
}
