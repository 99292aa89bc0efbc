// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/** Asks the meter, packet by packet. */
final class Questions {

	static final int CONNECT = 0x22;
	static final int CLOCK = 0x23;
	static final int MODEL = 0x24;
	static final int TIME = 0x25;
	static final int VALUE = 0x26;
	static final int SERIAL_LOW = 0x27;
	static final int SERIAL_HIGH = 0x28;
	static final int COUNT = 0x2B;
	/** The meter says by itself that it is ready to talk. */
	private static final int READY = 0x54;
	private static final Duration PATIENCE = Duration.ofSeconds(1);
	private static final Duration QUIET = Duration.ofMillis(300);
	private static final int TRIES = 4;
	private static final int MOST_NOTICES = 16;
	/** Longer than any answer with some noise and notices before. */
	private static final int LONGEST = 256;

	private final Wire wire;
	private Kind silence;
	private byte[] heard = {};
	private boolean garbled;

	/** @param silence what it means if the meter never says anything */
	Questions(Wire wire, Kind silence) {
		this.wire = wire;
		this.silence = silence;
	}

	/** Wakes the meter. It may answer as asked, with its model, or only with the notice that it is ready. */
	void connect() throws DeviceException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			wire.send(Packet.question(CONNECT, 0));
			Optional<Packet> first = receive();
			Optional<Packet> packet = afterNotices(first);
			if (packet.filter(p -> p.command() == CONNECT || p.command() == MODEL).isPresent()
					|| packet.isEmpty() && first.isPresent()) {
				return;
			}
			settle();
		}
		throw failure();
	}

	Packet ask(int command) throws DeviceException {
		return ask(command, 0);
	}

	/** @param number of the record it is about, 0 is the newest */
	Packet ask(int command, int number) throws DeviceException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			if (attempt > 0) {
				settle();
			}
			wire.send(Packet.question(command, number));
			Optional<Packet> answer = afterNotices(receive());
			if (answer.isPresent() && attempt > 0) {
				settle();
			}
			if (answer.filter(packet -> packet.command() == command).isPresent()) {
				return answer.get();
			}
		}
		throw failure();
	}

	private DeviceException failure() {
		return garbled ? Texts.error(Kind.PROTOCOL, "garbled") : Texts.error(silence, "silent");
	}

	/** @return the packet, or the next one that is no notice */
	private Optional<Packet> afterNotices(Optional<Packet> first) throws DeviceException {
		Optional<Packet> packet = first;
		for (int notices = 0; packet.isPresent() && packet.get().command() == READY; notices++) {
			if (notices == MOST_NOTICES) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
			packet = receive();
		}
		return packet;
	}

	/** @return the next good packet; empty if none comes */
	private Optional<Packet> receive() throws DeviceException {
		for (int count = 0; count < LONGEST;) {
			Optional<Packet> packet = next();
			if (packet.isPresent()) {
				return packet;
			}
			byte[] more = wire.receive(PATIENCE);
			if (more.length == 0) {
				return Optional.empty();
			}
			garbled = true;
			count += more.length;
			heard = Arrays.copyOf(heard, heard.length + more.length);
			System.arraycopy(more, 0, heard, heard.length - more.length, more.length);
		}
		return Optional.empty();
	}

	/** A byte that begins no good packet is noise. */
	private Optional<Packet> next() {
		for (int at = 0; at < heard.length; at++) {
			if (heard[at] == Packet.START && at + Packet.SIZE > heard.length) {
				return Optional.empty();
			}
			byte[] bytes = Arrays.copyOfRange(heard, at, Math.min(heard.length, at + Packet.SIZE));
			if (Packet.isGood(bytes)) {
				heard = Arrays.copyOfRange(heard, at + Packet.SIZE, heard.length);
				garbled = false;
				silence = Kind.LINK;
				return Optional.of(Packet.of(bytes));
			}
		}
		return Optional.empty();
	}

	/** Waits until the meter has said all it had to say: who was asked twice may answer twice. */
	private void settle() throws DeviceException {
		heard = new byte[0];
		for (int count = 0; count < LONGEST;) {
			byte[] more = wire.receive(QUIET);
			if (more.length == 0) {
				return;
			}
			count += more.length;
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}
}
