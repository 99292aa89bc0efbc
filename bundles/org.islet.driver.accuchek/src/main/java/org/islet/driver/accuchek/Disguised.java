// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.Arrays;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.codec.Bytes;
import org.islet.device.talk.Reply;
import org.islet.device.talk.Transcript.Act;

/** A conversation with other serial numbers and dates in the meter's messages. What the computer says tells nothing. */
final class Disguised {

	/** What follows these first numbers of a message is neither: release, its answer, abort. */
	private static final List<Integer> CLOSING = List.of(0xE400, 0xE500, 0xE600);
	private static final int SEGMENTS = 0x0C0D;
	private static final int PROTOCOL = 12;
	private static final int PROTOCOL_20601 = 0x5079;
	/** Where the association request has the meter's system id. */
	private static final int SYSTEM = 34;
	private static final int FIRST_SEGMENT = 22;

	private final DisguisedAttributes attributes;
	private final Disguise how;

	Disguised(Disguise how) {
		this.how = how;
		attributes = new DisguisedAttributes(how);
	}

	void disguise(List<Act> acts) {
		for (Reply reply : Reply.all(acts)) {
			byte[] bytes = reply.bytes();
			int end;
			for (int at = 0; at < bytes.length; at = end) {
				byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
				int size = rest.length < Association.HEAD ? Integer.MAX_VALUE : Association.size(rest);
				end = at + Math.min(size, rest.length);
				boolean read = message(new Part(reply, at, Arrays.copyOf(rest, end - at)));
				if (!read || size > rest.length) {
					reply.acts(at, end).forEach(how::kept);
				}
			}
		}
	}

	/** A message, which begins at a place of a reply. */
	record Part(Reply reply, int begins, Bytes bytes) {

		Part(Reply reply, int begins, byte... bytes) {
			this(reply, begins, Bytes.of(bytes, Texts.of("garbled")));
		}

		void put(int at, byte... shown) {
			reply.put(begins + at, shown);
		}
	}

	/** @return whether all of it could be read */
	private boolean message(Part message) {
		try {
			int type = message.bytes.u16be(0);
			return switch (type) {
			case Association.REQUEST -> request(message);
			case Association.PRESENTATION -> presentation(message);
			default -> CLOSING.contains(type);
			};
		} catch (DeviceException e) {
			return false;
		}
	}

	/** The system id is the meter's alone, as a serial number is. */
	private boolean request(Part message) throws DeviceException {
		return message.bytes.u16be(PROTOCOL) == PROTOCOL_20601 && attributes.system(message, SYSTEM);
	}

	private boolean presentation(Part message) throws DeviceException {
		return switch (message.bytes.u16be(Association.CHOICE)) {
		case Mds.ANSWER -> attributes.all(message, Mds.ATTRIBUTES) == message.bytes.size();
		case AccuChekConversation.ANSWER -> answer(message);
		case Association.EVENT -> event(message);
		default -> false;
		};
	}

	private boolean answer(Part message) throws DeviceException {
		int action = message.bytes.u16be(AccuChekConversation.ACTION);
		return action == AccuChekConversation.TRANSFER || action == SEGMENTS && segments(message);
	}

	/** Action and length, count and length, then for each segment its number and its attributes. */
	private boolean segments(Part message) throws DeviceException {
		int place = FIRST_SEGMENT;
		for (int i = message.bytes.u16be(FIRST_SEGMENT - 4); i > 0; i--) {
			place = attributes.all(message, place + 2);
		}
		return place >= message.bytes.size();
	}

	private boolean event(Part message) throws DeviceException {
		int type = message.bytes.u16be(Page.TYPE);
		if (type == Page.DATA) {
			return page(message);
		}
		return type == Store.CONFIGURATION;
	}

	/** Of a page that was cut off, the entries that came. */
	private boolean page(Part message) throws DeviceException {
		boolean read = true;
		for (int at = Page.FIRST; at < message.bytes.size(); at += Entries.SIZE) {
			read &= attributes.date(message, at);
		}
		return read;
	}
}
