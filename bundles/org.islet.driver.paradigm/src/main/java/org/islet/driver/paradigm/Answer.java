// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.Arrays;
import java.util.Optional;

/**
 * One record the pump has sent, as the stick gives it: {@code 02 00}, kind and strength, length, the pump's serial
 * number, check of these, data, check of the data.
 *
 * @param data what it says
 * @param last whether no more records belong to it
 */
record Answer(byte[] data, boolean last) {

	/** Where its data begin, behind the check of what is before. */
	static final int HEAD = 13;
	/** Where the pump's serial number is. */
	static final int SERIAL = 9;
	private static final int REFUSAL = 0x15;

	/** @return the record; empty if it was damaged on its way */
	static Optional<Answer> of(byte[] frame, byte[] serial) {
		return begins(frame) && Arrays.equals(serial, Arrays.copyOfRange(frame, SERIAL, HEAD - 1)) ? of(frame)
				: Optional.empty();
	}

	/** @return whether a record begins so, whatever comes of it */
	static boolean begins(byte[] frame) {
		return frame.length > HEAD && frame[0] == 2 && (frame[7] & 0xFF) == 0xA7
				&& Stick.CRC.of(frame, 0, HEAD - 1) == (frame[HEAD - 1] & 0xFF);
	}

	/** @return the record that begins so, of any pump; empty if it was damaged on its way */
	static Optional<Answer> of(byte[] frame) {
		int length = (frame[5] & 0x7F) << 8 | frame[6] & 0xFF;
		if (frame.length != HEAD + length + 1
				|| Stick.CRC.of(frame, HEAD, HEAD + length) != (frame[HEAD + length] & 0xFF)) {
			return Optional.empty();
		}
		return Optional.of(new Answer(Arrays.copyOfRange(frame, HEAD, HEAD + length), (frame[5] & 0x80) != 0));
	}

	/** @return why the pump refuses; empty if it does not */
	Optional<Refusal> refusal() {
		if (data.length == 0 || data.length > 2 || (data[0] & 0xFF) != REFUSAL) {
			return Optional.empty();
		}
		return Optional.of(Refusal.of(data.length > 1 ? data[1] & 0xFF : 0));
	}
}
