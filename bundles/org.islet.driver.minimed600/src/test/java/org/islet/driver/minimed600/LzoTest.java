// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.device.codec.Hex;
import org.junit.jupiter.api.Test;

class LzoTest {

	private static final String END = "11 00 00";

	private static String text(String hex, int size) throws DeviceException {
		return new String(Lzo.decompress(Hex.bytes(hex), size), StandardCharsets.US_ASCII);
	}

	@Test
	void aStreamMayBeginWithLiteralsOfItsOwn() throws DeviceException {
		assertEquals("abcd", text("15 61 62 63 64" + END, 4));
		assertEquals("abcdefgh", text("05 61 62 63 64 65 66 67 68" + END, 8));
	}

	@Test
	void aMatchRepeatsWhatCameBeforeEvenItself() throws DeviceException {
		// four literals, then 3 + 1 bytes from 4 back, one literal behind it
		assertEquals("abcdabcdX", text("15 61 62 63 64 6D 00 58" + END, 9));
		assertEquals("abcddddddd", text("15 61 62 63 64 24 00 00" + END, 10));
	}

	@Test
	void longerMatchesOfTheNearestKind() throws DeviceException {
		// 5 + 3 bytes from 4 back
		assertEquals("abcdabcdabcd", text("15 61 62 63 64 EC 00" + END, 12));
	}

	@Test
	void shortMatchesDependOnWhatCameBefore() throws DeviceException {
		// 3 bytes from 4 back and one literal; after that one, 2 bytes from 6 back
		assertEquals("abcdabcXcd", text("15 61 62 63 64 4D 00 58 04 01" + END, 10));
	}

	@Test
	void afterManyLiteralsTheShortMatchIsFarAway() throws DeviceException {
		byte[] far = new byte[2100];
		new Random(7).nextBytes(far);
		ByteArrayOutputStream in = new ByteArrayOutputStream();
		in.write(0);
		int left = far.length - 18;
		for (; left > 255; left -= 255) {
			in.write(0);
		}
		in.write(left);
		in.writeBytes(far);
		in.writeBytes(Hex.bytes("00 00" + END));
		byte[] out = Lzo.decompress(in.toByteArray(), far.length + 3);
		assertArrayEquals(Arrays.copyOfRange(far, far.length - 2049, far.length - 2046),
				Arrays.copyOfRange(out, far.length, far.length + 3));
	}

	@Test
	void lengthsBeyondTheInstructionGoOn() throws DeviceException {
		byte[] out = Lzo.decompress(Hex.bytes("15 61 62 63 64 20 00 05 00 00" + END), 4 + 33 + 255 + 5);
		assertEquals('d', out[out.length - 1]);
	}

	@Test
	void whatIsNoWholeStreamIsRefused() {
		for (String hex : new String[] { "", END.substring(0, 5), "15 61 62 63 64", "15 61 62 63 64 6C 01" + END,
				"15 61 62 63 64" + END + "00", "FF" + END, "00 00 00 00" }) {
			assertThrows(DeviceException.class, () -> Lzo.decompress(Hex.bytes(hex), 4), hex);
		}
		assertThrows(DeviceException.class, () -> Lzo.decompress(Hex.bytes("15 61 62 63 64" + END), 5));
	}

	@Test
	void garbageEndsInARefusalOrInBytes() {
		Random random = new Random(600);
		byte[] good = Hex.bytes("15 61 62 63 64 6D 00 58 24 00 00 EC 00" + END);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = i % 2 == 0 ? good.clone() : new byte[random.nextInt(60)];
			if (i % 2 == 0) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			} else {
				random.nextBytes(bytes);
			}
			try {
				assertEquals(100, Lzo.decompress(bytes, 100).length);
			} catch (DeviceException e) {
				assertEquals(DeviceException.Kind.PROTOCOL, e.kind());
			}
		}
	}
}
