// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** Check values of the catalogue of parametrised CRC algorithms, for the text 123456789. */
class CrcTest {

	private static final byte[] DIGITS = "123456789".getBytes(StandardCharsets.US_ASCII);

	@Test
	void theCatalogueAgrees() {
		assertEquals(0x31C3, Crc.XMODEM.of(DIGITS));
		assertEquals(0x29B1, Crc.CCITT_FALSE.of(DIGITS));
		assertEquals(0xA1, Crc.MAXIM.of(DIGITS));
		assertEquals(0xCBF43926, Crc.CRC_32.of(DIGITS));
	}

	@Test
	void otherParametersAreAsGood() {
		assertEquals(0xF4, new Crc(8, 0x07, 0, false, 0).of(DIGITS), "CRC-8/SMBUS");
		assertEquals(0x906E, new Crc(16, 0x1021, 0xFFFF, true, 0xFFFF).of(DIGITS), "CRC-16/X-25");
		assertEquals(0x6F91, new Crc(16, 0x1021, 0xFFFF, true, 0).of(DIGITS), "CRC-16/MCRF4XX");
		assertEquals(0xBF05, new Crc(16, 0x1021, 0xC6C6, true, 0).of(DIGITS), "CRC-16/ISO-IEC-14443-3-A");
		assertEquals(0x0376E6E7, new Crc(32, 0x04C11DB7, 0xFFFFFFFFL, false, 0).of(DIGITS), "CRC-32/MPEG-2");
	}

	@Test
	void aPartIsCheckedAlone() {
		byte[] framed = "<123456789>".getBytes(StandardCharsets.US_ASCII);
		assertEquals(0x31C3, Crc.XMODEM.of(framed, 1, framed.length - 1));
	}
}
