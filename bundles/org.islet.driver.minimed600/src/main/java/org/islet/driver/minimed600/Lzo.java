// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/**
 * Decompresses LZO1X, after "LZO stream format as understood by Linux' LZO decompressor" (Documentation/staging/lzo.rst
 * of Linux). Every read and write is checked: what makes no sense is refused.
 */
final class Lzo {

	/** What the last instruction leaves for one that begins with 0: it copied many literals. */
	private static final int LITERALS = 4;
	private static final int FIRST_RUN = 17;
	private static final int FAR = 16_384;
	private static final int BEYOND_2K = 2049;

	private final byte[] in;
	private final byte[] out;
	private int read;
	private int written;
	private int state;

	private Lzo(byte[] in, int size) {
		this.in = in;
		out = new byte[size];
	}

	/**
	 * @param compressed a whole stream
	 * @param size how many bytes it holds
	 * @return exactly so many bytes
	 * @throws DeviceException {@code PROTOCOL} if it is not a stream of that size
	 */
	static byte[] decompress(byte[] compressed, int size) throws DeviceException {
		Lzo lzo = new Lzo(compressed, size);
		lzo.run();
		if (lzo.written != size || lzo.read != compressed.length) {
			throw garbled();
		}
		return lzo.out;
	}

	private void run() throws DeviceException {
		int instruction = next();
		if (instruction > FIRST_RUN) {
			int length = instruction - FIRST_RUN;
			literals(length);
			state = Math.min(length, LITERALS);
			instruction = next();
		}
		while (apply(instruction)) {
			instruction = next();
		}
	}

	/** @return whether the stream goes on */
	private boolean apply(int instruction) throws DeviceException {
		if (instruction >= 0x80) {
			near(instruction, 5 + (instruction >> 5 & 3));
		} else if (instruction >= 0x40) {
			near(instruction, 3 + (instruction >> 5 & 1));
		} else if (instruction >= 0x20) {
			int length = 2 + length(instruction & 0x1F, 0x1F);
			int word = word();
			match((word >> 2) + 1, length, word & 3);
		} else if (instruction >= 0x10) {
			int length = 2 + length(instruction & 7, 7);
			int word = word();
			int distance = FAR + ((instruction & 8) << 11) + (word >> 2);
			if (distance == FAR) {
				return false;
			}
			match(distance, length, word & 3);
		} else {
			zero(instruction);
		}
		return true;
	}

	/** Instructions 0 to 15 mean one of three things, by what came before. */
	private void zero(int instruction) throws DeviceException {
		if (state == 0) {
			literals(3 + length(instruction, 0x0F));
			state = LITERALS;
		} else {
			int distance = (next() << 2) + (instruction >> 2 & 3);
			if (state == LITERALS) {
				match(distance + BEYOND_2K, 3, instruction & 3);
			} else {
				match(distance + 1, 2, instruction & 3);
			}
		}
	}

	private void near(int instruction, int length) throws DeviceException {
		match((next() << 3) + (instruction >> 2 & 7) + 1, length, instruction & 3);
	}

	/** A length that does not fit into the instruction goes on in bytes of 255 each until one is not zero. */
	private int length(int given, int most) throws DeviceException {
		if (given != 0) {
			return given;
		}
		int length = most;
		int more = next();
		while (more == 0) {
			length += 255;
			more = next();
		}
		return length + more;
	}

	private void literals(int length) throws DeviceException {
		if (length > in.length - read || length > out.length - written) {
			throw garbled();
		}
		System.arraycopy(in, read, out, written, length);
		read += length;
		written += length;
	}

	private void match(int distance, int length, int literals) throws DeviceException {
		if (distance > written || length > out.length - written) {
			throw garbled();
		}
		for (int end = written + length; written < end; written++) {
			out[written] = out[written - distance];
		}
		literals(literals);
		state = literals;
	}

	private int word() throws DeviceException {
		return next() | next() << 8;
	}

	private int next() throws DeviceException {
		if (read == in.length) {
			throw garbled();
		}
		return in[read++] & 0xFF;
	}

	private static DeviceException garbled() {
		return Texts.error(Kind.PROTOCOL, "badHistory");
	}
}
