// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.islet.device.codec.Hex;
import org.junit.jupiter.api.Test;

class LibreBinaryDeviceTest {

	private static final String FLUSH = "4F 46 7D 16 7D";
	private static final String HISTORY = "D9 A7 F1 4C 81 31 06";

	private final LibreBinaryDevice device = new LibreBinaryDevice("JCAB123-T4567", "2.4.9",
			LocalDateTime.of(2026, 3, 14, 15, 9, 26)).keeps(6, List.of(new byte[] { 1, 2, 3 }, new byte[300]));

	/** @return what it says at a report, without padding, and without that it is still there */
	private List<String> says(int type, String data) {
		byte[] bytes = Hex.bytes(data);
		byte[] report = Arrays.copyOf(new byte[] { (byte) type, (byte) bytes.length }, 64);
		System.arraycopy(bytes, 0, report, 2, bytes.length);
		List<String> said = new ArrayList<>();
		device.hears(report, frame -> said.add(Hex.of(Arrays.copyOf(frame, 2 + frame[1]))));
		said.removeIf(text -> text.startsWith("22 "));
		return said;
	}

	@Test
	void whatItsClockShowsIsToldWhenAllIsAskedFor() {
		assertEquals(List.of("0C 04 01 00 00 00"), says(0x0A, "00 00 BB B0 43 F7 41"));
		assertEquals(List.of("0C 04 02 00 00 00", "0B 10 02 00 1C 45 52 18 88 41 1A 09 0F 0E 03 EA 07 01"),
				says(0x0A, "00 01 " + FLUSH));
	}

	@Test
	void aTableIsToldNewestFirstAFewFramesAtOnceAndAgainWhenAskedTwice() {
		says(0x0A, "00 00 " + HISTORY);
		List<String> first = says(0x0A, "00 01 " + FLUSH);
		assertEquals(5, first.size());
		assertTrue(first.get(1).substring(24).startsWith("AD 82 31 06 00"), first.get(1));
		List<String> second = says(0x0D, "01 02 00 00");
		assertEquals(1, second.size());
		assertEquals(List.of(first.get(2), first.get(3), first.get(4), second.get(0)), says(0x0D, "01 02 00 00"));
	}

	@Test
	void whatIsBrokenOrSaidTwiceIsNotHeard() {
		assertEquals(List.of(), says(0x0A, "00 00 BB B0 43 F8 41"));
		assertEquals(List.of(), says(0x0A, "00 01 BB B0 43 F7 41"));
		assertEquals(1, says(0x0A, "00 00 BB B0 43 F7 41").size());
		assertEquals(List.of(), says(0x0A, "00 00 BB B0 43 F7 41"));
		assertEquals(List.of("34 01 60"), says(0x04, ""));
		assertEquals(1, says(0x0A, "00 00 BB B0 43 F7 41").size());
	}

	@Test
	void itsTextIsOff() {
		assertEquals(List.of(), says(0x21, "24 73 6E 3F 0D 0A"));
		assertEquals(List.of("30 01 85"), says(0x60, "24 73 6E 3F 0D 0A"));
	}
}
