// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;

/** Frames on a serial line, whose bytes come in any pieces. */
final class FrameLine {

	private static final Duration PATIENCE = Duration.ofSeconds(1);
	private static final Duration QUIET = Duration.ofMillis(300);
	/** Longer than an answer with its acknowledgement and some noise before. */
	private static final int LONGEST = 512;

	private final Transport transport;
	private Kind silence;
	private byte[] heard = {};
	private boolean garbled;

	/** @param silence what it means if the meter never says anything */
	FrameLine(Transport transport, Kind silence) {
		this.transport = transport;
		this.silence = silence;
	}

	void send(int link, byte... payload) throws DeviceException {
		transport.send(new Frame(link, payload).bytes());
	}

	/** @return the next good frame; empty if none comes */
	Optional<Frame> receive() throws DeviceException {
		for (int count = 0; count < LONGEST;) {
			Optional<Frame> frame = next();
			if (frame.isPresent()) {
				return frame;
			}
			byte[] more = transport.receive(PATIENCE);
			if (more.length == 0) {
				return Optional.empty();
			}
			count += more.length;
			garbled = true;
			heard = Arrays.copyOf(heard, heard.length + more.length);
			System.arraycopy(more, 0, heard, heard.length - more.length, more.length);
		}
		return Optional.empty();
	}

	/** A byte that begins no good frame is noise. */
	private Optional<Frame> next() {
		for (int at = 0; at < heard.length; at++) {
			int size = heard[at] != Frame.STX ? 0 : at + 1 < heard.length ? heard[at + 1] & 0xFF : Frame.AROUND;
			if (size >= Frame.AROUND && at + size > heard.length) {
				return Optional.empty();
			}
			byte[] bytes = Arrays.copyOfRange(heard, at, at + size);
			if (Frame.isGood(bytes)) {
				heard = Arrays.copyOfRange(heard, at + size, heard.length);
				garbled = false;
				silence = Kind.LINK;
				return Optional.of(Frame.of(bytes));
			}
		}
		return Optional.empty();
	}

	/** Waits until the meter has said all it had to say: who was asked twice may answer twice. */
	void settle() throws DeviceException {
		heard = new byte[0];
		for (int count = 0; count < LONGEST;) {
			byte[] more = transport.receive(QUIET);
			if (more.length == 0) {
				return;
			}
			count += more.length;
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	/** @return why there was no answer in the end */
	DeviceException failure() {
		return garbled ? Texts.error(Kind.PROTOCOL, "garbled") : Texts.error(silence, "silent");
	}
}
