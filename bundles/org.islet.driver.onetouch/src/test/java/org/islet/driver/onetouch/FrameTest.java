// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.islet.device.codec.Hex;
import org.junit.jupiter.api.Test;

class FrameTest {

	private static final byte[] VERSION = Hex.bytes("02 09 03 05 0D 02 03 08 9F");

	@Test
	void aFrameIsMadeOfLengthLinkPayloadAndCrc() {
		assertArrayEquals(VERSION, new Frame(3, Hex.bytes("05 0D 02")).bytes());
		assertArrayEquals(Hex.bytes("02 06 06 03 CD 41"), new Frame(6, new byte[0]).bytes());
	}

	@Test
	void aFrameIsTakenApartAsItWasMade() {
		Random random = new Random(1);
		for (int i = 0; i < 500; i++) {
			byte[] payload = new byte[random.nextInt(250)];
			random.nextBytes(payload);
			byte[] bytes = new Frame(i & 0x1F, payload).bytes();
			assertTrue(Frame.isGood(bytes));
			assertEquals(i & 0x1F, Frame.of(bytes).link());
			assertArrayEquals(payload, Frame.of(bytes).payload());
		}
	}

	@Test
	void noFlippedBitAndNoCutIsAGoodFrame() {
		for (int bit = 0; bit < VERSION.length * 8; bit++) {
			byte[] bytes = VERSION.clone();
			bytes[bit / 8] ^= (byte) (1 << bit % 8);
			assertFalse(Frame.isGood(bytes));
		}
		for (int size = 0; size < VERSION.length; size++) {
			assertFalse(Frame.isGood(Arrays.copyOf(VERSION, size)));
		}
	}
}
