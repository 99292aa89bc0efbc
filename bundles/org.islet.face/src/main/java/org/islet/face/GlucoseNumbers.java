// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.util.Map;

import org.islet.model.GlucoseUnit;

/** Glucose limits as people type them. */
public final class GlucoseNumbers {

	/** The lowest limit taken, mg/dL: what is below is a slip of the hand or of the unit. */
	public static final double LEAST = 20;
	/** The highest limit taken, mg/dL. */
	public static final double MOST = 600;
	/** What the consensus calls by one number in each unit, which converting would miss by a fraction. */
	private static final Map<Double, Double> CONSENSUS = Map.of(3.0, 54.0, 3.3, 60.0, 3.5, 63.0, 3.9, 70.0, 7.8, 140.0,
			10.0, 180.0, 13.9, 250.0);

	private GlucoseNumbers() {
	}

	/** @return the unit of that name */
	public static GlucoseUnit unit(String typed) throws InputException {
		try {
			return GlucoseUnit.parse(typed);
		} catch (IllegalArgumentException e) {
			throw new InputException("glucose.unit", typed);
		}
	}

	/** @return the value in mg/dL */
	public static double mgdl(String typed, GlucoseUnit unit) throws InputException {
		double number;
		try {
			number = Double.parseDouble(typed.strip().replace(',', '.'));
		} catch (NumberFormatException e) {
			throw new InputException("glucose.number", typed, unit.symbol());
		}
		double mgdl = unit == GlucoseUnit.MMOL_L ? CONSENSUS.getOrDefault(number, unit.toMgdl(number)) : number;
		if (!(mgdl >= LEAST && mgdl <= MOST)) {
			throw new InputException("glucose.number", typed, unit.symbol());
		}
		return mgdl;
	}

	/** @return both ends in mg/dL */
	public static double[] range(String typed, GlucoseUnit unit) throws InputException {
		int dash = typed.indexOf('-');
		if (dash < 1) {
			throw new InputException("glucose.range", typed);
		}
		double[] range = { mgdl(typed.substring(0, dash), unit), mgdl(typed.substring(dash + 1), unit) };
		if (range[0] >= range[1]) {
			throw new InputException("glucose.range", typed);
		}
		return range;
	}
}
