// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Crc;

/**
 * A part of the history as the pump sends it in one message: blocks of 2048 bytes, mostly compressed, each with its length
 * and checksum at the end, full of events one after the other.
 *
 * @param events in the pump's order
 * @param size bytes, not compressed
 */
record HistoryPart(List<Event> events, int size) {

	/** Where the blocks begin in a message. */
	static final int DATA = 0x0D;
	static final int BLOCK = 2048;
	/** Where a block says how much of it is used, before its checksum. */
	static final int USED = 2044;
	/** More than any pump holds. */
	private static final int LARGEST = 1 << 22;

	/**
	 * @param message a message 030E, from its sequence number on
	 * @param type which history was asked for
	 */
	static HistoryPart of(Bytes message, int type) throws DeviceException {
		long packed = message.u32be(4);
		long size = message.u32be(8);
		if (message.u8(3) != type || packed != message.size() - DATA || size > LARGEST || size % BLOCK != 0) {
			throw garbled();
		}
		return blocks(plain(message));
	}

	/** @return the blocks in a message, not compressed */
	static byte[] plain(Bytes message) throws DeviceException {
		byte[] data = message.after(DATA).array();
		return compressed(message) ? Lzo.decompress(data, (int) message.u32be(8)) : data;
	}

	static boolean compressed(Bytes message) throws DeviceException {
		return (message.u8(0x0C) & 1) != 0;
	}

	/** @param data whole blocks */
	static HistoryPart blocks(byte[] data) throws DeviceException {
		Bytes all = Bytes.of(data, Texts.of("badHistory"));
		if (data.length % BLOCK != 0) {
			throw garbled();
		}
		List<Event> events = new ArrayList<>();
		String tooShort = Texts.of("shortRecord");
		for (int at = 0; at < data.length; at += BLOCK) {
			Bytes block = all.part(at, BLOCK);
			int used = block.u16be(USED);
			if (used > USED || Crc.CCITT_FALSE.of(data, at, at + used) != block.u16be(USED + 2)) {
				throw garbled();
			}
			events(block.part(0, used), events, tooShort);
		}
		return new HistoryPart(List.copyOf(events), data.length);
	}

	private static void events(Bytes block, List<Event> events, String tooShort) throws DeviceException {
		for (int at = 0; at < block.size();) {
			int size = block.u8(at + 2);
			if (size < Event.HEAD) {
				throw garbled();
			}
			events.add(Event.of(Bytes.of(block.part(at, size).array(), tooShort)));
			at += size;
		}
	}

	private static DeviceException garbled() {
		return Texts.error(Kind.PROTOCOL, "badHistory");
	}
}
