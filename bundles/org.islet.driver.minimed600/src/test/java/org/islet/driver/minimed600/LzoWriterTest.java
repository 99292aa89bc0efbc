// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.islet.device.DeviceException;
import org.junit.jupiter.api.Test;

class LzoWriterTest {

	/** Records that are alike, and runs of zeros. */
	private static byte[] plain(Random random, int size) {
		byte[] plain = new byte[size];
		for (int at = 0; at < size;) {
			int length = Math.min(size - at, 1 + random.nextInt(40));
			int from = random.nextInt(at + 1);
			for (int i = 0; i < length; i++) {
				plain[at + i] = random.nextInt(5) == 0 ? (byte) random.nextInt(256) : plain[from + i % (at + 1 - from)];
			}
			at += length + (random.nextInt(30) == 0 ? random.nextInt(700) : 0);
		}
		return plain;
	}

	private static void fits(byte[] plain, int size) throws DeviceException {
		byte[] packed = LzoWriter.compress(plain, size).orElseThrow();
		assertEquals(size, packed.length);
		assertArrayEquals(plain, Lzo.decompress(packed, plain.length));
	}

	@Test
	void aStreamIsAsLongAsItIsToBe() throws DeviceException {
		Random random = new Random(7);
		for (int i = 0; i < 40; i++) {
			byte[] plain = plain(random, 1 + random.nextInt(4000));
			int least = new LzoParse(plain).rest(0) + 8;
			int most = Math.max(least, plain.length * 9 / 10);
			for (int size : new int[] { least, least + 1, (least + most) / 2, most }) {
				if (size > least) {
					fits(plain, size);
				}
			}
		}
	}

	@Test
	void bytesFarAwayAreFound() throws DeviceException {
		Random random = new Random(8);
		for (int distance : new int[] { 20, 1000, 2040, 2060, 3000, 16_300, 16_500, 32_800, 49_000 }) {
			byte[] plain = new byte[distance + 3000];
			random.nextBytes(plain);
			for (int at = distance; at + 50 < plain.length; at += 60) {
				System.arraycopy(plain, at - distance, plain, at, 3 + at % 45);
			}
			int least = new LzoParse(plain).rest(0);
			assertTrue(least < plain.length - 400, () -> "from " + distance);
			// literals in one piece are a little longer than the parse thinks
			int size = least + 60 + plain.length / 200;
			fits(plain, size);
			fits(plain, size + 1);
		}
	}

	@Test
	void whatIsNotThatShortIsNotWritten() {
		byte[] noise = new byte[1000];
		new Random(9).nextBytes(noise);
		assertEquals(Optional.empty(), LzoWriter.compress(noise, 900));
		byte[] zeros = new byte[6144];
		assertTrue(LzoWriter.compress(zeros, 60).isPresent());
		assertEquals(Optional.empty(), LzoWriter.compress(zeros, 10).map(Arrays::toString));
	}
}
