// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;

/**
 * What a reader was made with: its first configuration table.
 *
 * @param begin what its clock would have shown when its counter began, in seconds since 1970
 * @param pro whether it is a reader for doctors
 */
record Factory(long begin, boolean pro) {

	/** The table's number comes before its fields. */
	private static final int TABLE = 1;
	private static final int UNIT = TABLE + 133;
	private static final int BEGIN = TABLE + 156;
	private static final String PRO = "Libre Pro";
	/** mmol/L and mg/dL, which it shows; what it tells is always mg/dL. */
	private static final int UNITS = 2;

	static Factory of(byte... data) throws DeviceException {
		Bytes bytes = Bytes.of(data, Texts.of("garbled"));
		int unit = bytes.u8(UNIT);
		if (bytes.u8(0) != TABLE || unit >= UNITS) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return new Factory(bytes.u32le(BEGIN), bytes.text(0, bytes.size()).contains(PRO));
	}

	/**
	 * @param counter of the reader's clock, in seconds
	 * @param offset what the person has set it ahead
	 * @return what the reader showed
	 */
	LocalDateTime shown(long counter, int offset) {
		return LocalDateTime.ofEpochSecond(begin + counter + offset, 0, ZoneOffset.UTC);
	}
}
