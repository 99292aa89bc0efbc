// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Crc;
import org.islet.driver.minimed600.Envelope.Operation;

/** The radio between meter and pump: a network of the two on one of five channels, and encrypted messages in it. */
final class Radio {

	private static final List<Integer> CHANNELS = List.of(0x14, 0x11, 0x0E, 0x17, 0x1A);
	private static final int JOIN_TRIES = 10;
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final Duration BETWEEN = Duration.ofMillis(300);
	private static final int JOIN = 0x03;
	private static final int LEAVE = 0x04;
	static final int TRANSMIT = 0x05;
	static final int ANSWER = 0x55;
	private static final int ENCRYPTED = 0x01;
	private static final int FAST = 0x10;
	static final int DATA = 0x18;
	/** Where the answer of a pump that was found says on which channel. */
	static final int CHANNEL = 0x2B;
	static final int MAC = 8;
	/** Sequence number, command and checksum. */
	static final int SMALLEST = 5;
	private static final int NOISE = 30;
	/** Ends the meter's words. A message of which two bytes do not fit into the first report must not end so. */
	static final int BAR = '|';
	static final int WORD_LEFT = 29;
	/** Sequence numbers count so far and begin at 1 again. */
	static final int LAST = 127;
	static final int BEGIN = 0x80;

	private final Meter meter;
	private final byte[] proof;
	private final String damaged = Texts.of("badAnswer");
	private byte[] info = {};
	private LinkKey key;
	private int channel;
	private int packet = 1;
	private int message;

	Radio(Meter meter) {
		this.meter = meter;
		proof = LinkKey.proof(meter.serial());
	}

	/** Opens the meter's connection and asks it for the pump it is linked to. */
	void open() throws DeviceException {
		meter.ask(Operation.OPEN, proof);
		info = meter.ask(Operation.INFO);
		if (info.length < 2 * MAC || allZero(pumpMac())) {
			throw Texts.error(Kind.DEVICE_STATE, "notLinked");
		}
		byte[] packed = meter.ask(Operation.LINK_KEY);
		if (packed.length < LinkKey.PACKED) {
			throw Texts.error(Kind.DEVICE_STATE, "noKey");
		}
		key = LinkKey.unpack(packed, meter.serial());
	}

	private static boolean allZero(byte[] bytes) {
		return Arrays.equals(bytes, new byte[bytes.length]);
	}

	private byte[] linkMac() {
		return Arrays.copyOf(info, MAC);
	}

	/** @return the pump's address, highest byte first */
	byte[] pumpMac() {
		return Arrays.copyOfRange(info, MAC, 2 * MAC);
	}

	static byte[] reversed(byte[] mac) {
		return ByteBuffer.allocate(MAC).order(ByteOrder.LITTLE_ENDIAN).putLong(ByteBuffer.wrap(mac).getLong()).array();
	}

	/** Looks for the pump on every channel. */
	void join() throws DeviceException {
		for (int i = 0; i < JOIN_TRIES; i++) {
			int tried = CHANNELS.get(i % CHANNELS.size());
			ByteBuffer payload = ByteBuffer.allocate(10 + 2 * MAC);
			payload.put((byte) 1).put((byte) tried).put(new byte[] { 0, 0, 0, 7, 7, 0, 0, 2 });
			say(checked(JOIN, payload.put(reversed(linkMac())).put(reversed(pumpMac())).array()));
			Optional<byte[]> answer = listen(PATIENCE, Optional::of);
			if (answer.isPresent() && joined(answer.get())) {
				channel = answer.get()[CHANNEL];
				packet = 1;
				return;
			}
		}
		throw Texts.error(Kind.DEVICE_STATE, "outOfRange");
	}

	/** @return whether the pump is on the channel that the answer names */
	static boolean joined(byte[] answer) {
		return answer.length > CHANNEL && (answer[0x12] & 0xFF) == 0x82 && answer[0x23] == 0x42
				&& CHANNELS.contains((int) answer[CHANNEL]);
	}

	/** Begins or ends high speed, without which the pump may change the channel in a long answer. */
	void highSpeed(boolean on) throws DeviceException {
		message = 0;
		transmit(ENCRYPTED, Command.HIGH_SPEED.message(BEGIN, (byte) (on ? 0 : 1)));
	}

	/** Sends one of the commands there are, and nothing else. */
	void transmit(Command command, byte... parameters) throws DeviceException {
		byte[] bytes;
		do {
			message = message % LAST + 1;
			bytes = sealed(ENCRYPTED | FAST, command.message(message, parameters));
		} while (bytes.length == WORD_LEFT && bytes[bytes.length - 1] == BAR);
		say(bytes);
	}

	private void transmit(int mode, byte[] plain) throws DeviceException {
		say(sealed(mode, plain));
	}

	private void say(byte[] bytes) throws DeviceException {
		meter.pause(BETWEEN);
		meter.radio(bytes);
	}

	private byte[] sealed(int mode, byte[] plain) {
		packet = packet % LAST + 1;
		byte[] secret = key.encrypt(channel, plain);
		ByteBuffer payload = ByteBuffer.allocate(MAC + 3 + secret.length);
		payload.put(reversed(pumpMac())).put((byte) packet).put((byte) mode).put((byte) secret.length).put(secret);
		return checked(TRANSMIT, payload.array());
	}

	private static byte[] checked(int command, byte... payload) {
		ByteBuffer bytes = ByteBuffer.allocate(payload.length + 4).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) command).put((byte) (payload.length + 2)).put(payload);
		bytes.putShort((short) Crc.CCITT_FALSE.of(bytes.array(), 0, bytes.position()));
		return bytes.array();
	}

	/** @return the next message of the pump, from its sequence number on; empty if none came in time */
	Optional<Bytes> receive(Duration patience) throws DeviceException {
		return listen(patience, this::plain);
	}

	/** What is damaged or holds no message, as the radio has it while the pump is busy, is passed over. */
	private <T> Optional<T> listen(Duration patience, Function<byte[], Optional<T>> understood) throws DeviceException {
		for (int i = 0; i < NOISE; i++) {
			Optional<byte[]> heard = meter.hear(patience);
			Optional<T> message = heard.filter(Radio::whole).flatMap(understood);
			if (heard.isEmpty() || message.isPresent()) {
				return message;
			}
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	private Optional<Bytes> plain(byte[] answer) {
		int size = answer.length < DATA ? 0 : answer[DATA - 1] & 0xFF;
		if (size < SMALLEST || answer.length < DATA + size + 2) {
			return Optional.empty();
		}
		byte[] plain = key.decrypt(channel, Arrays.copyOfRange(answer, DATA, DATA + size));
		int stated = (plain[size - 2] & 0xFF) << 8 | plain[size - 1] & 0xFF;
		return Crc.CCITT_FALSE.of(plain, 0, size - 2) == stated
				? Optional.of(Bytes.of(Arrays.copyOf(plain, size - 2), damaged))
				: Optional.empty();
	}

	/** Whether it is an answer with the right checksum. */
	private static boolean whole(byte[] answer) {
		if (answer.length < 4 || (answer[0] & 0xFF) != ANSWER || (answer[1] & 0xFF) != answer.length - 2) {
			return false;
		}
		int end = answer.length - 2;
		return Crc.CCITT_FALSE.of(answer, 0, end) == ((answer[end] & 0xFF) | (answer[end + 1] & 0xFF) << 8);
	}

	/** @return whether nobody is there any more to talk to, or the person cancelled */
	boolean over() {
		return meter.broken() || meter.mute();
	}

	/** Leaves the network, if it was joined, and closes the meter's connection. */
	void close() throws DeviceException {
		if (channel != 0) {
			highSpeed(false);
			say(checked(LEAVE, (byte) 0));
		}
		meter.ask(Operation.CLOSE, proof);
	}
}
