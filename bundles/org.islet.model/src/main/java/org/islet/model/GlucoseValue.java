// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

/**
 * A glucose concentration exactly as a device reported it.
 *
 * @param number the number as reported
 * @param unit the unit it was reported in
 */
public record GlucoseValue(double number, GlucoseUnit unit) {

	public GlucoseValue {
		if (!(number >= 0 && number < 10_000)) {
			throw new IllegalArgumentException("not a glucose concentration: " + number);
		}
	}

	public static GlucoseValue mgdl(double number) {
		return new GlucoseValue(number, GlucoseUnit.MG_DL);
	}

	public static GlucoseValue mmol(double number) {
		return new GlucoseValue(number, GlucoseUnit.MMOL_L);
	}

	/** @return the concentration in mg/dL, not rounded */
	public double mgdl() {
		return unit.toMgdl(number);
	}

	/**
	 * @param wanted the unit to show
	 * @return the concentration in that unit, not rounded; the device's own number where it reported in that unit
	 */
	public double in(GlucoseUnit wanted) {
		return wanted == unit ? number : wanted.fromMgdl(mgdl());
	}
}
