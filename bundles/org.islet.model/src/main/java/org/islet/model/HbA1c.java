// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * A laboratory's HbA1c.
 * <p>
 * The two units are related by the master equation of the IFCC and NGSP networks, NGSP = 0.09148 x IFCC + 2.152 (Hoelzel
 * et al., Clinical Chemistry 50:166, 2004; Weykamp et al., Clinical Chemistry 54:240, 2008). Both directions use this one
 * equation; the rounded converse that is published beside it (IFCC = 10.93 x NGSP - 23.50) gives the same whole mmol/mol
 * for every tenth of a per cent from 3 to 20.
 *
 * @param when local time at which the blood was taken
 * @param number the number as reported
 * @param unit the unit it was reported in
 */
public record HbA1c(LocalDateTime when, double number, Unit unit) implements Entry {

	private static final double SLOPE = 0.09148;
	private static final double INTERCEPT = 2.152;

	/** The two units HbA1c is reported in. */
	public enum Unit {
		/** NGSP (DCCT) per cent */
		PERCENT("%"),
		/** IFCC mmol/mol */
		MMOL_MOL("mmol/mol");

		private final String symbol;

		Unit(String symbol) {
			this.symbol = symbol;
		}

		/** @return the symbol printed beside a number, {@code %} or {@code mmol/mol} */
		public String symbol() {
			return symbol;
		}
	}

	public HbA1c {
		if (!(number > 0 && number < 1000)) {
			throw new IllegalArgumentException("not an HbA1c: " + number);
		}
	}

	/** @return per cent (NGSP), not rounded; below 2.152 no mmol/mol corresponds to it */
	public double percent() {
		return unit == Unit.PERCENT ? number : number * SLOPE + INTERCEPT;
	}

	/** @return mmol/mol (IFCC), not rounded */
	public double mmolMol() {
		return unit == Unit.MMOL_MOL ? number : (number - INTERCEPT) / SLOPE;
	}
}
