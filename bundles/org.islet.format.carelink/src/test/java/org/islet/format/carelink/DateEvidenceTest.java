// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.FormatException;
import org.junit.jupiter.api.Test;

class DateEvidenceTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

	private static DateEvidence rows(String... dates) {
		DateEvidence evidence = new DateEvidence(TODAY);
		List.of(dates).forEach(evidence::row);
		return evidence;
	}

	private static DateOrder order(DateEvidence evidence) throws FormatException {
		return evidence.order(Map.of()).orElseThrow();
	}

	private static void undecided(DateEvidence evidence) {
		FormatException failure = assertThrows(FormatException.class, () -> evidence.order(Map.of()));
		assertEquals(FormatException.Kind.UNDECIDED, failure.kind());
		assertTrue(failure.getMessage().contains("date-order="));
	}

	@Test
	void aDayBeyondTheTwelfthDecides() throws FormatException {
		assertEquals(DateOrder.MDY, order(rows("2/6/15", "2/13/15")));
		assertEquals(DateOrder.DMY, order(rows("6.2.2015", "13.2.2015")));
		assertEquals(DateOrder.YMD, order(rows("15.3.29", "15.3.30")));
		assertEquals(DateOrder.YMD, order(rows("2015/03/02")));
	}

	@Test
	void daysThatFollowEachOtherDecide() throws FormatException {
		assertEquals(DateOrder.MDY, order(rows("2/6/15", "2/7/15")));
		assertEquals(DateOrder.DMY, order(rows("6/2/15", "7/2/15")));
		assertEquals(DateOrder.DMY, order(rows("1/5/15", "3/5/15", "8/5/15")));
	}

	@Test
	void anExportAtSomeTimeAmOrPmIsAmerican() throws FormatException {
		DateEvidence evidence = rows("10/5/13");
		evidence.preamble(List.of("Data Exported on", "10/8/13 1:26 PM"));
		assertEquals(DateOrder.MDY, order(evidence));
	}

	@Test
	void theReportRangeDecides() throws FormatException {
		DateEvidence evidence = rows("2/6/15");
		evidence.preamble(List.of("Report Range", "2/6/15", "to", "3/29/15"));
		assertEquals(DateOrder.MDY, order(evidence));
	}

	@Test
	void theFutureIsNotMeant() throws FormatException {
		assertEquals(DateOrder.DMY, order(rows("1/2/26", "8/2/26")));
	}

	@Test
	void whereNothingDecidesTheUserIsAsked() {
		undecided(rows("10/5/13"));
		undecided(rows("3/5/13", "4/6/13"));
	}

	@Test
	void aDateThatIsTheSameEitherWayNeedsNoDecision() throws FormatException {
		assertEquals(LocalDate.of(2013, 5, 5), order(rows("5/5/13")).date("5/5/13").orElseThrow());
	}

	@Test
	void theUsersDecisionHolds() throws FormatException {
		assertEquals(Optional.of(DateOrder.DMY), rows("10/5/13").order(Map.of("map.date-order", "DMY")));
		FormatException failure = assertThrows(FormatException.class,
				() -> rows("10/5/13").order(Map.of("map.date-order", "american")));
		assertEquals(FormatException.Kind.UNDECIDED, failure.kind());
	}

	@Test
	void aDateNobodyWritesHasNoOrder() throws FormatException {
		assertEquals(Optional.empty(), rows("42049", "2 June").order(Map.of()));
	}
}
