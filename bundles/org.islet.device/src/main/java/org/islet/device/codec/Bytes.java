// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/**
 * Bytes that came from a device, read by position. What lies outside is no fault of the program but of what came, so
 * every reader throws {@link DeviceException} of kind {@code PROTOCOL}.
 */
public final class Bytes {

	private final byte[] bytes;
	private final int from;
	private final int to;
	private final String tooShort;

	private Bytes(byte[] bytes, int from, int to, String tooShort) {
		this.bytes = bytes;
		this.from = from;
		this.to = to;
		this.tooShort = tooShort;
	}

	/**
	 * @param bytes what came
	 * @param tooShort the sentence for a person if it is too short
	 */
	public static Bytes of(byte[] bytes, String tooShort) {
		return new Bytes(bytes, 0, bytes.length, tooShort);
	}

	/** @return how many there are */
	public int size() {
		return to - from;
	}

	/** @return a part of them */
	public Bytes part(int at, int size) throws DeviceException {
		need(at, size);
		return new Bytes(bytes, from + at, from + at + size, tooShort);
	}

	/** @return all from a position on */
	public Bytes after(int at) throws DeviceException {
		return part(at, size() - at);
	}

	/** @return 0 to 255 */
	public int u8(int at) throws DeviceException {
		need(at, 1);
		return bytes[from + at] & 0xFF;
	}

	/** @return -128 to 127 */
	public int s8(int at) throws DeviceException {
		return (byte) u8(at);
	}

	/** @return two bytes, lowest first */
	public int u16le(int at) throws DeviceException {
		return u8(at) | u8(at + 1) << 8;
	}

	/** @return two bytes, highest first */
	public int u16be(int at) throws DeviceException {
		return u8(at) << 8 | u8(at + 1);
	}

	/** @return two bytes with a sign, lowest first */
	public int s16le(int at) throws DeviceException {
		return (short) u16le(at);
	}

	/** @return two bytes with a sign, highest first */
	public int s16be(int at) throws DeviceException {
		return (short) u16be(at);
	}

	/** @return four bytes, lowest first */
	public long u32le(int at) throws DeviceException {
		return u16le(at) | (long) u16le(at + 2) << 16;
	}

	/** @return four bytes, highest first */
	public long u32be(int at) throws DeviceException {
		return (long) u16be(at) << 16 | u16be(at + 2);
	}

	/** @return four bytes with a sign, lowest first */
	public int s32le(int at) throws DeviceException {
		return (int) u32le(at);
	}

	/** @return four bytes with a sign, highest first */
	public int s32be(int at) throws DeviceException {
		return (int) u32be(at);
	}

	/** @return characters of ISO 8859-1 */
	public String text(int at, int size) throws DeviceException {
		need(at, size);
		return new String(bytes, from + at, size, StandardCharsets.ISO_8859_1);
	}

	/** @return a copy of them */
	public byte[] array() {
		return Arrays.copyOfRange(bytes, from, to);
	}

	private void need(int at, int size) throws DeviceException {
		if (at < 0 || size < 0 || (long) at + size > size()) {
			throw new DeviceException(Kind.PROTOCOL, tooShort);
		}
	}

	@Override
	public String toString() {
		return Hex.of(array());
	}
}
