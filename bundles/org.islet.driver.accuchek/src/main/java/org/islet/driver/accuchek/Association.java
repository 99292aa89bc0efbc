// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.time.Duration;
import java.util.Arrays;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;
import org.islet.device.codec.Bytes;

/** The line to an agent of ISO/IEEE 11073-20601: whole messages there and back. */
final class Association {

	/** First number of a message. */
	static final int REQUEST = 0xE200;
	static final int PRESENTATION = 0xE700;
	/** Where a presentation message has its parts. */
	static final int INVOKE = 6;
	static final int CHOICE = 8;
	static final int EVENT = 0x0101;

	/** The standard question for a USB device's status, which makes some meters begin. */
	private static final Control STATUS = new Control(0x80, 0, 0, 0, new byte[0], 2);
	private static final Duration PATIENCE = Duration.ofSeconds(5);
	/** Bytes before the rest of a message; the last two say how many follow. */
	static final int HEAD = 4;

	private final Transport transport;

	private Association(Transport transport) {
		this.transport = transport;
	}

	/**
	 * The meter speaks first, but only soon after it was plugged in.
	 *
	 * @throws DeviceException {@code NOT_OURS} if what speaks is no such meter
	 */
	static Association begin(Transport transport) throws DeviceException {
		transport.control(STATUS);
		byte[] request = transport.receive(PATIENCE);
		if (request.length == 0) {
			throw Texts.error(Kind.DEVICE_STATE, "asleep");
		}
		if (request.length < HEAD || Bytes.of(request, Texts.of("garbled")).u16be(0) != REQUEST) {
			throw Texts.error(Kind.NOT_OURS, "stranger");
		}
		Association association = new Association(transport);
		association.rest(request);
		return association;
	}

	/** Sends a message and waits for the next one of the meter. */
	Bytes ask(byte... message) throws DeviceException {
		tell(message);
		return hear();
	}

	/** Sends a message that has no answer. */
	void tell(byte... message) throws DeviceException {
		transport.send(message);
	}

	/** Waits for the next message of the meter. */
	Bytes hear() throws DeviceException {
		byte[] first = transport.receive(PATIENCE);
		if (first.length == 0) {
			throw Texts.error(Kind.LINK, "silent");
		}
		Bytes answer = Bytes.of(rest(first), Texts.of("garbled"));
		if (answer.u16be(0) != PRESENTATION && answer.u16be(0) != REQUEST) {
			throw Texts.error(Kind.DEVICE_STATE, "left");
		}
		return answer;
	}

	/** A long message comes in several transfers. */
	private byte[] rest(byte... first) throws DeviceException {
		byte[] message = first;
		while (message.length < HEAD || message.length < size(message)) {
			byte[] more = transport.receive(PATIENCE);
			if (more.length == 0) {
				throw Texts.error(Kind.LINK, "silent");
			}
			int had = message.length;
			message = Arrays.copyOf(message, had + more.length);
			System.arraycopy(more, 0, message, had, more.length);
		}
		if (message.length > size(message)) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return message;
	}

	/** @param message its first bytes at least */
	static int size(byte... message) {
		return HEAD + ((message[2] & 0xFF) << 8 | message[3] & 0xFF);
	}

	/** Says goodbye. All is read or lost by then, so it does not matter if that fails. */
	void close() throws DeviceException {
		try {
			transport.send(Apdu.RELEASE.bytes());
			transport.receive(PATIENCE);
		} catch (DeviceException e) {
			if (e.kind() == Kind.CANCELLED) {
				throw e;
			}
		}
	}
}
