// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A MiniMed 640G as its radio has it: it answers questions, and tells its history in long messages. */
final class LinkedPump {

	private static final int SEGMENT = 90;
	/** Longer messages come in segments. */
	private static final int SHORT = 100;
	private static final int NOT_SUPPORTED = 0x08;
	private static final int NO_DATA = 0x0D;
	private static final int WRONG_STATE = 0x0F;

	private final String serial;
	private final Memory memory;
	private final LocalDateTime now;
	private final Trouble trouble;
	private final List<Integer> heard = new ArrayList<>();
	private final Queue<byte[]> waiting = new ArrayDeque<>();
	private byte[] told = new byte[0];
	private int refusals;
	private int damaged;

	LinkedPump(String serial, Memory memory, LocalDateTime now, Trouble trouble) {
		this.serial = serial;
		this.memory = memory;
		this.now = now;
		this.trouble = trouble;
	}

	/** @return every command it heard */
	List<Integer> heard() {
		return List.copyOf(heard);
	}

	/**
	 * @param command what it is asked
	 * @param question the parameters
	 * @return what it says at that: command and data, several after one another
	 */
	List<byte[]> hears(int command, ByteBuffer question) {
		heard.add(command);
		if (command != 0x0412 && command != 0x00FE && command != 0xFF02 && refusals < trouble.busyFirst()) {
			refusals++;
			return List.of(refusal(command, WRONG_STATE));
		}
		return switch (command) {
		case 0x0412 -> List.of(message(0x0412, ByteBuffer.allocate(1)));
		case 0x0403 -> List.of(message(0x0407, time(ByteBuffer.allocate(9).put((byte) 1))));
		case 0x0112 -> List.of(status());
		case 0x0116 -> List.of(pattern(question.get()));
		case 0x012B ->
			List.of(message(0x012C, ByteBuffer.allocate(12).putShort((short) 0).put((byte) 1).putInt(100).putInt(0)));
		case 0x012E ->
			List.of(message(0x012F, ByteBuffer.allocate(8).putShort((short) 0).put((byte) 1).putShort((short) 45)
					.putShort((short) 25)));
		case 0x0131 ->
			List.of(message(0x0132, ByteBuffer.allocate(12).putShort((short) 0).put((byte) 1).putShort((short) 120)
					.putShort((short) 67).putShort((short) 90).putShort((short) 50)));
		case 0x0138 -> List.of(parameters());
		case 0x0200 -> List.of(characteristics());
		case 0x013A -> List.of(name());
		case 0x030C -> List.of(historyInfo(question));
		case 0x0304 -> history(question);
		case 0x00FE -> acknowledged(question.getShort() & 0xFFFF);
		case 0xFF02 -> segments(question.getShort(), question.getShort());
		default -> List.of(refusal(command, NOT_SUPPORTED));
		};
	}

	private static byte[] refusal(int command, int why) {
		return message(0x00FF, ByteBuffer.allocate(3).putShort((short) command).put((byte) why));
	}

	private static byte[] message(int command, ByteBuffer data) {
		return ByteBuffer.allocate(2 + data.capacity()).putShort((short) command).put(data.array()).array();
	}

	private ByteBuffer time(ByteBuffer into) {
		return into.putInt((int) memory.rtc(now)).putInt(memory.offset());
	}

	/** Offsets of the documentation count from the sequence number; data begin three bytes later. */
	private static ByteBuffer at(ByteBuffer data, int offset) {
		return data.position(offset - 3);
	}

	private byte[] status() {
		ByteBuffer data = ByteBuffer.allocate(93).put((byte) 0x50);
		at(data, 0x10).putInt(42_000).putInt((int) memory.rtc(now.minusHours(2)));
		at(data, 0x1A).put((byte) 1).putInt(8000);
		at(data, 0x26).putInt(187_500).put((byte) 75).putInt(1_234_500).put((byte) 40).put((byte) 0).putInt(16_500);
		time(at(data, 0x35).putShort((short) 131));
		at(data, 0x40).put((byte) 0x60);
		return message(0x013C, data);
	}

	private static byte[] pattern(int number) {
		int[] rates = number == 1 ? new int[] { 7000, 9500, 8000, 8500 } : new int[0];
		int[] starts = { 0, 12, 20, 36 };
		ByteBuffer data = ByteBuffer.allocate(2 + 5 * rates.length).put((byte) number).put((byte) rates.length);
		for (int i = 0; i < rates.length; i++) {
			data.putInt(rates[i]).put((byte) starts[i]);
		}
		return message(0x0123, data);
	}

	private static byte[] parameters() {
		ByteBuffer data = ByteBuffer.allocate(0x40);
		at(data, 0x14).putInt(150_000).putInt(20_000);
		at(data, 0x24).putShort((short) 180);
		at(data, 0x30).put((byte) 1);
		at(data, 0x37).put((byte) 1);
		return message(0x0139, data);
	}

	private byte[] characteristics() {
		ByteBuffer data = ByteBuffer.allocate(0x38);
		data.put(serial.getBytes(StandardCharsets.US_ASCII));
		at(data, 0x29).put((byte) 4).put((byte) 10).put((byte) 'C');
		return message(0x0201, data);
	}

	private static byte[] name() {
		ByteBuffer data = ByteBuffer.allocate(91);
		at(data, 0x0E).put("MMT-1712".getBytes(StandardCharsets.UTF_16BE));
		return message(0x013B, data);
	}

	private List<byte[]> blocks(ByteBuffer question) {
		int type = question.get();
		question.get();
		return Packing.blocks(memory.events(type, question.getInt() & 0xFFFF_FFFFL, question.getInt() & 0xFFFF_FFFFL));
	}

	private byte[] historyInfo(ByteBuffer question) {
		int type = question.get(0);
		int size = blocks(question).size() * 2048;
		if (size == 0) {
			return refusal(0x030C, NO_DATA);
		}
		return message(0x030D, ByteBuffer.allocate(21).put((byte) type).putInt(size).putLong(0).putLong(0));
	}

	private List<byte[]> history(ByteBuffer question) {
		int type = question.get(0);
		List<byte[]> blocks = blocks(question);
		if (damaged < trouble.damagedBlocks() && !blocks.isEmpty()) {
			damaged++;
			blocks.getFirst()[30] ^= 1;
		}
		waiting.clear();
		waiting.addAll(Packing.messages(type, blocks));
		waiting.add(message(0x030A, ByteBuffer.allocate(1)));
		waiting.add(message(0x0412, ByteBuffer.allocate(1).put((byte) 1)));
		List<byte[]> says = new ArrayList<>(List.of(message(0x0305, ByteBuffer.allocate(1))));
		says.addAll(next());
		return says;
	}

	/** The next messages up to and including one that has to be acknowledged. */
	private List<byte[]> next() {
		List<byte[]> says = new ArrayList<>();
		while (!waiting.isEmpty()) {
			byte[] message = waiting.remove();
			if (message.length > SHORT) {
				told = message;
				int last = (message.length - 1) % SEGMENT + 1;
				says.add(message(0xFF00, ByteBuffer.allocate(10).putInt(message.length).putShort((short) SEGMENT)
						.putShort((short) last).putShort((short) count())));
				return says;
			}
			says.add(message);
		}
		return says;
	}

	private int count() {
		return (told.length + SEGMENT - 1) / SEGMENT;
	}

	private List<byte[]> acknowledged(int command) {
		return switch (command) {
		case 0xFF00 -> firstTime();
		case 0xFF01 -> next();
		default -> List.of();
		};
	}

	/** Some are lost, and some come in another order. */
	private List<byte[]> firstTime() {
		List<byte[]> all = segments(0, count());
		if (trouble.losesEvery() == 0) {
			return all;
		}
		List<byte[]> some = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (i % trouble.losesEvery() != 1) {
				some.add(some.size() % 5 == 4 ? some.size() - 1 : some.size(), all.get(i));
			}
		}
		return some;
	}

	private List<byte[]> segments(int first, int count) {
		List<byte[]> segments = new ArrayList<>();
		for (int i = first; i < Math.min(first + count, count()); i++) {
			int size = Math.min(SEGMENT, told.length - i * SEGMENT);
			segments.add(
					message(0xFF01, ByteBuffer.allocate(2 + size).putShort((short) i).put(told, i * SEGMENT, size)));
		}
		return segments;
	}
}
