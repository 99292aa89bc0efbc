// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.islet.device.codec.Hex;
import org.junit.jupiter.api.Test;

class PacketTest {

	@Test
	void packetsHaveTheirLengthAndTheirChecksum() {
		assertArrayEquals(Hex.bytes("01 06 00 0A 5E 65"), Packet.of(Packet.Command.PING).bytes());
		assertArrayEquals(Hex.bytes("01 07 00 10 04 8B B8"), Packet.range(Table.EGV).bytes());
		assertArrayEquals(Hex.bytes("01 0C 00 11 05 26 00 00 00 01 5E C3"),
				Packet.page(Table.CALIBRATION, 0x26).bytes());
	}

	@Test
	void aFlippedBitIsNoticed() {
		byte[] good = Packet.page(Table.EGV, 312).bytes();
		assertTrue(Packet.read(good).isPresent());
		for (int bit = 0; bit < good.length * 8; bit++) {
			byte[] bad = good.clone();
			bad[bit / 8] ^= (byte) (1 << bit % 8);
			assertEquals(Optional.empty(), Packet.read(bad));
		}
	}

	@Test
	void anyBytesAreAPacketOrNone() {
		Random random = new Random(3);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = new byte[6 + random.nextInt(40)];
			random.nextBytes(bytes);
			assertTrue(Packet.length(bytes) >= -1);
			assertTrue(Packet.read(bytes).map(packet -> packet.payload().length == bytes.length - 6).orElse(true));
		}
	}
}
