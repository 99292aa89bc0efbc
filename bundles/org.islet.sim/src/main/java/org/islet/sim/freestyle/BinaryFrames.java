// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.islet.device.codec.Crc;

/**
 * The device's end of the binary protocol's frames: it fills them with what it has to tell, lets a few of them be on
 * their way at once, and says them again when the same one is asked for twice.
 */
final class BinaryFrames {

	private static final int ROOM = 56;
	private static final int WINDOW = 4;
	private static final Crc CRC = new Crc(32, 0x04C11DB7, 0xFFFFFFFFL, false, 0);

	private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
	private final List<byte[]> frames = new ArrayList<>();
	private int heard;
	private int acknowledged;
	private int said;

	void restart() {
		waiting.reset();
		frames.clear();
		heard = 0;
		acknowledged = 0;
		said = 0;
	}

	/** @return the packet in a frame; empty if the frame is broken or not the next one */
	Optional<byte[]> heard(byte... frame) {
		if (frame.length < 7 || (frame[1] & 0xFF) != (heard & 0xFF)) {
			return Optional.empty();
		}
		byte[] packet = Arrays.copyOfRange(frame, 6, frame.length);
		if (little(frame).getInt(2) != check(packet)) {
			return Optional.empty();
		}
		heard++;
		return Optional.of(packet);
	}

	byte[] acknowledgement() {
		return new byte[] { (byte) heard, (byte) said, 0, 0 };
	}

	void tell(int code, byte... data) {
		for (int length = data.length; length > 0; length >>= 7) {
			waiting.write(0x80 | length & 0x7F);
		}
		waiting.write(code);
		waiting.writeBytes(data);
	}

	/** Says all there is, as far as it may be on its way at once. */
	void flush(Consumer<byte[]> says) {
		byte[] all = waiting.toByteArray();
		waiting.reset();
		for (int from = 0; from < all.length; from += ROOM) {
			frames.add(frame(frames.size(), Arrays.copyOfRange(all, from, Math.min(all.length, from + ROOM))));
		}
		go(says);
	}

	/** @param numbers of the frame that is asked for, and of the one who asks */
	void acknowledged(byte[] numbers, Consumer<byte[]> says) {
		int more = (numbers[0] - acknowledged) & 0xFF;
		if (more == 0 && numbers[2] == 0 && numbers[3] == 0) {
			said = acknowledged;
		} else if (acknowledged + more <= said) {
			acknowledged += more;
		}
		go(says);
	}

	private void go(Consumer<byte[]> says) {
		for (; said < Math.min(frames.size(), acknowledged + WINDOW); said++) {
			says.accept(frames.get(said));
		}
	}

	private byte[] frame(int number, byte... data) {
		return little(new byte[6 + data.length]).put((byte) heard).put((byte) number).putInt(check(data)).put(data)
				.array();
	}

	/** Four bytes are one word, whose highest byte goes first. */
	private static int check(byte... data) {
		ByteBuffer words = little(Arrays.copyOf(data, (data.length + 3) & ~3));
		ByteBuffer swapped = ByteBuffer.allocate(words.capacity());
		while (words.hasRemaining()) {
			swapped.putInt(words.getInt());
		}
		return CRC.of(swapped.array());
	}

	private static ByteBuffer little(byte... bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}
}
