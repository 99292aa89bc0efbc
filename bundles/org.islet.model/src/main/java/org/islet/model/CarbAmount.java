// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

/**
 * An amount of carbohydrate as entered.
 *
 * @param number the number entered, not negative
 * @param unit what it counts
 */
public record CarbAmount(double number, CarbUnit unit) {

	/** Grams counted for one exchange, as pumps that count exchanges define it. */
	public static final double GRAMS_PER_EXCHANGE = 15;

	public CarbAmount {
		if (!(number >= 0)) {
			throw new IllegalArgumentException("not an amount of carbohydrate: " + number);
		}
	}

	public static CarbAmount grams(double number) {
		return new CarbAmount(number, CarbUnit.GRAMS);
	}

	/** @return the amount in grams; an exchange counts as {@link #GRAMS_PER_EXCHANGE} */
	public double grams() {
		return unit == CarbUnit.GRAMS ? number : number * GRAMS_PER_EXCHANGE;
	}
}
