// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.driver.minimed600.Envelope.Operation;

/** The Contour Next LINK 2.4: a meter that lends its radio once it is in remote mode. */
final class Meter {

	private static final Duration PATIENCE = Duration.ofSeconds(4);
	private static final Duration MORE = Duration.ofMillis(300);
	private static final int TRIES = 3;
	private static final int STRAY = 8;
	private static final byte EOT = 0x04;
	private static final byte ENQ = 0x05;
	private static final byte ACK = 0x06;
	private static final byte NAK = 0x15;
	/** Model and serial number. */
	static final Pattern SERIAL = Pattern.compile("621\\d-\\d{7}");

	private final Packets packets;
	private final Queue<Envelope> arrived = new ArrayDeque<>();
	private String serial = "";
	private int sequence;
	private int unanswered;

	Meter(Packets packets) {
		this.packets = packets;
	}

	/** @return model and serial number */
	String serial() {
		return serial;
	}

	/** Enters the remote mode. */
	void open() throws DeviceException {
		for (int left = TRIES; serial.isEmpty(); left--) {
			String said = hello();
			Matcher number = SERIAL.matcher(said);
			if (number.find()) {
				serial = number.group();
			} else if (said.contains("H|")) {
				throw Texts.error(Kind.NOT_OURS, "stranger");
			} else if (left == 1) {
				throw said.isEmpty() ? Texts.error(Kind.LINK, "silent") : Texts.error(Kind.NOT_OURS, "stranger");
			} else {
				packets.send(EOT);
				packets.receive(PATIENCE);
			}
		}
		expect(EOT, NAK);
		expect(ACK, ENQ);
		passthrough('1');
	}

	/** What the meter says when it is woken comes in another order from one version to the next. */
	private String hello() throws DeviceException {
		StringBuilder said = new StringBuilder();
		packets.send((byte) 'X');
		byte[] message = packets.receive(PATIENCE);
		for (int i = 0; message.length > 0 && i < STRAY; i++) {
			said.append(new String(message, StandardCharsets.ISO_8859_1));
			message = packets.receive(MORE);
		}
		return said.toString();
	}

	private void passthrough(char mode) throws DeviceException {
		expect(ACK, (byte) 'W', (byte) '|');
		expect(ACK, (byte) 'Q', (byte) '|');
		expect(ACK, (byte) mode, (byte) '|');
	}

	private void expect(byte answer, byte... said) throws DeviceException {
		packets.send(said);
		for (int i = 0; i < STRAY; i++) {
			byte[] message = packets.receive(PATIENCE);
			if (message.length == 0) {
				throw Texts.error(Kind.LINK, "silent");
			}
			if (message[message.length - 1] == answer) {
				return;
			}
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	/** Leaves the remote mode; the meter hangs otherwise. */
	void close() throws DeviceException {
		passthrough('0');
		expect(ENQ, EOT);
	}

	/** @return the payload of the meter's own answer */
	byte[] ask(Operation operation, byte... payload) throws DeviceException {
		for (int i = 0; i < TRIES; i++) {
			send(operation, payload);
			Optional<Envelope> answer = next(PATIENCE);
			for (int stray = 0; stray < STRAY && answer.filter(Meter::fromRadio).isPresent(); stray++) {
				answer = next(PATIENCE);
			}
			if (answer.filter(envelope -> !fromRadio(envelope)).isPresent()) {
				return answer.get().payload();
			}
		}
		throw Texts.error(Kind.LINK, "silent");
	}

	private static boolean fromRadio(Envelope envelope) {
		return envelope.operation() == Envelope.MESSAGE || envelope.operation() == Envelope.SENT;
	}

	/** Sends by radio. What the radio said meanwhile is kept for {@link #hear}. */
	void radio(byte... payload) throws DeviceException {
		send(Operation.SEND, payload);
		for (int i = 0; i < STRAY; i++) {
			Optional<Envelope> answer = next(PATIENCE);
			if (answer.isEmpty()) {
				unanswered();
				return;
			}
			if (answer.get().operation() == Envelope.SENT) {
				unanswered = 0;
				return;
			}
			arrived.add(answer.get());
		}
	}

	private void unanswered() throws DeviceException {
		unanswered++;
		if (mute()) {
			throw Texts.error(Kind.LINK, "silent");
		}
	}

	/** @return whether it does not say any more that it sends */
	boolean mute() {
		return unanswered >= TRIES;
	}

	/** @return what the radio said, of no bytes if it came damaged; empty if nothing came in time */
	Optional<byte[]> hear(Duration patience) throws DeviceException {
		if (!arrived.isEmpty()) {
			return Optional.of(heard(Optional.of(arrived.remove())));
		}
		byte[] message = packets.receive(patience);
		return message.length == 0 ? Optional.empty() : Optional.of(heard(Envelope.decode(message)));
	}

	private static byte[] heard(Optional<Envelope> envelope) {
		return envelope.filter(e -> e.operation() == Envelope.MESSAGE).map(Envelope::payload).orElse(new byte[0]);
	}

	private void send(Operation operation, byte... payload) throws DeviceException {
		sequence = sequence % 255 + 1;
		packets.send(Envelope.encode(operation, sequence, payload));
	}

	private Optional<Envelope> next(Duration patience) throws DeviceException {
		return Envelope.decode(packets.receive(patience));
	}

	void pause(Duration time) throws DeviceException {
		packets.pause(time);
	}

	boolean broken() {
		return packets.broken();
	}
}
