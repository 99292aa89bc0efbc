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

	private static final int HEAD = 13;
	private static final int REFUSAL = 0x15;

	/** @return the record; empty if it was damaged on its way */
	static Optional<Answer> of(byte[] frame, byte[] serial) {
		if (frame.length < HEAD + 1 || frame[0] != 2 || (frame[7] & 0xFF) != 0xA7
				|| Stick.CRC.of(frame, 0, HEAD - 1) != (frame[HEAD - 1] & 0xFF)
				|| !Arrays.equals(serial, Arrays.copyOfRange(frame, 9, 12))) {
			return Optional.empty();
		}
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
