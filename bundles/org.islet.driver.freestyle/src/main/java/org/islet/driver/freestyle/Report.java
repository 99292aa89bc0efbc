// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.util.Arrays;
import java.util.Optional;

/**
 * One HID report: 64 bytes, of which the first is a type, the second counts the bytes that follow, and the rest means
 * nothing.
 *
 * @param type what it is
 * @param data at most 62 bytes
 */
record Report(int type, byte[] data) {

	static final int TEXT = 0x60;
	static final int REQUEST = 0x0A;
	private static final int RESPONSE = 0x0B;
	private static final int ACKNOWLEDGED = 0x0C;
	private static final int BUSY = 0x22;
	private static final int UNKNOWN = 0x30;
	private static final int ENCRYPTED = 0x33;
	private static final int SIZE = 64;
	private static final int HEAD = 2;

	/** @return what came; empty if it is no such report */
	static Optional<Report> of(byte[] frame) {
		int length = frame.length < HEAD ? SIZE : frame[1] & 0xFF;
		if (length > SIZE - HEAD || length > frame.length - HEAD) {
			return Optional.empty();
		}
		return Optional.of(new Report(frame[0] & 0xFF, Arrays.copyOfRange(frame, HEAD, HEAD + length)));
	}

	/** @return how many bytes of data a frame may hold */
	static int room(byte[] frame) {
		return Math.min(SIZE, frame.length) - HEAD;
	}

	/** Puts other data into a frame; what followed may have been left over from an earlier one. */
	static void put(byte[] frame, byte... data) {
		Arrays.fill(frame, 1, frame.length, (byte) 0);
		frame[1] = (byte) data.length;
		System.arraycopy(data, 0, frame, HEAD, data.length);
	}

	byte[] frame() {
		byte[] frame = new byte[SIZE];
		frame[0] = (byte) type;
		put(frame, data);
		return frame;
	}

	boolean isText() {
		return type == TEXT;
	}

	/** @return whether it holds a frame of the binary protocol */
	boolean isBinary() {
		return type == RESPONSE;
	}

	/** @return whether the device only says that a frame has come */
	boolean isAcknowledgement() {
		return type == ACKNOWLEDGED;
	}

	/** @return whether the device only says that it is still there */
	boolean isBusy() {
		return type == BUSY;
	}

	/** @return whether the device does not know reports of the type it was sent */
	boolean isRefusal() {
		return type == UNKNOWN;
	}

	/** @return whether the device wants a key */
	boolean wantsKey() {
		return type == ENCRYPTED;
	}
}
