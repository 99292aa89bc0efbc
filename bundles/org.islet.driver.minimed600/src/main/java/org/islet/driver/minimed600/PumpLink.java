// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.Duration;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;

/** Asks the pump and waits for its answers, which may come in segments; what is lost is asked for again. */
final class PumpLink {

	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final Duration STREAM = Duration.ofMillis(350);
	private static final Duration CALM = Duration.ofSeconds(2);
	private static final int TRIES = 5;
	private static final int ASIDES = 20;
	/** Segments that come again, in one long message. */
	private static final int MOST_STRAYS = 1000;
	private static final int WRONG_STATE = 0x0F;
	private static final int BUSY = 0x0C;
	private static final int NO_DATA = 0x0D;

	private final Radio radio;

	PumpLink(Radio radio) {
		this.radio = radio;
	}

	/** @return the whole answer, from its sequence number on */
	Bytes ask(Command command, byte... parameters) throws DeviceException {
		return askForAny(command, parameters).orElseThrow(() -> refusal(NO_DATA));
	}

	/** @return the whole answer; empty if the pump says that it has no such data */
	Optional<Bytes> askForAny(Command command, byte... parameters) throws DeviceException {
		for (int i = 0; i < TRIES; i++) {
			radio.transmit(command, parameters);
			Optional<Bytes> answer = await(command);
			if (answer.isPresent()) {
				return answer.get().u16be(1) == Command.REFUSED ? Optional.empty() : answer;
			}
		}
		throw Texts.error(Kind.LINK, "lost");
	}

	private static DeviceException refusal(int why) {
		return Texts.error(Kind.DEVICE_STATE, "refused", String.format("%02X", why));
	}

	/** The pump also says things nobody asked for; empty if the answer does not come, or not in this state. */
	private Optional<Bytes> await(Command command) throws DeviceException {
		for (int i = 0; i < ASIDES; i++) {
			Optional<Bytes> message = next(PATIENCE);
			if (message.isEmpty()) {
				return message;
			}
			int code = message.get().u16be(1);
			if (code == command.answer()) {
				return message;
			}
			if (code == Command.REFUSED && message.get().u16be(3) == command.code()) {
				return refused(message.get());
			}
		}
		return Optional.empty();
	}

	/** @return the refusal if there is no such data, nothing if it is worth another try */
	private Optional<Bytes> refused(Bytes message) throws DeviceException {
		int why = message.u8(5);
		if (why == NO_DATA) {
			return Optional.of(message);
		}
		if (why != WRONG_STATE && why != BUSY) {
			throw refusal(why);
		}
		calm();
		return Optional.empty();
	}

	/** @return the next message of the pump, put together if it comes in segments; empty if none comes */
	Optional<Bytes> next(Duration patience) throws DeviceException {
		Optional<Bytes> message = radio.receive(patience);
		return message.isPresent() && message.get().u16be(1) == Command.SEGMENTS ? Optional.of(joined(message.get()))
				: message;
	}

	private Bytes joined(Bytes start) throws DeviceException {
		Segments segments = new Segments(start);
		acknowledge(Command.SEGMENTS);
		int silences = 0;
		int strays = 0;
		boolean begun = false;
		while (!segments.complete()) {
			Optional<Bytes> message = radio.receive(begun ? STREAM : PATIENCE);
			if (message.isPresent() && message.get().u16be(1) == Command.SEGMENT && segments.add(message.get())) {
				silences = 0;
				begun = true;
			} else if (message.isPresent() ? ++strays > MOST_STRAYS : ++silences > TRIES) {
				throw Texts.error(Kind.LINK, "lost");
			} else if (message.isEmpty()) {
				resend(segments);
			}
		}
		acknowledge(Command.SEGMENT);
		return segments.message();
	}

	private void acknowledge(int command) throws DeviceException {
		radio.transmit(Command.ACKNOWLEDGE, (byte) (command >> 8), (byte) command);
	}

	private void resend(Segments segments) throws DeviceException {
		int first = segments.firstMissing();
		int count = segments.missing();
		radio.transmit(Command.RESEND, (byte) (first >> 8), (byte) first, (byte) (count >> 8), (byte) count);
	}

	/** @return whether nobody is there any more to talk to, or the person cancelled */
	boolean over() {
		return radio.over();
	}

	/** Lets the pump finish what it says: until it ends high speed by itself, or says nothing. */
	void calm() throws DeviceException {
		for (int i = 0; i < ASIDES; i++) {
			Optional<Bytes> message = radio.receive(CALM);
			if (message.isEmpty() || message.get().u16be(1) == Command.HIGH_SPEED.code()) {
				return;
			}
		}
	}
}
