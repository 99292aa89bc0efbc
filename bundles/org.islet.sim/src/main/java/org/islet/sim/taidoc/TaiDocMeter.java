// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.taidoc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Reading;

/** A TD-4277: packets of eight bytes on a serial line. When it is first asked, it also says that it is ready to talk. */
public final class TaiDocMeter implements SimulatedDevice {

	private static final int SIZE = 8;
	private static final int READY = 0x54;
	private static final int TIME = 0x25;
	private static final int VALUE = 0x26;

	private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
	private final String serial;
	private final List<Result> results;
	private final LocalDateTime now;
	private boolean ready;

	/**
	 * A result.
	 *
	 * @param reading the test
	 * @param kind what was measured: 0 glucose, 7 ketone
	 */
	public record Result(Reading reading, int kind) {
	}

	/**
	 * @param serial sixteen hex digits
	 * @param newestFirst its memory
	 * @param now what its clock shows
	 */
	public TaiDocMeter(String serial, List<Result> newestFirst, LocalDateTime now) {
		this.serial = serial;
		results = List.copyOf(newestFirst);
		this.now = now;
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		heard.writeBytes(frame);
		byte[] all = heard.toByteArray();
		int at = 0;
		for (; at + SIZE <= all.length; at += SIZE) {
			ByteBuffer packet = ByteBuffer.wrap(all, at, SIZE).slice().order(ByteOrder.LITTLE_ENDIAN);
			if (packet.get(0) == 0x51 && packet.get(6) == (byte) 0xA3 && packet.get(7) == sum(packet)) {
				answer(packet.get(1), packet.getShort(2) & 0xFFFF, says);
			}
		}
		heard.reset();
		heard.write(all, at, all.length - at);
	}

	private void answer(int command, int number, Consumer<byte[]> says) {
		if (!ready) {
			ready = true;
			says.accept(packet(READY, 0));
		}
		if (number >= results.size() && (command == TIME || command == VALUE)) {
			return;
		}
		switch (command) {
		case 0x22 -> says.accept(packet(command, 0));
		case 0x24 -> says.accept(packet(command, 0x4277));
		case 0x23 -> says.accept(packet(command, time(now)));
		case 0x2B -> says.accept(packet(command, results.size()));
		case 0x27 -> says.accept(packet(command, HexFormat.fromHexDigitsToLong(serial, 8, 16)));
		case 0x28 -> says.accept(packet(command, HexFormat.fromHexDigitsToLong(serial, 0, 8)));
		case TIME -> says.accept(packet(command, time(results.get(number).reading.when())));
		case VALUE -> says.accept(packet(command, value(results.get(number))));
		default -> {
			// not what this meter is asked
		}
		}
	}

	private static long time(LocalDateTime time) {
		long date = (time.getYear() - 2000L) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
		return date | (long) time.getMinute() << 16 | (long) time.getHour() << 24;
	}

	private static long value(Result result) {
		long mark = result.reading.control() ? 3 : result.reading.meal().ordinal();
		return result.reading.mgdl() | (mark << 6 | (long) result.kind << 2) << 24;
	}

	private static byte[] packet(int command, long data) {
		ByteBuffer packet = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
		packet.put((byte) 0x51).put((byte) command).putInt((int) data).put((byte) 0xA5);
		return packet.put(sum(packet)).array();
	}

	private static byte sum(ByteBuffer packet) {
		int sum = 0;
		for (int i = 0; i < SIZE - 1; i++) {
			sum += packet.get(i);
		}
		return (byte) sum;
	}
}
