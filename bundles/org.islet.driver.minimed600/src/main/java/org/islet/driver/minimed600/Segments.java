// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;

/** A long message of the pump, which comes in numbered segments in any order. */
final class Segments {

	/** Far longer than any part of the history. */
	private static final int LARGEST = 1 << 20;
	private static final int DATA = 5;

	private final int sequence;
	private final int size;
	private final int packet;
	private final int last;
	private final int count;
	private final TreeMap<Integer, byte[]> come = new TreeMap<>();

	/** @param start a message FF00 */
	Segments(Bytes start) throws DeviceException {
		sequence = start.u8(0);
		long total = start.u32be(3);
		packet = start.u16be(7);
		last = start.u16be(9);
		count = start.u16be(0x0B);
		if (total > LARGEST || count == 0 || total != (count - 1L) * packet + last) {
			throw Texts.error(Kind.PROTOCOL, "badAnswer");
		}
		size = (int) total;
	}

	/**
	 * @param segment a message FF01
	 * @return whether it is one that was missing
	 */
	boolean add(Bytes segment) throws DeviceException {
		int number = segment.u16be(3);
		byte[] data = segment.after(DATA).array();
		if (number >= count || data.length != (number == count - 1 ? last : packet)) {
			return false;
		}
		return come.putIfAbsent(number, data) == null;
	}

	boolean complete() {
		return come.size() == count;
	}

	/** @return number of the first segment missing */
	int firstMissing() {
		int number = 0;
		while (come.containsKey(number)) {
			number++;
		}
		return number;
	}

	/** @return how many are missing from the first one on, without a gap */
	int missing() {
		Integer next = come.higherKey(firstMissing());
		return (next == null ? count : next) - firstMissing();
	}

	/** @return the whole message, with a sequence number before it as every message has one */
	Bytes message() {
		ByteArrayOutputStream all = new ByteArrayOutputStream(size + 1);
		all.write(sequence);
		come.values().forEach(all::writeBytes);
		return Bytes.of(all.toByteArray(), Texts.of("badAnswer"));
	}
}
