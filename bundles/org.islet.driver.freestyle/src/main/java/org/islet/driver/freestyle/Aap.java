// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/**
 * A packet of the binary protocol. It may lie in several frames, and a frame may hold several.
 *
 * @param code what is asked or told
 * @param data what belongs to it
 */
record Aap(int code, byte... data) {

	static final int TABLE = 0x31;
	static final int CLOCK = 0x41;
	static final int CONFIGURATION = 0x51;
	static final int FLUSH = 0x7D;
	static final int ERROR = 0x7E;

	/** None that is asked for is as long. */
	private static final int LONGEST = 4096;
	private static final int LENGTHS = 3;
	private static final int BITS = 7;
	private static final int MORE = 1 << BITS;

	/** Where a packet is: its data begins at {@code from} and ends before {@code to}. */
	record Place(int code, int from, int to) {

		Aap in(byte... bytes) {
			return new Aap(code, Arrays.copyOfRange(bytes, from, to));
		}
	}

	/**
	 * @param at where the packet begins
	 * @return where it is; empty if there is more to come of it
	 * @throws DeviceException {@code PROTOCOL} if there is no packet
	 */
	static Optional<Place> find(byte[] bytes, int at) throws DeviceException {
		int length = 0;
		for (int i = 0; i <= LENGTHS && at + i < bytes.length; i++) {
			int b = bytes[at + i] & 0xFF;
			if (b < MORE) {
				int from = at + i + 1;
				return from + length > bytes.length ? Optional.empty()
						: Optional.of(new Place(b, from, from + length));
			}
			length |= b - MORE << BITS * i;
			if (i == LENGTHS || length > LONGEST) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
		}
		return Optional.empty();
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int rest = data.length; rest > 0; rest >>= BITS) {
			bytes.write(MORE | rest & MORE - 1);
		}
		bytes.write(code);
		bytes.writeBytes(data);
		return bytes.toByteArray();
	}
}
