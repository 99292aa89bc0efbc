// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;
import org.islet.device.codec.Bytes;

/** Questions and answers: one question at a time, repeated when the answer is lost or damaged. */
final class Receiver {

	private static final Duration PATIENCE = Duration.ofSeconds(1);
	private static final Duration PATIENCE_FOR_PAGES = Duration.ofSeconds(5);
	private static final Duration REST = Duration.ofMillis(100);
	private static final int TRIES = 3;
	private static final byte[] NO_PACKET = new byte[1];
	private static final int MOST_STRAYS = 300;

	private final Transport transport;

	Receiver(Transport transport) {
		this.transport = transport;
	}

	/** Tells an answer from one to an earlier question. */
	@FunctionalInterface
	private interface Fitting {
		boolean fits(Bytes payload) throws DeviceException;
	}

	/** The first and the last page of a table. */
	record Range(long first, long last) {

		private static final long NONE = 0xFFFFFFFFL;
		/** of a table that this receiver does not have */
		static final Range MISSING = new Range(NONE, NONE);
		/** far more than the memory has */
		private static final long MOST = 20_000;

		boolean isEmpty() {
			return first == NONE || last == NONE;
		}

		private boolean isPossible() {
			return isEmpty() || first <= last && last - first < MOST;
		}
	}

	void ping() throws DeviceException {
		ask(Packet.of(Packet.Command.PING), PATIENCE, payload -> true);
	}

	/** @return XML */
	String firmware() throws DeviceException {
		Bytes answer = ask(Packet.of(Packet.Command.FIRMWARE), PATIENCE, payload -> true);
		return answer.text(0, answer.size());
	}

	/** @return seconds since 2009 of a clock that nobody sets */
	long systemTime() throws DeviceException {
		return ask(Packet.of(Packet.Command.SYSTEM_TIME), PATIENCE, payload -> payload.size() == 4).u32le(0);
	}

	/** @return by how many seconds the clock on the screen is ahead of the system's */
	int displayOffset() throws DeviceException {
		return ask(Packet.of(Packet.Command.DISPLAY_OFFSET), PATIENCE, payload -> payload.size() == 4).s32le(0);
	}

	/** @return {@link Range#MISSING} if the receiver does not know the table */
	Range range(Table table) throws DeviceException {
		Optional<Bytes> answer = answer(Packet.range(table), PATIENCE,
				payload -> payload.size() == 8 && range(payload).isPossible());
		return answer.isPresent() ? range(answer.get()) : Range.MISSING;
	}

	private static Range range(Bytes payload) throws DeviceException {
		return new Range(payload.u32le(0), payload.u32le(4));
	}

	Page page(Table table, long number) throws DeviceException {
		return Page.of(ask(Packet.page(table, number), PATIENCE_FOR_PAGES,
				payload -> payload.size() == Page.SIZE && Page.of(payload).mayBe(table, number)));
	}

	private Bytes ask(Packet question, Duration patience, Fitting fitting) throws DeviceException {
		return answer(question, patience, fitting).orElseThrow(() -> Texts.error(Kind.PROTOCOL, "refused"));
	}

	/** @return the payload; empty if the receiver does not know what it was asked for */
	private Optional<Bytes> answer(Packet question, Duration patience, Fitting fitting) throws DeviceException {
		boolean silent = true;
		for (int tries = 0; tries < TRIES; tries++) {
			if (tries > 0) {
				drain();
			}
			transport.send(question.bytes());
			byte[] bytes = receive(patience);
			silent &= bytes.length == 0;
			Optional<Packet> answer = bytes.length < Packet.SHORTEST ? Optional.empty() : Packet.read(bytes);
			if (answer.isPresent() && answer.get().isRefusal()) {
				return Optional.empty();
			}
			if (answer.isPresent() && accepted(answer.get())) {
				Bytes payload = Bytes.of(answer.get().payload(), Texts.of("garbled"));
				if (fitting.fits(payload)) {
					return Optional.of(payload);
				}
			}
		}
		throw silent ? Texts.error(Kind.LINK, "silent") : Texts.error(Kind.PROTOCOL, "garbled");
	}

	/** @return false if the question was not understood and is to be repeated */
	private static boolean accepted(Packet answer) throws DeviceException {
		if (answer.isNotReady()) {
			throw Texts.error(Kind.DEVICE_STATE, "notReady");
		}
		return answer.isAcknowledged();
	}

	/** @return the bytes of one packet; one that is none if something else came; empty if nothing came */
	private byte[] receive(Duration patience) throws DeviceException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		while (true) {
			byte[] piece = transport.receive(patience);
			all.writeBytes(piece);
			int length = all.size() < Packet.LENGTH ? Packet.SHORTEST : Packet.length(all.toByteArray());
			if (piece.length == 0 && all.size() > 0 || length < 0 || all.size() > length) {
				return NO_PACKET;
			}
			if (piece.length == 0 || all.size() == length) {
				return all.toByteArray();
			}
		}
	}

	/** Lets pass what is left of a damaged answer. */
	private void drain() throws DeviceException {
		for (int strays = 0; transport.receive(REST).length > 0; strays++) {
			if (strays > MOST_STRAYS) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
		}
	}
}
