// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.codec.Spread;
import org.islet.device.talk.Transcript.Act;

/** Answers of the binary protocol with other dates, and with the checksums these have. */
final class DisguisedBinary {

	private static final int FRAME = 2;
	private static final int DATA = FRAME + Atp.HEAD;
	private static final int NUMBERS = 0xFF;

	private final DisguisedPackets packets;
	private final Set<Act> asSaid;

	/** One answer: its bytes, and the act that each of them is in. */
	private Spread said = new Spread();
	private final List<Act> acts = new ArrayList<>();
	/** Its frames, the last ones by their numbers, and those that were said again, which are disguised as they are. */
	private final List<byte[]> frames = new ArrayList<>();
	private final Map<Integer, byte[]> last = new HashMap<>();
	private final Map<byte[], byte[]> again = new IdentityHashMap<>();
	private int expects;

	/** @param asSaid takes what could not be read */
	DisguisedBinary(Disguise how, Set<Act> asSaid) {
		packets = new DisguisedPackets(how);
		this.asSaid = asSaid;
	}

	/** What the computer said may end an answer. */
	void sent(byte... frame) {
		Optional<Report> report = Report.of(frame);
		boolean greeting = report.filter(r -> r.type() == Greeting.HELLO.report().type()).isPresent();
		boolean flush = report.filter(r -> r.type() == Report.REQUEST).flatMap(r -> Atp.of(r.data()))
				.filter(atp -> atp.data().length > 0 && atp.data()[0] == Aap.FLUSH).isPresent();
		boolean request = report.filter(r -> r.type() == Report.REQUEST).isPresent();
		if (greeting || request && !flush) {
			end();
		}
		expects = greeting ? 0 : expects;
	}

	void received(Act act, Report report) {
		byte[] frame = act.bytes();
		Report.put(frame, report.data());
		Optional<Atp> atp = Atp.of(report.data());
		if (atp.isEmpty()) {
			asSaid.add(act);
		} else if (atp.get().number() == expects) {
			expects = expects + 1 & NUMBERS;
			int size = atp.get().data().length;
			said.add(frame, DATA, DATA + size);
			acts.addAll(Collections.nCopies(size, act));
			frames.add(frame);
			last.put(atp.get().number(), frame);
		} else {
			byte[] first = last.get(atp.get().number());
			if (first != null && Arrays.equals(first, DATA, first.length, frame, DATA, frame.length)) {
				again.put(frame, first);
			} else {
				asSaid.add(act);
			}
		}
	}

	/** Disguises the answer that has come. */
	void end() {
		byte[] bytes = said.bytes();
		int at = 0;
		try {
			for (Optional<Aap.Place> place = Aap.find(bytes, at); place.isPresent(); place = Aap.find(bytes, at)) {
				int end = place.get().to();
				if (!packets.disguise(place.get(), bytes)) {
					asSaid.addAll(acts.subList(at, end));
				}
				at = end;
			}
		} catch (DeviceException e) {
			// no packet: what follows is not known
		}
		asSaid.addAll(acts.subList(at, bytes.length));
		said.put(0, bytes);
		frames.forEach(DisguisedBinary::sum);
		again.forEach((frame, first) -> System.arraycopy(first, DATA - Integer.BYTES, frame, DATA - Integer.BYTES,
				Math.min(first.length, frame.length) - DATA + Integer.BYTES));
		said = new Spread();
		acts.clear();
		frames.clear();
		last.clear();
		again.clear();
	}

	private static void sum(byte[] frame) {
		byte[] data = Report.of(frame).orElseThrow().data();
		byte[] piece = Arrays.copyOfRange(data, Atp.HEAD, data.length);
		Atp.little(frame).putInt(FRAME + Atp.SUM, Atp.sum(piece));
	}
}
