// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.islet.device.codec.Crc;

/** The history as the pump sends it: events in blocks of 2048 bytes, some blocks to a message, packed as LZO1X. */
final class Packing {

	private static final int BLOCK = 2048;
	private static final int ROOM = BLOCK - 4;
	private static final int BLOCKS_A_MESSAGE = 3;
	/** An instruction for literals has at least so many, so some are left for the last. */
	private static final int FEWEST = 4;
	/** Shorter repetitions are not worth an instruction. */
	private static final int SHORTEST_RUN = 4;

	private Packing() {
	}

	/** @return whole blocks, together */
	static List<byte[]> blocks(List<byte[]> events) {
		List<byte[]> blocks = new ArrayList<>();
		ByteArrayOutputStream used = new ByteArrayOutputStream();
		for (byte[] event : events) {
			if (used.size() + event.length > ROOM) {
				blocks.add(block(used.toByteArray()));
				used.reset();
			}
			used.writeBytes(event);
		}
		if (used.size() > 0) {
			blocks.add(block(used.toByteArray()));
		}
		return blocks;
	}

	private static byte[] block(byte[] used) {
		ByteBuffer block = ByteBuffer.allocate(BLOCK).put(used);
		block.putShort(ROOM, (short) used.length);
		block.putShort(ROOM + 2, (short) Crc.CCITT_FALSE.of(used));
		return block.array();
	}

	/**
	 * @param type 2 for the pump's history, 3 for the sensor's
	 * @return messages 030E without sequence number
	 */
	static List<byte[]> messages(int type, List<byte[]> blocks) {
		List<byte[]> messages = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i += BLOCKS_A_MESSAGE) {
			ByteArrayOutputStream plain = new ByteArrayOutputStream();
			blocks.subList(i, Math.min(blocks.size(), i + BLOCKS_A_MESSAGE)).forEach(plain::writeBytes);
			byte[] packed = packed(plain.toByteArray());
			messages.add(ByteBuffer.allocate(12 + packed.length).put((byte) 0x03).put((byte) 0x0E).put((byte) type)
					.putInt(packed.length).putInt(plain.size()).put((byte) 1).put(packed).array());
		}
		return messages;
	}

	/** Packs runs of one byte and leaves all else as it is. */
	static byte[] packed(byte[] plain) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int literals = 0;
		int at = 0;
		while (at < plain.length) {
			int run = run(plain, at);
			if (run > SHORTEST_RUN && at + 1 - literals >= FEWEST) {
				literal(out, plain, literals, at + 1);
				repeat(out, run - 1);
				at += run;
				literals = at;
			} else {
				at++;
			}
		}
		if (literals < plain.length) {
			literal(out, plain, literals, plain.length);
		}
		out.write(0x11);
		out.write(0);
		out.write(0);
		return out.toByteArray();
	}

	private static int run(byte[] plain, int at) {
		int end = at;
		while (end < plain.length - FEWEST && plain[end] == plain[at]) {
			end++;
		}
		return end - at;
	}

	private static void literal(ByteArrayOutputStream out, byte[] plain, int from, int to) {
		int length = to - from - 3;
		if (length <= 15) {
			out.write(length);
		} else {
			out.write(0);
			more(out, length - 15);
		}
		out.write(plain, from, to - from);
	}

	private static void repeat(ByteArrayOutputStream out, int length) {
		if (length - 2 <= 31) {
			out.write(0x20 | length - 2);
		} else {
			out.write(0x20);
			more(out, length - 33);
		}
		out.write(0);
		out.write(0);
	}

	private static void more(ByteArrayOutputStream out, int left) {
		int rest = left;
		while (rest > 255) {
			out.write(0);
			rest -= 255;
		}
		out.write(rest);
	}
}
