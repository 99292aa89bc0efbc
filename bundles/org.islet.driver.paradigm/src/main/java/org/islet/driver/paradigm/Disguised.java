// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.device.Disguise;
import org.islet.device.codec.Spread;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.islet.device.talk.Transcript.Silence;

/**
 * A conversation with other serial numbers and dates. The stick leaves what it said before behind its short answers; it
 * becomes zeros, as all that the driver does not look at.
 */
final class Disguised {

	private static final int PACKET = 16;
	private static final int COMMAND = 13;
	private static final int PUMP = 4;
	private static final int CHECK = 14;
	private static final int STICK = 3;
	private static final int INTERFACES = 21;

	private final Disguise how;
	private final List<Act> acts;
	private final DisguisedNumbers numbers;
	private final DisguisedPump pump;
	private Heard answer = new Heard(0);

	/** What came after something was sent. */
	private record Reply(Spread bytes, int timely, List<Integer> acts) {
	}

	Disguised(List<Act> acts, Disguise how) {
		this.acts = acts;
		this.how = how;
		numbers = new DisguisedNumbers(how);
		pump = new DisguisedPump(how);
	}

	void disguise() {
		keep(reply(0).acts());
		for (int i = 0; i < acts.size(); i++) {
			if (acts.get(i) instanceof Sent(byte[] frame)) {
				said(frame, reply(i + 1));
			}
		}
		pump.add(answer);
		pump.disguise();
	}

	private Reply reply(int from) {
		Spread bytes = new Spread();
		List<Integer> where = new ArrayList<>();
		int timely = -1;
		for (int i = from; i < acts.size() && !(acts.get(i) instanceof Sent); i++) {
			if (acts.get(i) instanceof Received(byte[] piece)) {
				bytes.add(piece, 0, piece.length);
				where.add(i);
			} else if (acts.get(i) instanceof Silence && timely < 0) {
				timely = bytes.size();
			}
		}
		return new Reply(bytes, timely < 0 ? bytes.size() : timely, where);
	}

	private void keep(List<Integer> kept) {
		kept.forEach(how::kept);
	}

	private void said(byte[] frame, Reply reply) {
		if (frame.length == 5 && frame[0] == 0x0C) {
			fetched(reply, Numbers.u16be(frame, 2));
		} else if (frame.length >= PACKET && frame[0] == 1) {
			pump.add(answer);
			answer = new Heard(frame[COMMAND] & 0xFF);
			numbers.hex(frame, PUMP);
			frame[CHECK] = (byte) Stick.CRC.of(frame, 0, CHECK);
			stick(reply, (byte) 0x01);
		} else {
			stick(reply, frame.length == 0 ? 0 : frame[0]);
		}
	}

	/** An answer of the stick itself. */
	private void stick(Reply reply, byte code) {
		byte[] bytes = reply.bytes().bytes();
		if (bytes.length <= STICK || bytes[0] != 1) {
			keep(reply.acts());
			return;
		}
		int size = switch (code) {
		case 0x03 -> 8;
		case 0x04 -> bytes.length > INTERFACES ? INTERFACES + 1 + 2 * (bytes[INTERFACES] & 0xFF) : bytes.length;
		case 0x06 -> 4;
		default -> STICK;
		};
		if (code == 0x04 && bytes.length > INTERFACES) {
			numbers.hex(bytes, STICK);
		}
		Arrays.fill(bytes, Math.min(size, bytes.length), bytes.length, (byte) 0);
		reply.bytes().put(0, bytes);
	}

	/** What the stick's radio has received. */
	private void fetched(Reply reply, int size) {
		byte[] bytes = reply.bytes().bytes();
		if (!Answer.begins(bytes)) {
			keep(reply.acts());
			return;
		}
		numbers.hex(bytes, Answer.SERIAL);
		bytes[Answer.HEAD - 1] = (byte) Stick.CRC.of(bytes, 0, Answer.HEAD - 1);
		Optional<Answer> record = size <= Answer.HEAD || reply.timely() < size ? Optional.empty()
				: Answer.of(Arrays.copyOf(bytes, size));
		if (record.isPresent()) {
			Arrays.fill(bytes, size, bytes.length, (byte) 0);
		}
		reply.bytes().put(0, bytes);
		if (record.isPresent()) {
			answer.add(reply.bytes(), record.get(), reply.acts());
		} else {
			keep(reply.acts());
		}
	}
}
