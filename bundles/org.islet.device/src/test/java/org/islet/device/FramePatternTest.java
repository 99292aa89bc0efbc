// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.islet.device.codec.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramePatternTest {

	@ParameterizedTest
	@CsvSource({ "01 .. 10, 01 FF 10, true", "01 .. 10, 01 FF 11, false", "01 .. 10, 01 FF, false",
			"01 .. 10, 01 FF 10 00, false", "01 *, 01, true", "01 *, 01 02 03, true", "01 *, 02, false", "*, '', true",
			"60 .. '\"R|' 0D, 60 03 52 7C 0D, false", "FF, FF, true" })
	void aFrameMatchesWholly(String pattern, String frame, boolean matches) {
		assertEquals(matches, FramePattern.of(pattern).matches(Hex.bytes(frame)));
	}

	@Test
	void textStandsInQuotes() {
		FramePattern pattern = FramePattern.of("60 .. '$serlnum?' 0D 0A *");
		assertTrue(pattern.matches(Hex.bytes("60 0B 24 73 65 72 6C 6E 75 6D 3F 0D 0A 00 00")));
		assertFalse(pattern.matches(Hex.bytes("60 0B 24 73 65 72 6C 6E 75 6D 2C 0D 0A")));
	}

	@Test
	void controlTransfersAndFramesAreKeptApart() {
		Control enable = Control.feature(0x41, (byte) 1);
		FramePattern pattern = FramePattern.control("21 09 41 03 00 00 01");
		assertTrue(pattern.matches(enable));
		assertFalse(pattern.matches(enable.bytes()));
		assertFalse(pattern.matches(Control.feature(0x41, (byte) 0)));
		assertFalse(FramePattern.of("21 09 41 03 00 00 01").matches(enable));
		assertTrue(enable.isFeature());
		assertEquals(0x41, enable.report());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0G", "01 * 02", "'open", "01 ?", "..." })
	void nonsenseIsRefused(String pattern) {
		assertThrows(IllegalArgumentException.class, () -> FramePattern.of(pattern));
	}
}
