// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A calendar day's insulin.
 *
 * @param day the day
 * @param length 23, 24 or 25 hours
 * @param basal basal insulin, U: rates times true elapsed time, micro doses, or automation's total for the day
 * @param bolus boluses that began this day, automatic corrections included, U
 * @param apportioned boluses with extended parts counted when they were given, not when they began, U
 * @param pen insulin given with a pen or syringe, U
 * @param automatic what automation gave by itself, in {@code basal} and {@code bolus}, U
 * @param boluses how many boluses people gave, pens and automation not counted
 * @param basalKnown for how long basal delivery is known
 * @param automated for how long automation is known to have set the rate
 * @param suspended for how long delivery was suspended
 * @param aggregated whether automation's insulin is known as a daily total only; the programmed rates, which were not
 *            what was delivered, are then not in {@code basal}
 * @param pump whether a pump's basal delivery is known on any day of the period
 * @param deviceTotal the device's own total of the day, U, for comparison only
 */
public record InsulinDay(LocalDate day, Duration length, double basal, double bolus, double apportioned, double pen,
		double automatic, int boluses, Duration basalKnown, Duration automated, Duration suspended, boolean aggregated,
		boolean pump, OptionalDouble deviceTotal) {

	/** @return the total daily dose, U */
	public double total() {
		return basal + bolus + pen;
	}

	/** @return basal in basal and bolus, per cent; NaN without either */
	public double basalPercent() {
		return 100 * basal / (basal + bolus);
	}

	/** @return whether anything is known of the day's insulin */
	public boolean active() {
		return total() > 0 || !basalKnown.isZero();
	}

	/** @return whether the day is known well enough to be averaged: basal for 22 hours, or no pump at all */
	public boolean complete() {
		return !pump || basalKnown.compareTo(InsulinTotals.ENOUGH) >= 0;
	}
}
