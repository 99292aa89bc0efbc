// SPDX-License-Identifier: EPL-2.0
package org.islet.device.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class RowsTest {

	private static List<Rows.Row> rows(String text, Charset charset, int width) throws IOException {
		Rows rows = new Rows(new Lines(new ByteArrayInputStream(text.getBytes(charset))), ';');
		List<Rows.Row> all = new ArrayList<>();
		for (Rows.Row row = rows.next(width); row != null; row = rows.next(width)) {
			all.add(row);
		}
		return all;
	}

	private static List<Rows.Row> rows(String text) throws IOException {
		return rows(text, StandardCharsets.UTF_8, 0);
	}

	@Test
	void aRowHasItsCellsWhateverTheEncoding() throws IOException {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
				Charset.forName("windows-1252"))) {
			List<Rows.Row> rows = rows("Gerät; 5,6 ;\"a \"\"b\"\"; c\"\r\nx;;\r", charset, 0);
			assertEquals(List.of("Gerät", "5,6", "a \"b\"; c"), rows.get(0).cells(), charset.name());
			assertEquals(List.of("x", "", ""), rows.get(1).cells(), charset.name());
			assertEquals(2, rows.get(1).line());
		}
	}

	@Test
	void aQuoteThatNobodyClosesCostsOnlyItsLine() throws IOException {
		List<Rows.Row> rows = rows("1;\"open\n2;b\n3;c\n");
		assertTrue(rows.get(0).broken());
		assertEquals(List.of("2", "b"), rows.get(1).cells());
		assertEquals(3, rows.size());
	}

	@Test
	void aQuotedCellOverTwoLinesIsOneRowOfTheRightWidth() throws IOException {
		List<Rows.Row> rows = rows("1;\"first\nsecond\";x\n2;b;y\n", StandardCharsets.UTF_8, 3);
		assertEquals("first\nsecond", rows.get(0).cell(1));
		assertEquals(3, rows.get(1).line());
	}

	@Test
	void aLastLineWithoutEndMayHaveBeenCutOffInItsLastCell() throws IOException {
		assertTrue(rows("a;12").getFirst().cutOff());
		assertFalse(rows("a;\"12\"").getFirst().cutOff());
		assertFalse(rows("a;").getFirst().cutOff());
		assertTrue(rows("a;").getFirst().unended());
		assertFalse(rows("a;12\n").getFirst().unended());
	}

	@Test
	void aLineLongerThanAnyRowIsThrownAway() throws IOException {
		List<Rows.Row> rows = rows("x".repeat(Lines.LONGEST + 1) + "\n1;2\n");
		assertTrue(rows.get(0).broken());
		assertEquals("2", rows.get(1).cell(1));
		assertEquals("", rows.get(1).cell(2));
	}

	@Test
	void numbersHaveAPointOrAComma() {
		assertEquals(OptionalDouble.of(5.6), Numbers.parse("5,6"));
		assertEquals(OptionalDouble.of(5.6), Numbers.parse(" 5.6 "));
		assertEquals(OptionalDouble.empty(), Numbers.parse("1.000,5"));
		assertTrue(Numbers.isNothing("n/a"));
	}

	@Test
	void rowsAreOldestFirstAndAnAutumnHourStaysTwice() {
		LocalDateTime night = LocalDateTime.of(2025, 10, 26, 2, 10);
		List<LocalDateTime> autumn = List.of(night.minusHours(1), night, night.plusMinutes(40), night.plusMinutes(5),
				night.plusMinutes(45));
		assertEquals(autumn, Order.oldestFirst(autumn, when -> when));
		assertEquals(autumn, Order.oldestFirst(autumn.reversed(), when -> when));
		List<LocalDateTime> mixed = List.of(night.plusDays(2), night, night.plusDays(1), night.plusDays(3));
		assertEquals(mixed.stream().sorted().toList(), Order.oldestFirst(mixed, when -> when));
	}
}
