// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import org.islet.device.codec.Crc;

/** Puts LifeScan's binary frames together, and finds them in what comes over a serial line in pieces. */
final class LifeScanFrames {

	private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

	/** The link byte and what else a frame says. */
	record Said(int link, byte[] payload) {

		/** @return whether the payload begins with these bytes */
		boolean begins(int... bytes) {
			if (payload.length < bytes.length) {
				return false;
			}
			for (int i = 0; i < bytes.length; i++) {
				if ((payload[i] & 0xFF) != bytes[i]) {
					return false;
				}
			}
			return true;
		}

		int number() {
			return (payload[2] & 0xFF) + 256 * (payload[3] & 0xFF);
		}
	}

	static byte[] framed(int link, byte... payload) {
		int size = payload.length + 6;
		ByteBuffer frame = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		frame.put((byte) 0x02).put((byte) size).put((byte) link).put(payload).put((byte) 0x03);
		frame.putShort((short) Crc.CCITT_FALSE.of(frame.array(), 0, size - 2));
		return frame.array();
	}

	void hear(byte[] bytes) {
		heard.writeBytes(bytes);
	}

	/** @return the next frame, if all of it has come; what is none is forgotten */
	Optional<Said> next() {
		ByteBuffer all = ByteBuffer.wrap(heard.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
		if (all.remaining() < 2) {
			return Optional.empty();
		}
		int size = all.get(1) & 0xFF;
		if (all.get(0) != 0x02 || size < 6) {
			heard.reset();
			return Optional.empty();
		}
		if (all.remaining() < size) {
			return Optional.empty();
		}
		heard.reset();
		heard.write(all.array(), size, all.remaining() - size);
		if ((short) Crc.CCITT_FALSE.of(all.array(), 0, size - 2) != all.getShort(size - 2)) {
			return Optional.empty();
		}
		byte[] payload = new byte[size - 6];
		all.get(3, payload);
		return Optional.of(new Said(all.get(2), payload));
	}
}
