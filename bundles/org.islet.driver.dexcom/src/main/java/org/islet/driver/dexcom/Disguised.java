// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.codec.Bytes;
import org.islet.device.talk.Reply;
import org.islet.device.talk.Transcript.Act;

/**
 * A conversation with other serial numbers, also those of transmitters, and other dates. What the computer asks tells
 * nothing.
 */
final class Disguised {

	private static final int RANGE = 8;
	/** Seconds in which a question is repeated and still answered. */
	private static final long LATE = 60;

	private final Disguise how;
	private final DisguisedXml xml;
	private long systemTime = Stored.NEVER;

	Disguised(Disguise how) {
		this.how = how;
		xml = new DisguisedXml(how);
	}

	void disguise(List<Act> acts) {
		Reply.all(acts).forEach(this::disguise);
	}

	private void disguise(Reply reply) {
		Optional<Packet> question = Packet.at(reply.question(), 0);
		byte[] bytes = reply.bytes();
		for (int at = 0; at < bytes.length;) {
			Optional<Packet> packet = Packet.at(bytes, at);
			int size = packet.map(p -> p.bytes().length).orElse(1);
			if (packet.isPresent()) {
				byte[] payload = packet.get().payload();
				if (!disguise(payload, question)) {
					reply.acts(at, at + size).forEach(how::kept);
				}
				reply.put(at, new Packet(packet.get().code(), payload).bytes());
			} else {
				reply.acts(at, at + 1).forEach(how::kept);
			}
			at += size;
		}
	}

	/** @return whether nothing in it had to stay that may tell something */
	private boolean disguise(byte[] payload, Optional<Packet> question) {
		return switch (payload.length) {
		case 0, RANGE -> true;
		case Integer.BYTES -> disguiseNumber(payload, question);
		case Page.SIZE -> disguisePage(payload);
		default -> disguiseText(payload);
		};
	}

	/** The system's time may come late, as an answer to the question after it. */
	private boolean disguiseNumber(byte[] payload, Optional<Packet> question) {
		ByteBuffer bytes = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
		long number = Integer.toUnsignedLong(bytes.getInt(0));
		boolean time = question.filter(asked -> asked.asks(Packet.Command.SYSTEM_TIME)).isPresent();
		if (time || systemTime != Stored.NEVER && Math.abs(number - systemTime) < LATE) {
			systemTime = number;
			return DisguisedRecord.move(bytes, 0, how);
		}
		return question.filter(asked -> asked.asks(Packet.Command.DISPLAY_OFFSET)).isPresent();
	}

	private boolean disguiseText(byte[] payload) {
		String text = new String(payload, StandardCharsets.ISO_8859_1);
		System.arraycopy(xml.disguised(text).getBytes(StandardCharsets.ISO_8859_1), 0, payload, 0, payload.length);
		return DisguisedXml.isRead(text);
	}

	private boolean disguisePage(byte[] payload) {
		try {
			Page page = Page.of(Bytes.of(payload.clone(), ""));
			Optional<Table> table = Arrays.stream(Table.values()).filter(t -> t.type() == payload[Page.TYPE])
					.findFirst();
			return page.isSound() && table.isPresent()
					&& (table.get() == Table.MANUFACTURING ? disguiseMaker(payload, page)
							: disguiseRecords(payload, page, table.get()));
		} catch (DeviceException e) {
			// a page too short for what it says it has
			return false;
		}
	}

	/** One record fills the page. */
	private boolean disguiseMaker(byte[] payload, Page page) throws DeviceException {
		ByteBuffer bytes = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
		Bytes record = page.bytes().after(Page.HEAD);
		boolean read = Page.isSound(record) & DisguisedRecord.move(bytes, Page.HEAD, how)
				& DisguisedRecord.move(bytes, Page.HEAD + Integer.BYTES, how);
		String text = page.text().substring(0, record.size() - Page.TIMES - Page.CRC);
		bytes.put(Page.HEAD + Page.TIMES, xml.disguised(text).getBytes(StandardCharsets.ISO_8859_1));
		if (Page.isSound(record)) {
			Page.sign(payload, Page.HEAD, record.size());
		}
		return read & DisguisedXml.isRead(text);
	}

	private boolean disguiseRecords(byte[] payload, Page page, Table table) throws DeviceException {
		List<Long> faults = new ArrayList<>();
		boolean read = true;
		for (Stored stored : page.records(table, faults)) {
			DisguisedRecord record = new DisguisedRecord(stored, how);
			int size = stored.bytes().size();
			int at = Page.HEAD + (int) (stored.index() - page.firstIndex()) * size;
			System.arraycopy(record.bytes(), 0, payload, at, size);
			Page.sign(payload, at, size);
			read &= record.isRead();
		}
		return read & faults.isEmpty() & page.isRestEmpty(table);
	}
}
