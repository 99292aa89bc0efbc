// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

/**
 * A cyclic redundancy check of 8 to 32 bits, described by the parameters of R. Williams, "A Painless Guide to CRC Error
 * Detection Algorithms" (1993).
 */
public final class Crc {

	/** CRC-16/XMODEM: polynomial 1021, start 0. */
	public static final Crc XMODEM = new Crc(16, 0x1021, 0, false, 0);
	/** CRC-16/CCITT-FALSE: polynomial 1021, start FFFF. */
	public static final Crc CCITT_FALSE = new Crc(16, 0x1021, 0xFFFF, false, 0);
	/** CRC-8/MAXIM: polynomial 31, reflected, start 0. */
	public static final Crc MAXIM = new Crc(8, 0x31, 0, true, 0);
	/** CRC-32 of ISO 3309. */
	public static final Crc CRC_32 = new Crc(32, 0x04C11DB7, 0xFFFFFFFFL, true, 0xFFFFFFFFL);

	private final int width;
	private final long mask;
	private final long start;
	private final boolean reflected;
	private final long xor;
	private final long[] table = new long[256];

	/**
	 * @param width bits, 8 to 32
	 * @param polynomial without the highest bit, not reflected
	 * @param start the register before the first byte
	 * @param reflected whether each byte goes in lowest bit first, and the result comes out so
	 * @param xor what the result is combined with
	 */
	public Crc(int width, long polynomial, long start, boolean reflected, long xor) {
		this.width = width;
		mask = (1L << width) - 1;
		this.start = reflected ? mirrored(start) : start;
		this.reflected = reflected;
		this.xor = xor;
		long mirror = mirrored(polynomial & mask);
		for (int i = 0; i < 256; i++) {
			table[i] = reflected ? low(i, mirror) : high((long) i << width - 8, polynomial & mask);
		}
	}

	private long high(long value, long polynomial) {
		long top = 1L << width - 1;
		long register = value;
		for (int bit = 0; bit < 8; bit++) {
			register = (register & top) == 0 ? register << 1 : register << 1 ^ polynomial;
		}
		return register & mask;
	}

	private static long low(long value, long polynomial) {
		long register = value;
		for (int bit = 0; bit < 8; bit++) {
			register = (register & 1) == 0 ? register >>> 1 : register >>> 1 ^ polynomial;
		}
		return register;
	}

	private long mirrored(long value) {
		return Long.reverse(value) >>> Long.SIZE - width;
	}

	/** @return the check of all bytes, not negative unless it has 32 bits */
	public int of(byte... bytes) {
		return of(bytes, 0, bytes.length);
	}

	/** @return the check of the bytes in {@code from <= i < to} */
	public int of(byte[] bytes, int from, int to) {
		long register = start;
		for (int i = from; i < to; i++) {
			register = reflected ? register >>> 8 ^ table[(int) (register ^ bytes[i]) & 0xFF]
					: (register << 8 ^ table[(int) (register >>> width - 8 ^ bytes[i]) & 0xFF]) & mask;
		}
		return (int) (register ^ xor);
	}
}
