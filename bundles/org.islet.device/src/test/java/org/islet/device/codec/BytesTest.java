// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.junit.jupiter.api.Test;

class BytesTest {

	private final Bytes bytes = Bytes.of(Hex.bytes("FF 80 01 02 03 41"), "too short");

	@Test
	void numbersAreReadInBothOrdersWithAndWithoutSign() throws DeviceException {
		assertEquals(255, bytes.u8(0));
		assertEquals(-1, bytes.s8(0));
		assertEquals(0x80FF, bytes.u16le(0));
		assertEquals(0xFF80, bytes.u16be(0));
		assertEquals(-32513, bytes.s16le(0));
		assertEquals(-128, bytes.s16be(0));
		assertEquals(0x020180FFL, bytes.u32le(0));
		assertEquals(0xFF800102L, bytes.u32be(0));
		assertEquals(0x020180FF, bytes.s32le(0));
		assertEquals(0xFF800102, bytes.s32be(0));
		assertEquals("A", bytes.text(5, 1));
	}

	@Test
	void aPartHasItsOwnPositions() throws DeviceException {
		Bytes part = bytes.after(2).part(1, 2);
		assertEquals(2, part.size());
		assertEquals(2, part.u8(0));
		assertArrayEquals(new byte[] { 2, 3 }, part.array());
		assertEquals("02 03", part.toString());
		refuses(() -> part.u8(2));
		refuses(() -> part.u8(-1));
	}

	@Test
	void whatIsNotThereIsTheDevicesFault() {
		refuses(() -> bytes.u16le(5));
		refuses(() -> bytes.u32be(3));
		refuses(() -> bytes.text(0, 7));
		refuses(() -> bytes.part(1, Integer.MAX_VALUE));
		refuses(() -> bytes.after(7));
	}

	private static void refuses(org.junit.jupiter.api.function.Executable reading) {
		DeviceException e = assertThrows(DeviceException.class, reading);
		assertEquals(Kind.PROTOCOL, e.kind());
		assertEquals("too short", e.getMessage());
	}
}
