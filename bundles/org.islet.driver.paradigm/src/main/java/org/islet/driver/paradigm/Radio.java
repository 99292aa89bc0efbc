// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;
import org.islet.device.codec.Hex;

/** The way to one pump and back, through the air. What is lost is asked for again, for a while. */
final class Radio {

	private static final int TRIES = 3;
	private static final int POLLS = 20;
	private static final Duration BETWEEN_POLLS = Duration.ofMillis(100);
	/** The pump's radio sleeps most of the time until it has been told to stay on. */
	private static final Duration WAKING = Duration.ofSeconds(12);
	/** Before the ten minutes are over for which it stays on. */
	private static final long STAYS_ON = Duration.ofMinutes(9).toNanos();
	/** More than any answer has. */
	private static final int LONGEST = 4096;

	/** The pump has heard, but does not do it. */
	static final class Refused extends Exception {

		private static final long serialVersionUID = 1;

		private final Refusal refusal;

		Refused(Refusal refusal) {
			super(refusal.name(), null, false, false);
			this.refusal = refusal;
		}

		Refusal refusal() {
			return refusal;
		}
	}

	private final Transport transport;
	private final Stick stick;
	private final byte[] serial;
	private final LongSupplier nanos;
	private boolean woken;
	private long wokenAt;

	/**
	 * @param serial six digits
	 * @param nanos time that passes
	 */
	Radio(Transport transport, Stick stick, String serial, LongSupplier nanos) {
		this.transport = transport;
		this.stick = stick;
		this.serial = Hex.bytes(serial);
		this.nanos = nanos;
	}

	/**
	 * @return what the pump answers
	 * @throws DeviceException {@code DEVICE_STATE} if it does not, or refuses to
	 */
	byte[] ask(Command command, byte... parameters) throws DeviceException {
		return ask(command, command.records(), parameters);
	}

	/** @return what the pump answers; empty if it refuses, as pumps do that do not know the question */
	Optional<byte[]> askPolitely(Command command) throws DeviceException {
		try {
			return Optional.of(heard(command, command.records()));
		} catch (Refused refused) {
			return Optional.empty();
		}
	}

	/** @param records how many the stick is told to expect */
	byte[] ask(Command command, int records, byte... parameters) throws DeviceException {
		try {
			return heard(command, records, parameters);
		} catch (Refused refused) {
			throw refused.refusal.exception();
		}
	}

	private byte[] heard(Command command, int records, byte... parameters) throws DeviceException, Refused {
		Optional<byte[]> answer = asked(command, records, parameters);
		for (int attempt = 1; attempt < TRIES && answer.isEmpty(); attempt++) {
			if (attempt == TRIES - 1) {
				wake();
			}
			answer = asked(command, records, parameters);
		}
		return answer.orElseThrow(() -> new DeviceException(Kind.DEVICE_STATE, Texts.of("pump.silent")));
	}

	/** Asks once; empty if the way there or back was disturbed. */
	Optional<byte[]> asked(Command command, int records, byte... parameters) throws DeviceException, Refused {
		if (woken && nanos.getAsLong() - wokenAt > STAYS_ON) {
			say(Command.POWER, 0, Command.ON);
		}
		return say(command, records, parameters);
	}

	/** Has the pump's radio stay on for ten minutes and waits until it does. */
	void wake() throws DeviceException, Refused {
		say(Command.POWER, 0, Command.ON);
		transport.pause(WAKING);
	}

	private Optional<byte[]> say(Command command, int records, byte... parameters) throws DeviceException, Refused {
		if (command == Command.POWER) {
			woken = true;
			wokenAt = nanos.getAsLong();
		}
		return stick.transmit(packet(command, records, parameters)) ? listen() : Optional.empty();
	}

	private byte[] packet(Command command, int records, byte... parameters) {
		ByteArrayOutputStream packet = new ByteArrayOutputStream();
		packet.writeBytes(new byte[] { 0x01, 0x00, (byte) 0xA7, 0x01 });
		packet.writeBytes(serial);
		packet.write(0x80 | parameters.length >> 8);
		packet.write(parameters.length);
		packet.write(command.button());
		packet.write(command.retries());
		packet.write(records);
		packet.write(0);
		packet.write(command.code());
		packet.write(Stick.CRC.of(packet.toByteArray()));
		packet.writeBytes(parameters);
		packet.write(Stick.CRC.of(parameters));
		return packet.toByteArray();
	}

	private Optional<byte[]> listen() throws DeviceException, Refused {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		while (said.size() < LONGEST) {
			Optional<Answer> answer = next();
			if (answer.isEmpty()) {
				return Optional.empty();
			}
			Optional<Refusal> refusal = answer.get().refusal();
			if (said.size() == 0 && refusal.isPresent()) {
				throw new Refused(refusal.get());
			}
			said.writeBytes(answer.get().data());
			if (answer.get().last()) {
				return Optional.of(said.toByteArray());
			}
		}
		return Optional.empty();
	}

	private Optional<Answer> next() throws DeviceException {
		for (int poll = 0; poll < POLLS; poll++) {
			int size = stick.received();
			if (size < 0) {
				return Optional.empty();
			}
			if (size > 0) {
				Optional<Answer> answer = Answer.of(stick.fetch(size), serial);
				return answer.isPresent() ? answer : Answer.of(stick.fetch(size), serial);
			}
			transport.pause(BETWEEN_POLLS);
		}
		return Optional.empty();
	}
}
