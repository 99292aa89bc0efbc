// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/** Questions and answers of the binary protocol. */
final class BinaryLine {

	/** Eight times what a reader holds. */
	private static final int LONGEST = 2 << 20;
	private static final int TRIES = 2;
	/** So many frames in a row of which none was awaited: whoever says them is lost. */
	private static final int STRAYS = 200;
	private static final int NUMBERS = 0xFF;

	private final Reports reports;
	private int expects;
	private int number;
	private boolean heard;

	BinaryLine(Reports reports) {
		this.reports = reports;
	}

	/**
	 * @param came is told how many bytes of the answer have come
	 * @return the packets of the answer; empty if the device does not know the question, or not even the protocol
	 */
	Optional<List<Aap>> ask(Request request, IntConsumer came) throws DeviceException {
		List<Report> question = List.of(request.report(expects, number),
				Request.FLUSH.report(expects, number + 1 & NUMBERS));
		number = number + 2 & NUMBERS;
		send(question);
		List<Aap> answer = new ArrayList<>();
		byte[] rest = {};
		int size = 0;
		while (answer.isEmpty() || !request.endsWith(answer.getLast())) {
			Optional<byte[]> piece = next(size == 0 ? question : List.of());
			if (piece.isEmpty()) {
				return Optional.empty();
			}
			size += piece.get().length;
			came.accept(size);
			int known = answer.size();
			rest = take(joined(rest, piece.get()), answer);
			if (!answers(request, answer.subList(known, answer.size()))) {
				return Optional.empty();
			}
			if (size > LONGEST) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
		}
		return Optional.of(answer);
	}

	/** @return whether the device did not refuse */
	private static boolean answers(Request request, List<Aap> packets) throws DeviceException {
		for (Aap packet : packets) {
			if (packet.code() != request.code() && packet.code() != Aap.ERROR) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
		}
		return packets.stream().noneMatch(packet -> packet.code() == Aap.ERROR);
	}

	private void send(List<Report> question) throws DeviceException {
		for (Report report : question) {
			reports.send(report);
		}
	}

	/** @return the next piece of an answer; empty if the device refuses, or has never said anything in this protocol */
	private Optional<byte[]> next(List<Report> question) throws DeviceException {
		int silences = 0;
		for (int strays = 0; strays < STRAYS; strays++) {
			Optional<Report> report = reports.next(r -> r.isBinary() || r.isRefusal());
			if (report.filter(Report::isRefusal).isPresent() && !heard) {
				return Optional.empty();
			}
			Optional<Atp> frame = report.flatMap(r -> Atp.of(r.data()));
			if (frame.isPresent() && frame.get().number() == expects) {
				heard = true;
				expects = expects + 1 & NUMBERS;
				acknowledge();
				return frame.map(Atp::data);
			}
			if (report.isEmpty()) {
				if (++silences == TRIES) {
					return silent();
				}
				send(question);
			}
			if (report.isEmpty() || strays == 0) {
				// asks for the frame again, once for all that follow it
				acknowledge();
			}
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	private Optional<byte[]> silent() throws DeviceException {
		if (heard) {
			throw Texts.error(Kind.LINK, "silent");
		}
		return Optional.empty();
	}

	private void acknowledge() throws DeviceException {
		reports.send(Request.acknowledge(expects, number));
	}

	/** @return what is left of a packet that has not come to its end */
	private static byte[] take(byte[] bytes, List<Aap> answer) throws DeviceException {
		int at = 0;
		for (Optional<Aap.Place> place = Aap.find(bytes, at); place.isPresent(); place = Aap.find(bytes, at)) {
			answer.add(place.get().in(bytes));
			at = place.get().to();
		}
		return Arrays.copyOfRange(bytes, at, bytes.length);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(first);
		both.writeBytes(second);
		return both.toByteArray();
	}
}
