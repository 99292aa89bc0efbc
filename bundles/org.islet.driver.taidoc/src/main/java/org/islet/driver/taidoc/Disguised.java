// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.islet.device.Disguise;
import org.islet.device.codec.Hex;
import org.islet.device.codec.Spread;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;

/**
 * A conversation with other serial numbers and dates in the meter's packets, which may come in any pieces. What the
 * computer says tells nothing.
 */
final class Disguised {

	private final Disguise how;
	private final Spread heard = new Spread();
	/** the act each byte of it was heard in */
	private final List<Integer> acts = new ArrayList<>();

	/** A packet and where it begins. */
	private record Said(Packet packet, int at) {

		boolean is(int command) {
			return packet.command() == command;
		}
	}

	Disguised(Disguise how) {
		this.how = how;
	}

	/** @param bridged whether it was said over a {@link Wire.Bridge} */
	void disguise(List<Act> conversation, boolean bridged) {
		for (int i = 0; i < conversation.size(); i++) {
			if (conversation.get(i) instanceof Received(byte[] frame)) {
				hear(frame, bridged, i);
			}
		}
		List<Said> packets = packets();
		Optional<Said> high = first(packets, Questions.SERIAL_HIGH);
		Optional<Said> low = first(packets, Questions.SERIAL_LOW);
		String serial = half(high) + half(low);
		String shown = how.serial(serial);
		String lowShown = shown.substring(half(high).length());
		for (Said said : packets) {
			switch (said.packet.command()) {
			case Questions.CLOCK, Questions.TIME -> date(said);
			case Questions.SERIAL_HIGH -> half(said, half(high), shown.substring(0, half(high).length()));
			case Questions.SERIAL_LOW -> half(said, half(low), lowShown);
			case Questions.MODEL, Questions.VALUE, Questions.COUNT -> {
				// neither number nor date
			}
			default -> empty(said);
			}
		}
	}

	private void hear(byte[] frame, boolean bridged, int act) {
		if (!bridged) {
			hear(frame, 0, frame.length, act);
		} else if (Wire.Bridge.isOurs(frame)) {
			int end = Wire.Bridge.HEAD + frame[0];
			hear(frame, Wire.Bridge.HEAD, end, act);
			// it may have been left over from an earlier report
			Arrays.fill(frame, end, frame.length, (byte) 0);
		} else {
			how.kept(act);
		}
	}

	private void hear(byte[] frame, int from, int to, int act) {
		heard.add(frame, from, to);
		for (int i = from; i < to; i++) {
			acts.add(act);
		}
	}

	/** As the driver finds them: a byte that begins no good packet is noise. */
	private List<Said> packets() {
		byte[] bytes = heard.bytes();
		List<Said> packets = new ArrayList<>();
		for (int at = 0; at < bytes.length;) {
			byte[] packet = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + Packet.SIZE));
			if (Packet.isGood(packet)) {
				packets.add(new Said(Packet.of(packet), at));
				at += Packet.SIZE;
			} else {
				how.kept(acts.get(at++));
			}
		}
		return packets;
	}

	private static Optional<Said> first(List<Said> packets, int command) {
		return packets.stream().filter(said -> said.is(command)).findFirst();
	}

	private static String half(Optional<Said> said) {
		return said.map(Said::packet).map(TaiDocConversation::half).orElse("");
	}

	/** Another meter may have been put on the cable in between. */
	private void half(Said said, String known, String shown) {
		String half = TaiDocConversation.half(said.packet);
		byte[] bytes = Hex.bytes(half.equals(known) ? shown : how.serial(half));
		put(said, bytes[3], bytes[2], bytes[1], bytes[0]);
	}

	private void date(Said said) {
		byte[] data = said.packet.data();
		Result.date(said.packet).ifPresent(date -> Result.bytes(date.plusDays(how.days()))
				.ifPresentOrElse(moved -> put(said, moved[0], moved[1], data[2], data[3]), () -> keep(said)));
	}

	private void put(Said said, byte... data) {
		heard.put(said.at, Packet.answer(said.packet.command(), data));
	}

	/** What a packet means that is not asked for is not known; most have nothing in them. */
	private void empty(Said said) {
		if (!Arrays.equals(said.packet.data(), new byte[4])) {
			keep(said);
		}
	}

	private void keep(Said said) {
		acts.subList(said.at, said.at + Packet.SIZE).forEach(how::kept);
	}
}
