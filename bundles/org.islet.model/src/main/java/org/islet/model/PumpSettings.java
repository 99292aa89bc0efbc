// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A pump's settings at one moment. Empty lists and options mean "not reported".
 *
 * @param when device-local time of the snapshot
 * @param activePattern the basal pattern in use
 * @param basal each basal pattern by name, U/h from each time of day
 * @param carbUnit what carb ratios count
 * @param carbRatios grams per unit or units per exchange, from each time of day
 * @param glucoseUnit the unit of sensitivities and targets
 * @param sensitivities fall in glucose per unit, from each time of day
 * @param targets the calculator's targets, from each time of day
 * @param insulinAction duration of insulin action
 * @param maxBasal largest basal rate allowed, U/h
 * @param maxBolus largest bolus allowed, U
 * @param other every other setting by the device's own name
 */
public record PumpSettings(LocalDateTime when, Optional<String> activePattern, Map<String, List<Step>> basal,
		Optional<CarbUnit> carbUnit, List<Step> carbRatios, Optional<GlucoseUnit> glucoseUnit,
		List<Step> sensitivities, List<TargetStep> targets, Optional<Duration> insulinAction, OptionalDouble maxBasal,
		OptionalDouble maxBolus, Map<String, String> other) implements Entry {

	public PumpSettings {
		basal = Sorted.copy(basal);
		carbRatios = List.copyOf(carbRatios);
		sensitivities = List.copyOf(sensitivities);
		targets = List.copyOf(targets);
		other = Sorted.copy(other);
	}

	/** A value from a time of day on. */
	public record Step(LocalTime from, double value) {
	}

	/** A target from a time of day on, in the settings' glucose unit. */
	public record TargetStep(LocalTime from, double low, double high) {
	}
}
