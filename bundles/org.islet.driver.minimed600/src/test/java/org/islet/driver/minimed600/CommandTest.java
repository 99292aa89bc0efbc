// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Hex;
import org.islet.driver.minimed600.Envelope.Operation;
import org.junit.jupiter.api.Test;

class CommandTest {

	@Test
	void aMessageHasItsChecksumBehindIt() {
		assertArrayEquals(Hex.bytes("02 0112 A3BE"), Command.STATUS.message(2));
		assertArrayEquals(Hex.bytes("80 0412 01 F008"), Command.HIGH_SPEED.message(0x80, (byte) 1));
	}

	@Test
	void anEnvelopeIsReadAsItWasWrittenAndRefusedDamaged() {
		byte[] message = Envelope.encode(Operation.SEND, 7, (byte) 1, (byte) 2, (byte) 3);
		assertArrayEquals(new byte[] { 1, 2, 3 }, Envelope.decode(message).orElseThrow().payload());
		for (int i = 0; i < message.length; i++) {
			byte[] damaged = message.clone();
			damaged[i] ^= 4;
			assertEquals(Optional.empty(), Envelope.decode(damaged));
		}
		assertEquals(Optional.empty(), Envelope.decode(Arrays.copyOf(message, 30)));
	}

	@Test
	void whatIsEncryptedCanBeReadWithTheSameKeyOnTheSameChannelOnly() {
		byte[] packed = new byte[LinkKey.PACKED];
		new Random(6).nextBytes(packed);
		LinkKey key = LinkKey.unpack(packed, "6213-5550147");
		byte[] secret = key.encrypt(0x14, Command.TIME.message(1));
		assertFalse(Arrays.equals(Command.TIME.message(1), secret));
		assertArrayEquals(Command.TIME.message(1), key.decrypt(0x14, secret));
		assertFalse(Arrays.equals(Command.TIME.message(1), key.decrypt(0x11, secret)));
		assertFalse(
				Arrays.equals(Command.TIME.message(1), LinkKey.unpack(packed, "6213-5550142").decrypt(0x14, secret)));
	}

	@Test
	void segmentsComeInAnyOrderAndThoseMissingAreKnown() throws DeviceException {
		Segments segments = new Segments(bytes("01 FF00 0000000A 0003 0001 0004"));
		segments.add(bytes("02 FF01 0003 0A"));
		segments.add(bytes("03 FF01 0000 010203"));
		assertEquals(1, segments.firstMissing());
		assertEquals(2, segments.missing());
		assertFalse(segments.add(bytes("04 FF01 0000 010203")), "twice");
		assertFalse(segments.add(bytes("04 FF01 0001 0405")), "too short");
		assertFalse(segments.add(bytes("04 FF01 0009 040506")), "beyond the last");
		segments.add(bytes("04 FF01 0002 070809"));
		segments.add(bytes("05 FF01 0001 040506"));
		assertEquals("01 01 02 03 04 05 06 07 08 09 0A", segments.message().toString());
	}

	private static Bytes bytes(String hex) {
		return Bytes.of(Hex.bytes(hex), "too short");
	}
}
