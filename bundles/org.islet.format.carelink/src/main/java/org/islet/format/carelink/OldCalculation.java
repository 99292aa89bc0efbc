// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;

/**
 * A calculator row of the old layout.
 *
 * @param row the row
 * @param position its place in the device's order
 */
record OldCalculation(OldRow row, long position) {

	/**
	 * @param insulinAction the duration of insulin action, which only the rows of active insulin name
	 * @param status whether its bolus was given
	 */
	Calculation read(Optional<Duration> insulinAction, Status status) {
		RawValues raw = row.raw();
		OptionalDouble carbs = Numbers.within(raw.number("CARB_INPUT"), 0, 1000);
		CarbUnit unit = raw.text("CARB_UNITS").startsWith("exch") ? CarbUnit.EXCHANGES : CarbUnit.GRAMS;
		return new Calculation(insulin("BOLUS_ESTIMATE"),
				carbs.isEmpty() ? Optional.empty() : Optional.of(new CarbAmount(carbs.getAsDouble(), unit)),
				Numbers.within(raw.number("CARB_RATIO"), 0, 1000),
				row.glucose("INSULIN_SENSITIVITY", "bwz insulin sensitivity"),
				row.glucose("BG_TARGET_LOW", "bwz target low bg"), row.glucose("BG_TARGET_HIGH", "bwz target high bg"),
				row.glucose("BG_INPUT", "bwz bg input"), insulin("CORRECTION_ESTIMATE"), insulin("FOOD_ESTIMATE"),
				insulin("UNABSORBED_INSULIN_TOTAL"), insulinAction, OptionalDouble.empty(), status);
	}

	boolean between(long first, long last) {
		return position > first && position < last;
	}

	private OptionalDouble insulin(String key) {
		return Numbers.within(row.raw().number(key), -100, 200);
	}
}
