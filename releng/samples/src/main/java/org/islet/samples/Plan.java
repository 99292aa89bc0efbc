// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDate;

/**
 * What to write.
 *
 * @param layout which kind of file
 * @param from its first day
 * @param days how many days
 * @param seed the same seed gives the same file, always
 * @param mmol whether glucose is in mmol/L rather than mg/dL
 * @param comma whether decimals have a comma, and cells a semicolon between them
 */
public record Plan(Layout layout, LocalDate from, int days, long seed, boolean mmol, boolean comma) {

	/** The kinds of file. */
	public enum Layout {
		/** CareLink with a Raw-Type column: a Paradigm Veo 754 with CGM and threshold suspend */
		CARELINK_RAW,
		/** CareLink in sections: a 780G in automatic mode, with a day by hand */
		CARELINK_SECTIONS,
		/** a plain table of time, glucose, insulin and carbohydrate */
		TABLE
	}

	/** Fourteen days in January, away from the changes to and from daylight saving. */
	public static Plan of(Layout layout) {
		return new Plan(layout, LocalDate.of(2026, 1, 12), 14, 754, false, layout == Layout.CARELINK_SECTIONS);
	}

	public Plan days(int wanted) {
		return new Plan(layout, from, wanted, seed, mmol, comma);
	}

	public Plan from(LocalDate wanted) {
		return new Plan(layout, wanted, days, seed, mmol, comma);
	}

	public Plan seed(long wanted) {
		return new Plan(layout, from, days, wanted, mmol, comma);
	}

	public Plan mmol(boolean wanted) {
		return new Plan(layout, from, days, seed, wanted, comma);
	}

	public Plan comma(boolean wanted) {
		return new Plan(layout, from, days, seed, mmol, wanted);
	}

	boolean automatic() {
		return layout == Layout.CARELINK_SECTIONS;
	}
}
