// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Hex;
import org.islet.driver.accuchek.Entries.Entry;
import org.junit.jupiter.api.Test;

class EntriesTest {

	private static Entry entry(String hex) throws DeviceException {
		return Entries.of(Bytes.of(Hex.bytes(hex), "short"), 0);
	}

	@Test
	void anEntryHasATimeAValueAndAStatus() throws DeviceException {
		assertEquals(new Entry(Optional.of(LocalDateTime.of(2026, 4, 19, 18, 7, 33)), OptionalDouble.of(96), 0x0800),
				entry("20 26 04 19 18 07 33 00 00 60 08 00"));
	}

	@Test
	void aTimeThatIsNoneIsNotMadeUp() throws DeviceException {
		for (String time : new String[] { "20 26 02 30 18 07 33 00", "20 26 0A 01 18 07 33 00",
				"20 26 04 19 24 07 33 00",
				"00 00 00 00 00 00 00 00", "FF FF FF FF FF FF FF FF" }) {
			assertEquals(Optional.empty(), entry(time + "00 60 00 00").when(), time);
		}
	}

	@Test
	void anSfloatIsAMantissaTimesAPowerOfTen() {
		assertEquals(OptionalDouble.of(102), Entries.number(0x0066));
		assertEquals(OptionalDouble.of(102.5), Entries.number(0xF401));
		assertEquals(OptionalDouble.of(120), Entries.number(0x100C));
		assertEquals(OptionalDouble.of(0.00102), Entries.number(0xB066));
	}

	@Test
	void infinityIsHiAndLoAndWhatIsNoNumberIsNone() {
		assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), Entries.number(0x07FE));
		assertEquals(OptionalDouble.of(Double.NEGATIVE_INFINITY), Entries.number(0x0802));
		for (int none : new int[] { 0x07FF, 0x0800, 0x0801, 0x0FFF, 0xF801 }) {
			assertEquals(OptionalDouble.empty(), Entries.number(none), () -> Integer.toHexString(none));
		}
	}

	@Test
	void anyMessageIsReadOrRefused() {
		Random random = new Random(4);
		byte[] good = Hex.bytes("E7 00 00 2C 00 2A 00 11 01 01 00 24 00 02 00 00 00 00 0D 21 00 1A 00 00 00 00 00 00 "
				+ "00 00 00 01 C0 00 00 0C 20 26 04 19 18 07 33 00 00 60 00 00");
		int read = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = good.clone();
			for (int changes = random.nextInt(4); changes > 0; changes--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			Bytes message = Bytes.of(bytes, "short");
			try {
				read += Page.of(message).entries().size();
				Store.of(message);
				Mds.of(message);
			} catch (DeviceException e) {
				assertTrue(!e.getMessage().isEmpty());
			}
		}
		assertTrue(read > 5_000);
	}
}
