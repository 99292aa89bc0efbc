// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.driver.minimed600.LzoParse.Step;

/** Compresses for {@link Lzo}. */
final class LzoWriter {

	private static final int FIRST_RUN = 17;
	private static final int FIRST_MOST = 238;
	private static final int END = 3;
	/** No parse is that much longer than it was thought. */
	private static final int LEEWAY = 64;

	private final byte[] plain;
	private final byte[] out;
	private int size;
	private int read;
	/** Where the number of literals behind a match goes. */
	private int counter = -1;
	private int longer;

	private LzoWriter(byte[] plain, int longer) {
		this.plain = plain;
		this.longer = longer;
		out = new byte[2 * plain.length + LEEWAY];
	}

	/**
	 * @param plain what to compress
	 * @param size how long the stream has to be
	 * @return a stream of exactly that size; empty if there is none
	 */
	static Optional<byte[]> compress(byte[] plain, int size) {
		LzoParse parse = new LzoParse(plain);
		for (int literals = plain.length; literals >= 0; literals--) {
			if (literals + parse.rest(literals) + END <= size) {
				List<Step> steps = parse.steps(literals);
				int left = size - new LzoWriter(plain, 0).written(steps).length;
				long near = steps.stream().filter(LzoWriter::isNear).count();
				if (left >= 0 && left <= near) {
					return Optional.of(new LzoWriter(plain, left).written(steps));
				}
			}
		}
		return Optional.empty();
	}

	/** Each of these can be made one byte longer. */
	private static boolean isNear(Step step) {
		return step.length() >= 3 && step.length() <= 8 && step.distance() <= LzoParse.NEAR;
	}

	private byte[] written(List<Step> steps) {
		for (Step step : steps) {
			literals(step.literals());
			if (step.length() > 0) {
				match(step, step.distance());
				read += step.length();
			}
		}
		put(0x11, 0, 0);
		return Arrays.copyOf(out, size);
	}

	private void put(int... bytes) {
		for (int b : bytes) {
			out[size++] = (byte) b;
		}
	}

	private void literals(int count) {
		if (read == 0 && count > 0 && count <= FIRST_MOST) {
			put(FIRST_RUN + count);
		} else if (count >= LzoParse.RUN) {
			length(0, count - 3, 15);
		} else if (count > 0) {
			out[counter] |= (byte) count;
		}
		System.arraycopy(plain, read, out, size, count);
		size += count;
		read += count;
	}

	/** What does not fit into the instruction goes on in bytes of 255 each. */
	private void length(int instruction, int length, int most) {
		if (length <= most) {
			put(instruction | length);
			return;
		}
		put(instruction);
		int left = length - most;
		for (; left > 255; left -= 255) {
			put(0);
		}
		put(left);
	}

	private void match(Step step, int far) {
		boolean near = isNear(step);
		if (step.length() == 2) {
			counter = size;
			put((far - 1 & 3) << 2, far - 1 >> 2);
		} else if (near && longer == 0) {
			counter = size;
			int kind = step.length() <= 4 ? 0x40 | step.length() - 3 << 5 : 0x80 | step.length() - 5 << 5;
			put(kind | (far - 1 & 7) << 2, far - 1 >> 3);
		} else if (step.length() == 3 && step.literals() >= LzoParse.RUN && far > LzoParse.NEAR
				&& far <= LzoParse.NEAR + 1024) {
			counter = size;
			put((far - LzoParse.NEAR - 1 & 3) << 2, far - LzoParse.NEAR - 1 >> 2);
		} else {
			longer -= near ? 1 : 0;
			far(step.length(), far);
		}
	}

	private void far(int length, int far) {
		int word = far - 1;
		if (far <= LzoParse.FAR) {
			length(0x20, length - 2, 31);
		} else {
			word = far - LzoParse.FAR;
			length(0x10 | word >> 14 << 3, length - 2, 7);
		}
		counter = size;
		put(word << 2, (word & 0x3FFF) >> 6);
	}
}
