// SPDX-License-Identifier: EPL-2.0
package org.islet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.model.GlucoseUnit;
import org.islet.report.ReportOption.Choice;
import org.islet.report.ReportOption.Days;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportOption.Several;
import org.islet.report.ReportOption.YesNo;
import org.islet.report.ReportRequest.Paper;
import org.junit.jupiter.api.Test;

class ReportOptionTest {

	private static ReportRequest with(String value) {
		return new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4, Instant.EPOCH, "1", Map.of("o", value));
	}

	private static ReportRequest without() {
		return new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4, Instant.EPOCH, "1", Map.of());
	}

	@Test
	void yesAndNoAreSaidInAnyCase() {
		YesNo option = new YesNo("o", true);
		assertTrue(option.in(without()));
		assertTrue(option.in(with(" Yes ")));
		assertFalse(option.in(with("NO")));
		assertTrue(option.in(with("")));
		assertThrows(IllegalArgumentException.class, () -> option.in(with("true")));
	}

	@Test
	void theFirstOfAChoiceIsTheUsualOne() {
		Choice option = Choice.of("o", "hours", "meals");
		assertEquals("hours", option.in(without()));
		assertEquals("meals", option.in(with("Meals")));
		assertThrows(IllegalArgumentException.class, () -> option.in(with("hours,meals")));
	}

	@Test
	void severalAreSaidInAnyOrderAndFoundInTheirs() {
		Several option = new Several("o", List.of("glucose", "bolus", "carbs"));
		assertEquals(List.of(), option.in(without()));
		assertEquals(List.of("glucose", "carbs"), option.in(with("Carbs, glucose;carbs")));
		assertThrows(IllegalArgumentException.class, () -> option.in(with("carbs,sugar")));
	}

	@Test
	void aQuantityHasItsBoundsAndEitherMark() {
		Quantity option = new Quantity("o", 0.25, 24, 4);
		assertEquals(4, option.in(without()));
		assertEquals(2.5, option.in(with("2,5")));
		assertEquals(2.5, option.in(with(" 2.5 ")));
		assertEquals(0.25, option.in(with("0.25")));
		assertEquals("4", option.usual());
		for (String wrong : List.of("0.2", "24.01", "-1", "1e1", "NaN", "2.555", "two", "\u0663")) {
			assertFalse(option.takes(wrong), wrong);
		}
	}

	@Test
	void daysAreFoundInTheirOrderEachOnce() {
		Days option = new Days("o");
		assertEquals(List.of(), option.in(without()));
		assertEquals(List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1)),
				option.in(with("2026-03-01, 2026-02-28 2026-03-01")));
		assertFalse(option.takes("2026-02-29"));
		assertFalse(option.takes("01.03.2026"));
	}
}
