// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;

/**
 * Each side acknowledges the frames of the other and counts them, modulo 2, in the link byte: what it sends in S, what it
 * expects in E. Whenever the two disagree, the computer disconnects, and both begin at zero.
 */
final class LinkedDialogue implements Dialogue {

	private static final int S = 1;
	private static final int E = 2;
	private static final int ACK = 4;
	private static final int DISCONNECT = 8;
	/** The first byte only wakes the meter, which takes its time. */
	private static final int WAKES = 5;

	private final FrameLine line;
	private boolean connected;
	private boolean sends;
	private boolean expects;

	LinkedDialogue(FrameLine line) {
		this.line = line;
	}

	@Override
	public Bytes ask(byte... request) throws DeviceException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			if (!connected) {
				connect();
			}
			line.send(link(0), request);
			Optional<Frame> answer = answer();
			if (answer.isPresent()) {
				return Bytes.of(answer.get().payload(), Texts.of("garbled"));
			}
			connected = false;
		}
		throw line.failure();
	}

	private void connect() throws DeviceException {
		for (int attempt = 0; attempt < WAKES; attempt++) {
			line.settle();
			line.send(DISCONNECT);
			Optional<Frame> reply = line.receive();
			if (reply.isPresent() && reply.get().link() == (DISCONNECT | ACK)) {
				connected = true;
				sends = false;
				expects = false;
				return;
			}
		}
		throw line.failure();
	}

	/** The acknowledgement, then the answer, which is acknowledged in turn. */
	private Optional<Frame> answer() throws DeviceException {
		Optional<Frame> ack = line.receive();
		int wanted = ACK | (expects ? S : 0) | (sends ? 0 : E);
		if (ack.isEmpty() || ack.get().link() != wanted || ack.get().payload().length > 0) {
			return Optional.empty();
		}
		sends = !sends;
		Optional<Frame> answer = line.receive();
		if (answer.isEmpty() || answer.get().link() != ((expects ? S : 0) | (sends ? E : 0))) {
			return Optional.empty();
		}
		expects = !expects;
		line.send(link(ACK));
		return answer;
	}

	private int link(int bits) {
		return bits | (sends ? S : 0) | (expects ? E : 0);
	}
}
