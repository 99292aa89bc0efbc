// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class LinesTest {

	private static List<Lines.Line> lines(byte[] bytes) throws IOException {
		Lines lines = new Lines(new ByteArrayInputStream(bytes));
		List<Lines.Line> all = new ArrayList<>();
		for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
			all.add(line);
		}
		return all;
	}

	private static List<String> texts(String text) throws IOException {
		return lines(text.getBytes(StandardCharsets.UTF_8)).stream().map(Lines.Line::text).toList();
	}

	@Test
	void everyLineEndEndsALine() throws IOException {
		assertEquals(List.of("a", "b", "", "c"), texts("a\r\nb\n\rc"));
		assertEquals(List.of("", "a"), texts("\r\na\r"));
		assertEquals(List.of(), texts(""));
	}

	@Test
	void aLineEndAcrossTheBufferIsOne() throws IOException {
		for (int length = (1 << 16) - 3; length < (1 << 16) + 3; length++) {
			assertEquals(List.of("x".repeat(length), "b"), texts("x".repeat(length) + "\r\nb\r\n"));
		}
	}

	@Test
	void aLineWithoutAnEndIsSaidToBeOpen() throws IOException {
		List<Lines.Line> lines = lines("a\nb".getBytes(StandardCharsets.UTF_8));
		assertTrue(lines.get(0).ended());
		assertFalse(lines.get(1).ended());
		assertEquals(2, lines.get(1).number());
	}

	@Test
	void aLineTooLongIsPassedOver() throws IOException {
		List<Lines.Line> lines = lines(("a\n" + "y".repeat(10_000_000) + "\nb").getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of(false, true, false), lines.stream().map(Lines.Line::tooLong).toList());
		assertEquals("b", lines.get(2).text());
	}

	@Test
	void eachLineHasItsOwnEncoding() throws IOException {
		byte[] mixed = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xE4, '\n', (byte) 0xC3,
				(byte) 0xA4 };
		assertEquals(List.of("a", "\u00E4", "\u00E4"), lines(mixed).stream().map(Lines.Line::text).toList());
	}
}
