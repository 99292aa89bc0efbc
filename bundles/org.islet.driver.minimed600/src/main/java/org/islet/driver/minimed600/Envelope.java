// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the meter and the computer exchange: 33 bytes with operation, size and checksum, and a payload.
 *
 * @param operation what it is
 * @param payload what it holds
 */
record Envelope(int operation, byte[] payload) {

	/** What the computer may ask the meter for. */
	enum Operation {
		OPEN(0x10), CLOSE(0x11), SEND(0x12), INFO(0x14), LINK_KEY(0x16);

		private final int code;

		Operation(int code) {
			this.code = code;
		}

		int code() {
			return code;
		}
	}

	/** The pump's radio said something. */
	static final int MESSAGE = 0x80;
	/** What was to be sent by radio is sent. */
	static final int SENT = 0x81;

	private static final int HEAD = 33;
	private static final int CHECKSUM = 32;
	private static final int LENGTH = 0x1C;

	/** @param sequence counts what is sent to the meter, 1 to 255 */
	static byte[] encode(Operation operation, int sequence, byte... payload) {
		ByteBuffer bytes = ByteBuffer.allocate(HEAD + payload.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) 0x51).put((byte) 0x03).put("000000".getBytes(StandardCharsets.US_ASCII));
		bytes.put(0x12, (byte) operation.code).putInt(0x13, sequence).putShort(LENGTH, (short) payload.length);
		bytes.put(HEAD, payload);
		bytes.put(CHECKSUM, (byte) sum(bytes.array()));
		return bytes.array();
	}

	/**
	 * @param message a whole one
	 * @param payload what it holds from now on; as long as before
	 */
	static void put(byte[] message, byte[] payload) {
		System.arraycopy(payload, 0, message, HEAD, payload.length);
		message[CHECKSUM] = 0;
		message[CHECKSUM] = (byte) sum(message);
	}

	/** @return how long the message is that begins so; 0 if that cannot be told */
	static int size(byte[] message) {
		boolean begun = message.length >= HEAD && message[0] == 0x51 && message[1] == 0x03;
		return begun ? HEAD + (message[LENGTH] & 0xFF | (message[LENGTH + 1] & 0xFF) << 8) : 0;
	}

	/** @return the envelope; empty if the message is none or damaged */
	static Optional<Envelope> decode(byte[] message) {
		if (message.length < HEAD || message.length != size(message)
				|| (sum(message) - message[CHECKSUM] & 0xFF) != (message[CHECKSUM] & 0xFF)) {
			return Optional.empty();
		}
		return Optional.of(new Envelope(message[0x12] & 0xFF, Arrays.copyOfRange(message, HEAD, message.length)));
	}

	private static int sum(byte[] bytes) {
		int sum = 0;
		for (byte b : bytes) {
			sum += b;
		}
		return sum;
	}
}
