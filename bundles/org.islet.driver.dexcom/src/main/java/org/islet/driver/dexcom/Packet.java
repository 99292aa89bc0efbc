// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.FramePattern;
import org.islet.device.codec.Crc;
import org.islet.device.codec.Hex;

/**
 * What goes over the line: 01, the length of all in two bytes, a command or a status, a payload, CRC-16/XMODEM of all
 * before it. Numbers have their lowest byte first.
 *
 * @param code command of a question, status of an answer
 * @param payload what belongs to it
 */
record Packet(int code, byte[] payload) {

	static final int START = 1;
	static final int LENGTH = 3;
	static final int LONGEST = 1590;
	static final int SHORTEST = 6;
	private static final int HEAD = 4;
	private static final int CRC = 2;

	/** All that is ever asked. */
	enum Command {

		PING(10), FIRMWARE(11), PAGE_RANGE(16), PAGES(17), DISPLAY_OFFSET(29), SYSTEM_TIME(34);

		private final int code;

		Command(int code) {
			this.code = code;
		}
	}

	static Packet of(Command command) {
		return new Packet(command.code, new byte[0]);
	}

	static Packet range(Table table) {
		return new Packet(Command.PAGE_RANGE.code, new byte[] { (byte) table.type() });
	}

	static Packet page(Table table, long page) {
		return new Packet(Command.PAGES.code,
				ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN).put((byte) table.type())
						.putInt((int) page).put((byte) 1).array());
	}

	/** @return every packet that may be sent; only the number of a page and its checksum are open */
	static List<FramePattern> all() {
		Stream<Packet> plain = Stream.of(Command.PING, Command.FIRMWARE, Command.DISPLAY_OFFSET, Command.SYSTEM_TIME)
				.map(Packet::of);
		Stream<Packet> ranges = Arrays.stream(Table.values()).map(Packet::range);
		Stream<String> exact = Stream.concat(plain, ranges).map(packet -> Hex.of(packet.bytes()));
		Stream<String> pages = Arrays.stream(Table.values())
				.map(table -> "01 0C 00 11 " + Hex.of((byte) table.type()) + " .. .. .. .. 01 .. ..");
		return Stream.concat(exact, pages).map(FramePattern::of).toList();
	}

	boolean asks(Command command) {
		return code == command.code;
	}

	boolean isAcknowledged() {
		return code == 1;
	}

	/** @return whether the receiver does not know the command or what it is asked for */
	boolean isRefusal() {
		return code == 3 || code == 4;
	}

	/** @return whether the receiver has an error or is in a mode in which it does not answer */
	boolean isNotReady() {
		return code == 6 || code == 7;
	}

	byte[] bytes() {
		ByteBuffer bytes = ByteBuffer.allocate(HEAD + payload.length + CRC).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) START).putShort((short) bytes.capacity()).put((byte) code).put(payload);
		return bytes.putShort((short) Crc.XMODEM.of(bytes.array(), 0, HEAD + payload.length)).array();
	}

	/** @return the packet that begins at a place; empty if none does, or its checksum is wrong */
	static Optional<Packet> at(byte[] bytes, int at) {
		byte[] rest = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + LONGEST));
		int length = rest.length < SHORTEST ? -1 : length(rest);
		return length < 0 || length > rest.length ? Optional.empty() : read(Arrays.copyOf(rest, length));
	}

	/** @return the packet; empty if its checksum is wrong */
	static Optional<Packet> read(byte[] bytes) {
		int end = bytes.length - CRC;
		int crc = bytes[end] & 0xFF | (bytes[end + 1] & 0xFF) << 8;
		return crc == Crc.XMODEM.of(bytes, 0, end)
				? Optional.of(new Packet(bytes[LENGTH] & 0xFF, Arrays.copyOfRange(bytes, HEAD, end)))
				: Optional.empty();
	}

	/** @return the length the first three bytes tell; -1 if they begin no packet */
	static int length(byte[] bytes) {
		int length = bytes[1] & 0xFF | (bytes[2] & 0xFF) << 8;
		return bytes[0] == START && length >= SHORTEST && length <= LONGEST ? length : -1;
	}
}
