// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import java.time.Duration;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;
import org.islet.device.UploadSession;
import org.islet.model.DeviceInfo;

/**
 * The session of ASTM E1381: the meter sends one record a frame, the computer acknowledges each. All results come every
 * time, oldest stored first; they count only when the closing record has come.
 */
final class ContourConversation implements Conversation {

	private static final Duration PATIENCE = Duration.ofSeconds(2);
	private static final int TRIES = 6;

	private final Packets packets;
	private int expected = 1;
	private int failures;
	private int records;
	private Header header;
	private Sign reply = Sign.WAKE;

	private ContourConversation(Transport transport) {
		packets = new Packets(transport);
	}

	static ContourConversation begin(Transport transport) throws DeviceException {
		ContourConversation conversation = new ContourConversation(transport);
		while (conversation.header == null) {
			String record = conversation.next();
			if (record.startsWith("H|")) {
				conversation.header = Header.of(record);
			} else if (!record.isEmpty()) {
				throw Texts.error(Kind.NOT_OURS, "stranger");
			}
		}
		return conversation;
	}

	@Override
	public DeviceInfo device() {
		return header.device();
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		header.clock().ifPresent(session::clock);
		Results results = new Results(header, session);
		int read = 0;
		String record = "";
		while (!record.startsWith("L|")) {
			record = next();
			if (record.startsWith("R|") && record.chars().filter(c -> c == '|').count() >= 6) {
				results.take(record);
				session.progress(header.results() == 0 ? 0 : Math.min(1, ++read / (double) header.results()));
			}
		}
		if (!record.matches("L\\|1\\|\\|?N.*")) {
			throw Texts.error(Kind.DEVICE_STATE, "stopped", device().model());
		}
		session.commit();
		leave();
	}

	/** Answers what came before and waits for the next record; empty if something else came. */
	private String next() throws DeviceException {
		packets.send(reply);
		byte[] message = packets.receive(PATIENCE);
		if (message.length == 0) {
			return silent();
		}
		String record = "";
		boolean understood = false;
		for (int at = 0; at < message.length;) {
			if (Sign.STX.is(message[at])) {
				switch (Frame.read(message, at)) {
				case Frame.Good(Frame frame, int size) when fits(frame) -> {
					record = frame.number() == expected ? frame.text() : record;
					at += size;
					understood = true;
				}
				default -> {
					return again();
				}
				}
			} else {
				understood |= meaning(message[at++]);
			}
		}
		if (!understood) {
			return again();
		}
		return taken(record);
	}

	/** A meter that repeats a frame has not heard the answer to it. */
	private boolean fits(Frame frame) {
		return frame.number() == expected || frame.number() == (expected + 7) % 8;
	}

	private String taken(String record) {
		reply = Sign.ACK;
		failures = 0;
		if (!record.isEmpty()) {
			expected = (expected + 1) % 8;
			records++;
		}
		return record;
	}

	/** @return whether the meter may say it between records */
	private boolean meaning(byte sign) throws DeviceException {
		if (Sign.EOT.is(sign) && records > 1) {
			throw Texts.error(Kind.DEVICE_STATE, "stopped", device().model());
		}
		return Sign.EOT.is(sign) || Sign.ENQ.is(sign) || Sign.ACK.is(sign);
	}

	private String again() throws DeviceException {
		if (++failures >= TRIES) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		reply = header == null ? wake() : Sign.NAK;
		return "";
	}

	private String silent() throws DeviceException {
		if (++failures >= TRIES) {
			throw Texts.error(Kind.LINK, "silent");
		}
		reply = header == null ? wake() : Sign.NAK;
		return "";
	}

	/** Any character wakes the meter; one stuck in a session of someone else needs its end. */
	private Sign wake() {
		return failures % 2 == 0 ? Sign.WAKE : Sign.EOT;
	}

	/** The meter closes with EOT; one model has to be asked for it. All is read, so it does not matter if it does not. */
	private void leave() throws DeviceException {
		try {
			packets.send(Sign.ACK);
			if (packets.receive(PATIENCE).length == 0) {
				packets.send(Sign.NAK);
				packets.receive(PATIENCE);
			}
		} catch (DeviceException e) {
			if (e.kind() == Kind.CANCELLED) {
				throw e;
			}
		}
	}
}
