// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.util.Locale;

/** The two units glucose is reported and displayed in. */
public enum GlucoseUnit {
	MG_DL("mg/dL"), MMOL_L("mmol/L");

	/** mg/dL per mmol/L: a tenth of the molar mass of glucose, 180.1559 g/mol. */
	public static final double MG_DL_PER_MMOL_L = 18.01559;

	private final String symbol;

	GlucoseUnit(String symbol) {
		this.symbol = symbol;
	}

	/** @return the symbol printed beside a number, {@code mg/dL} or {@code mmol/L} */
	public String symbol() {
		return symbol;
	}

	/**
	 * @param mgdl a glucose concentration in mg/dL
	 * @return the same concentration in this unit, not rounded
	 */
	public double fromMgdl(double mgdl) {
		return this == MG_DL ? mgdl : mgdl / MG_DL_PER_MMOL_L;
	}

	/**
	 * @param number a glucose concentration in this unit
	 * @return the same concentration in mg/dL, not rounded
	 */
	public double toMgdl(double number) {
		return this == MG_DL ? number : number * MG_DL_PER_MMOL_L;
	}

	/**
	 * @param text a unit as people and devices write it, any case, slash or space ({@code mg dl}, {@code mmol/L})
	 * @return the unit
	 * @throws IllegalArgumentException if the text names neither unit
	 */
	public static GlucoseUnit parse(String text) {
		String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
		return switch (plain) {
		case "mgdl" -> MG_DL;
		case "mmoll", "mmol" -> MMOL_L;
		default -> throw new IllegalArgumentException("\"" + text + "\" is neither mg/dL nor mmol/L");
		};
	}
}
