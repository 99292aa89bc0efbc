// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a bolus calculator was given and what it answered. Everything is as the device recorded it; empty where it did
 * not.
 *
 * @param recommended the estimate, U
 * @param carbs carbohydrate entered
 * @param carbRatio grams per unit, or units per exchange where {@code carbs} counts exchanges
 * @param sensitivity fall in glucose per unit
 * @param targetLow lower end of the target
 * @param targetHigh upper end of the target
 * @param glucose glucose the calculator used
 * @param correction the part for glucose, U; may be negative
 * @param food the part for carbohydrate, U
 * @param activeInsulin insulin still acting that was taken into account, U
 * @param insulinAction the duration of insulin action in force
 * @param confirmed the estimate after the user's change, U
 * @param status whether the device says that the dose was given
 */
public record Calculation(OptionalDouble recommended, Optional<CarbAmount> carbs, OptionalDouble carbRatio,
		Optional<GlucoseValue> sensitivity, Optional<GlucoseValue> targetLow, Optional<GlucoseValue> targetHigh,
		Optional<GlucoseValue> glucose, OptionalDouble correction, OptionalDouble food, OptionalDouble activeInsulin,
		Optional<Duration> insulinAction, OptionalDouble confirmed, Status status) {

	/** Whether a calculated dose was given. */
	public enum Status {
		DELIVERED, NOT_DELIVERED, UNKNOWN
	}

	/** A calculation of which only the essentials are known. */
	public static Calculation of(double recommended, CarbAmount carbs, Optional<GlucoseValue> glucose) {
		return new Calculation(OptionalDouble.of(recommended), Optional.of(carbs), OptionalDouble.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), glucose, OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(),
				Status.UNKNOWN);
	}
}
