// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.FramePattern;
import org.islet.device.Transport;
import org.islet.device.codec.Crc;

/** The CareLink USB stick: commands of three bytes, answers of 64, and what its radio has received. */
final class Stick {

	/** Of all stick commands and radio packets. */
	static final Crc CRC = new Crc(8, 0x9B, 0, false, 0);

	private static final int ANSWER = 64;
	private static final Duration PATIENCE = Duration.ofSeconds(1);
	private static final Duration REST = Duration.ofMillis(20);
	private static final int TRIES = 3;
	private static final int STALE = 32;
	private static final int OK = 0x55;
	private static final int STATUS = 2;
	private static final int READY = 0x01;
	private static final int OVERFLOW = 0x30;
	/** More than one record ever is. */
	private static final int LONGEST = 1100;

	private final Transport transport;
	/** Whether something may still come that nobody waits for. */
	private boolean untidy;

	Stick(Transport transport) {
		this.transport = transport;
	}

	/** What the stick itself is told; 0C fetches what was received. */
	static List<FramePattern> sends() {
		return List.of(FramePattern.of("04 00 00"), FramePattern.of("06 00 00"), FramePattern.of("03 00 00"),
				FramePattern.of("0C 00 .. .. .."));
	}

	/** @return what the stick is: its text, and in which band it talks */
	byte[] product() throws DeviceException {
		return ask(0x04, 0x00, 0x00);
	}

	/** @return strength of what the radio hears, 0 to 255 */
	int signal() throws DeviceException {
		return ask(0x06, 0x00, 0x00)[0] & 0xFF;
	}

	/**
	 * @param packet a radio packet with all before it
	 * @return whether the stick took it
	 * @throws DeviceException {@code LINK} if it says nothing any more
	 */
	boolean transmit(byte[] packet) throws DeviceException {
		settle();
		transport.send(packet);
		boolean taken = answer().isPresent();
		if (!taken) {
			signal();
		}
		return taken;
	}

	/** @return how many bytes the radio has received; 0 for none yet, negative if some were lost */
	int received() throws DeviceException {
		byte[] status = ask(0x03, 0x00, 0x00);
		int size = (status[3] & 0xFF) << 8 | status[4] & 0xFF;
		if (status[1] != STATUS || (status[2] & READY) == 0) {
			return 0;
		}
		if ((status[2] & OVERFLOW) != 0 || size > LONGEST) {
			fetch(Math.min(size, LONGEST));
			untidy = true;
			return -1;
		}
		return size;
	}

	/** @return so many bytes of what the radio has received; fewer if they do not come */
	byte[] fetch(int size) throws DeviceException {
		byte[] command = { 0x0C, 0x00, (byte) (size >> 8), (byte) size, 0 };
		command[4] = (byte) CRC.of(command, 0, 4);
		transport.send(command);
		byte[] bytes = collect(size);
		untidy |= bytes.length != size;
		return bytes.length > size ? Arrays.copyOf(bytes, size) : bytes;
	}

	/** @return the answer after its three first bytes */
	private byte[] ask(int... command) throws DeviceException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			settle();
			transport.send((byte) command[0], (byte) command[1], (byte) command[2]);
			Optional<byte[]> answer = answer();
			if (answer.isPresent()) {
				return answer.get();
			}
		}
		throw new DeviceException(Kind.LINK, Texts.of("stick.silent"));
	}

	private Optional<byte[]> answer() throws DeviceException {
		byte[] answer = collect(ANSWER);
		boolean good = answer.length >= ANSWER && answer[0] == 1 && (answer[1] & 0xFF) == OK && answer[2] == 0;
		untidy |= answer.length != ANSWER || !good;
		return good ? Optional.of(Arrays.copyOfRange(answer, 3, ANSWER)) : Optional.empty();
	}

	private byte[] collect(int size) throws DeviceException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		while (bytes.size() < size) {
			byte[] piece = transport.receive(PATIENCE);
			if (piece.length == 0) {
				break;
			}
			bytes.writeBytes(piece);
		}
		return bytes.toByteArray();
	}

	/** Lets what is left of an answer nobody waits for any more go by. */
	private void settle() throws DeviceException {
		for (int i = 0; i < STALE && untidy; i++) {
			untidy = transport.receive(REST).length > 0;
		}
		untidy = false;
	}
}
