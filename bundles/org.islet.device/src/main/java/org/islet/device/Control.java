// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.util.Arrays;

/**
 * A control transfer, see chapter 9.3 of the USB 2.0 specification.
 *
 * @param type {@code bmRequestType}; bit 7 set: the device answers
 * @param request {@code bRequest}
 * @param value {@code wValue}
 * @param index {@code wIndex}
 * @param data what is told; empty where the device answers
 * @param length how many bytes the answer has at most; 0 where none is expected
 */
public record Control(int type, int request, int value, int index, byte[] data, int length) {

	private static final int SET_REPORT = 0x09;
	private static final int FEATURE = 0x0300;

	/** @return the transfer that tells an HID device a feature report, see HID 1.11 chapter 7.2.2 */
	public static Control feature(int report, byte... data) {
		return new Control(0x21, SET_REPORT, FEATURE | report, 0, data.clone(), 0);
	}

	/** @return whether it tells a feature report */
	public boolean isFeature() {
		return type == 0x21 && request == SET_REPORT && (value & 0xFF00) == FEATURE;
	}

	/** @return number of the report that {@link #feature} tells */
	public int report() {
		return value & 0xFF;
	}

	/** @return the first six bytes on the wire, then what is told */
	public byte[] bytes() {
		byte[] bytes = Arrays.copyOf(
				new byte[] { (byte) type, (byte) request, (byte) value, (byte) (value >> 8), (byte) index,
						(byte) (index >> 8) },
				6 + data.length);
		System.arraycopy(data, 0, bytes, 6, data.length);
		return bytes;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Control(int t, int r, int v, int i, byte[] d, int l) && type == t && request == r
				&& value == v
				&& index == i && Arrays.equals(data, d) && length == l;
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bytes());
	}
}
