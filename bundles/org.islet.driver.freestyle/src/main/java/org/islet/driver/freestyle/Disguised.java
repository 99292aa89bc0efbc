// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.device.Disguise;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;

/**
 * A conversation with other serial numbers, dates and comments. Dates are told with as few digits as they need, so that
 * other dates may need more or fewer reports. What the computer says tells nothing.
 */
final class Disguised {

	/** Longer than any signal: what is in a report of unknown type that has more is not known. */
	private static final int SIGNAL = 2;

	private final List<Act> acts;
	private final Disguise how;
	private final DisguisedText texts;
	private final List<Message> messages = new ArrayList<>();
	private final Set<Act> asSaid = Collections.newSetFromMap(new IdentityHashMap<>());
	private final DisguisedBinary binary;

	/** A text, and the places of its reports in the conversation. */
	private static final class Message {

		private final DisguisedText.Question question;
		private final List<Integer> places = new ArrayList<>();
		private final ByteArrayOutputStream text = new ByteArrayOutputStream();
		private String end = "";

		Message(DisguisedText.Question question) {
			this.question = question;
		}

		void add(int place, Report report) {
			places.add(place);
			text.writeBytes(report.data());
			end = TextLine.end(end, report);
		}
	}

	Disguised(List<Act> acts, Disguise how) {
		this.acts = acts;
		this.how = how;
		texts = new DisguisedText(how);
		binary = new DisguisedBinary(how, asSaid);
	}

	void disguise() {
		hear();
		// from the end, so that the places of those before stay true
		messages.reversed().forEach(this::disguise);
		for (int i = 0; i < acts.size(); i++) {
			if (asSaid.contains(acts.get(i))) {
				how.kept(i);
			}
		}
	}

	private void hear() {
		Message message = new Message(DisguisedText.Question.NONE);
		for (int i = 0; i < acts.size(); i++) {
			Act act = acts.get(i);
			if (act instanceof Sent(byte[] frame)) {
				messages.add(message);
				message = new Message(DisguisedText.Question.of(frame));
				binary.sent(frame);
			} else if (act instanceof Received(byte[] frame)) {
				Optional<Report> report = Report.of(frame);
				if (report.filter(Report::isText).isPresent()) {
					message.add(i, report.get());
				} else if (report.filter(Report::isBinary).isPresent()) {
					binary.received(act, report.get());
				} else {
					report.ifPresentOrElse(r -> Report.put(frame, signal(r, act)), () -> asSaid.add(act));
				}
				if (TextLine.ends(message.end)) {
					messages.add(message);
					message = new Message(message.question);
				}
			}
		}
		messages.add(message);
		binary.end();
	}

	private byte[] signal(Report report, Act act) {
		if (Greeting.SERIAL.isAnsweredBy(report)) {
			String text = new String(report.data(), StandardCharsets.ISO_8859_1);
			return texts.serial(text).getBytes(StandardCharsets.ISO_8859_1);
		}
		if (report.data().length > SIGNAL && !report.isAcknowledgement() && !Greeting.VERSION.isAnsweredBy(report)) {
			asSaid.add(act);
		}
		return report.data();
	}

	private void disguise(Message message) {
		if (message.places.isEmpty()) {
			return;
		}
		List<DisguisedText.Piece> pieces = texts.pieces(message.question, message.text.toByteArray());
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		pieces.forEach(piece -> text.writeBytes(piece.bytes()));
		List<Act> said = TextReports.put(acts, message.places, text.toByteArray());
		int at = 0;
		for (DisguisedText.Piece piece : pieces) {
			int end = at + piece.bytes().length;
			if (!piece.read()) {
				asSaid.addAll(said.subList(at, end));
			}
			at = end;
		}
	}
}
