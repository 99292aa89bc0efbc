// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;

/** Both units say the same, and a care team's note says whose it is. */
class HbA1cTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 5, 12, 0);

	private static HbA1c percent(double number) {
		return new HbA1c(NOON, number, HbA1c.Unit.PERCENT);
	}

	@Test
	void thePublishedPairsAreMet() {
		double[][] pairs = { { 4, 20 }, { 5, 31 }, { 6, 42 }, { 6.5, 48 }, { 7, 53 }, { 7.5, 58 }, { 8, 64 }, { 9, 75 },
				{ 10, 86 }, { 12, 108 } };
		for (double[] pair : pairs) {
			assertEquals(pair[1], Math.round(percent(pair[0]).mmolMol()), pair[0] + " %");
			assertEquals(pair[0], new HbA1c(NOON, pair[1], HbA1c.Unit.MMOL_MOL).percent(), 0.05, pair[1] + " mmol/mol");
		}
	}

	@Test
	void theRoundedConverseAgreesInWholeNumbers() {
		for (int tenths = 30; tenths <= 200; tenths++) {
			assertEquals(Math.round(10.93 * tenths / 10 - 23.50), Math.round(percent(tenths / 10.0).mmolMol()),
					tenths + " tenths");
		}
	}

	@Test
	void thereAndBackIsTheSame() {
		HbA1c there = new HbA1c(NOON, percent(7.3).mmolMol(), HbA1c.Unit.MMOL_MOL);
		assertEquals(7.3, there.percent(), 1e-12);
		assertEquals(7.3, percent(7.3).percent());
		assertEquals(41, new HbA1c(NOON, 41, HbA1c.Unit.MMOL_MOL).mmolMol());
	}

	@Test
	void whatIsNoHbA1cIsRefused() {
		for (double number : new double[] { 0, -1, 1000, Double.NaN, Double.POSITIVE_INFINITY }) {
			assertThrows(IllegalArgumentException.class, () -> percent(number));
		}
	}

	@Test
	void aClinicalNoteHasAnAuthor() {
		assertThrows(IllegalArgumentException.class, () -> new ClinicalNote(NOON, "text", " "));
	}
}
