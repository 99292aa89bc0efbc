// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/**
 * A glucose threshold in both units. A reading is compared in the unit its device reported, so that 3.9 and 10.0 mmol/L
 * are in range although they are 70.26 and 180.16 mg/dL, and the answer never depends on the unit shown.
 *
 * @param mgdl the threshold for readings reported in mg/dL
 * @param mmol the threshold for readings reported in mmol/L
 */
public record Limit(double mgdl, double mmol) {

	/** Level 2 low: below 54 mg/dL, below 3.0 mmol/L. */
	public static final Limit VERY_LOW = new Limit(54, 3.0);
	/** The low limit in pregnancy: below 63 mg/dL, below 3.5 mmol/L. */
	public static final Limit PREGNANCY_LOW = new Limit(63, 3.5);
	/** Level 1 low: below 70 mg/dL, below 3.9 mmol/L. */
	public static final Limit LOW = new Limit(70, 3.9);
	/** The high limit in pregnancy and of the tight range: above 140 mg/dL, above 7.8 mmol/L. */
	public static final Limit TIGHT_HIGH = new Limit(140, 7.8);
	/** Level 1 high: above 180 mg/dL, above 10.0 mmol/L. */
	public static final Limit HIGH = new Limit(180, 10.0);
	/** Level 2 high: above 250 mg/dL, above 13.9 mmol/L. */
	public static final Limit VERY_HIGH = new Limit(250, 13.9);

	private static final Limit[] CONSENSUS = { VERY_LOW, PREGNANCY_LOW, LOW, TIGHT_HIGH, HIGH, VERY_HIGH };

	/**
	 * @param mgdl a threshold in mg/dL
	 * @return the consensus threshold where it is one; else its mmol/L twin is rounded to the 0.1 mmol/L devices report
	 */
	public static Limit at(double mgdl) {
		for (Limit limit : CONSENSUS) {
			if (limit.mgdl == mgdl) {
				return limit;
			}
		}
		return new Limit(mgdl, Math.round(GlucoseUnit.MMOL_L.fromMgdl(mgdl) * 10) / 10.0);
	}

	/** @return the threshold for readings reported in {@code unit} */
	public double in(GlucoseUnit unit) {
		return unit == GlucoseUnit.MMOL_L ? mmol : mgdl;
	}

	/** @return whether the reading lies below */
	public boolean undershotBy(GlucoseValue value) {
		return value.number() < in(value.unit());
	}

	/** @return whether the reading lies above */
	public boolean exceededBy(GlucoseValue value) {
		return value.number() > in(value.unit());
	}

	/**
	 * Puts a native mmol/L number on the mg/dL scale so that it stands to every consensus threshold as it does in
	 * mmol/L: linear between the thresholds, by the conversion factor beyond them.
	 */
	static double judged(double mmol) {
		Limit below = new Limit(0, 0);
		for (Limit limit : CONSENSUS) {
			if (mmol < limit.mmol) {
				return below.mgdl + (mmol - below.mmol) * (limit.mgdl - below.mgdl) / (limit.mmol - below.mmol);
			}
			below = limit;
		}
		return below.mgdl + (mmol - below.mmol) * GlucoseUnit.MG_DL_PER_MMOL_L;
	}
}
