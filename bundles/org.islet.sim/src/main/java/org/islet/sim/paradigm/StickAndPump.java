// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Consumer;

import org.islet.device.codec.Crc;
import org.islet.device.codec.Hex;
import org.islet.sim.SimulatedDevice;

/** A CareLink USB stick with one pump within its reach, whose radio sleeps until it is told to stay on. */
public final class StickAndPump implements SimulatedDevice {

	private static final Crc CRC = new Crc(8, 0x9B, 0, false, 0);
	private static final int ANSWER = 64;
	private static final int SMALL = 64;
	private static final int LARGE = 128;
	private static final int POWER = 0x5D;
	private static final Duration WAKES = Duration.ofSeconds(11);
	private static final Duration STAYS = Duration.ofMinutes(10);
	/** What the pump says instead of an answer, then why. */
	private static final int REFUSAL = 0x15;
	private static final int UNKNOWN = 0x08;

	private final byte[] serial;
	private final PumpAnswers answers;
	private final Trouble trouble;
	private final Queue<byte[]> received = new ArrayDeque<>();
	private final long plugged = System.nanoTime();
	private Duration waited = Duration.ZERO;
	private Duration listensFrom = Duration.ofDays(1);
	private Duration listensTo = Duration.ZERO;
	private int commands;
	private int records;
	private boolean garbledOnce;

	StickAndPump(Pump pump, Trouble trouble) {
		this.serial = Hex.bytes(pump.serial());
		this.answers = new PumpAnswers(pump, trouble);
		this.trouble = trouble;
	}

	/** @return the same, with a pump that was talked to a moment ago */
	StickAndPump awake() {
		listensFrom = Duration.ZERO;
		listensTo = STAYS;
		return this;
	}

	@Override
	public void waits(Duration time, Consumer<byte[]> says) {
		waited = waited.plus(time);
	}

	/** Time passes in waiting, in memory, or by itself. */
	private Duration clock() {
		return waited.plusNanos(System.nanoTime() - plugged);
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		if (frame.length == 3) {
			says.accept(command(frame[0]));
		} else if (frame.length == 5 && frame[0] == 0x0C) {
			fetch((frame[2] & 0xFF) << 8 | frame[3] & 0xFF, says);
		} else if (frame.length >= 16 && frame[0] == 1) {
			says.accept(padded(0x01, 0x55, 0x00));
			onAir(frame);
		} else {
			says.accept(padded(0x01, 0x66, 0x00));
		}
	}

	private byte[] command(byte code) {
		return switch (code) {
		case 0x03 -> status();
		case 0x04 -> product();
		case 0x05 -> padded(0x01, 0x55, 0x00, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1);
		case 0x06 -> padded(0x01, 0x55, 0x00, 0xB4);
		default -> padded(0x01, 0x66, 0x00);
		};
	}

	private static byte[] product() {
		byte[] answer = padded(0x01, 0x55, 0x00, 0x12, 0x34, 0x56, 0x01, 0x00, 0x01);
		byte[] text = "ComLink II".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(text, 0, answer, 9, text.length);
		return answer;
	}

	private byte[] status() {
		byte[] next = received.peek();
		int size = next == null ? 0 : next.length;
		return padded(0x01, 0x55, 0x00, 0x00, 0x02, size == 0 ? 0 : 1, size >> 8, size);
	}

	private static byte[] padded(int... bytes) {
		byte[] answer = new byte[ANSWER];
		for (int i = 0; i < bytes.length; i++) {
			answer[i] = (byte) bytes[i];
		}
		return answer;
	}

	private void fetch(int size, Consumer<byte[]> says) {
		byte[] record = received.peek();
		if (record == null || record.length != size) {
			says.accept(padded(0x01, 0x66, 0x00));
			return;
		}
		if (!garbledOnce && trouble.garbled() > 0 && ++records % trouble.garbled() == 0) {
			garbledOnce = true;
			byte[] wrong = record.clone();
			wrong[record.length / 2] ^= 0x10;
			says.accept(wrong);
			return;
		}
		garbledOnce = false;
		received.remove();
		says.accept(record);
	}

	private void onAir(byte[] frame) {
		int size = (frame[7] & 0x7F) << 8 | frame[8] & 0xFF;
		boolean whole = (frame[2] & 0xFF) == 0xA7 && CRC.of(frame, 0, 14) == (frame[14] & 0xFF)
				&& frame.length == 15 + size + 1 && CRC.of(frame, 15, 15 + size) == (frame[15 + size] & 0xFF);
		boolean lost = trouble.lost() > 0 && ++commands % trouble.lost() == 0;
		received.clear();
		if (!whole || lost || !Arrays.equals(serial, Arrays.copyOfRange(frame, 4, 7))) {
			return;
		}
		int code = frame[13] & 0xFF;
		if (code == POWER) {
			boolean awake = listens();
			listensFrom = awake ? listensFrom : clock().plus(WAKES);
			listensTo = clock().plus(STAYS);
			queue(new byte[] { 0 }, 0x01);
		} else if (listens()) {
			pump(code, Arrays.copyOfRange(frame, 15, 15 + size));
		}
	}

	private boolean listens() {
		Duration clock = clock();
		return clock.compareTo(listensFrom) >= 0 && clock.compareTo(listensTo) < 0;
	}

	private void pump(int code, byte[] parameters) {
		byte[] answer = answers.to(code, parameters);
		if (answer.length == 0) {
			queue(new byte[] { REFUSAL, (byte) answers.why(UNKNOWN) }, 0x01);
		} else if (answer.length <= SMALL) {
			queue(Arrays.copyOf(answer, SMALL), 0x03);
		} else {
			int at = 0;
			while (at < answer.length) {
				int size = at == 0 ? SMALL : Math.min(LARGE, answer.length - at);
				record(Arrays.copyOfRange(answer, at, at + size), 0x04, at + size == answer.length);
				at += size;
			}
		}
	}

	private void queue(byte[] data, int kind) {
		record(data, kind, true);
	}

	private void record(byte[] data, int kind, boolean last) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[] { 0x02, 0x00, (byte) kind, 0x00, (byte) 0xC8,
				(byte) ((last ? 0x80 : 0) | data.length >> 8), (byte) data.length, (byte) 0xA7, 0x01 });
		out.writeBytes(serial);
		out.write(CRC.of(out.toByteArray()));
		out.writeBytes(data);
		out.write(CRC.of(data));
		received.add(out.toByteArray());
	}
}
