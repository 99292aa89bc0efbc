// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How a file writes numbers. */
record Style(boolean mmol, boolean comma) {

	private static final double MGDL_PER_MMOL = 18.01559;

	String separator() {
		return comma ? ";" : ",";
	}

	String unit() {
		return mmol ? "mmol/L" : "mg/dL";
	}

	/** At most three decimals, none without need. */
	String number(double value) {
		BigDecimal exact = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
		return decimal((exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString());
	}

	String fixed(double value, int decimals) {
		return decimal(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
	}

	/** Glucose given in mg/dL, in the file's unit. */
	String glucose(double mgdl) {
		return mmol ? fixed(mgdl / MGDL_PER_MMOL, 1) : fixed(mgdl, 0);
	}

	/** Hours of one or more digits, minutes, seconds. */
	static String length(Duration over) {
		return "%02d:%02d:%02d".formatted(over.toHours(), over.toMinutesPart(), over.toSecondsPart());
	}

	String cell(String text) {
		return text.contains(separator()) || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

	private String decimal(String plain) {
		return comma ? plain.replace('.', ',') : plain;
	}
}
