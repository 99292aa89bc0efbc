// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;

/** Puts another text into the reports of a conversation that one came in. */
final class TextReports {

	private TextReports() {
	}

	/**
	 * @param acts a conversation; as many reports as the text needs are put in or taken out
	 * @param places those of the reports of the text before, at least one
	 * @return in which report each byte is
	 */
	static List<Act> put(List<Act> acts, List<Integer> places, byte... text) {
		List<Act> said = new ArrayList<>();
		int last = places.getLast();
		for (int place : places) {
			Act act = acts.get(place);
			int room = place == last ? Report.room(act.bytes()) : act.bytes()[1];
			put(act, Arrays.copyOfRange(text, said.size(), Math.min(text.length, said.size() + room)), said);
		}
		for (int place = last + 1; said.size() < text.length; place++) {
			Act more = new Received(new Report(Report.TEXT, new byte[0]).frame());
			acts.add(place, more);
			int end = Math.min(text.length, said.size() + Report.room(more.bytes()));
			put(more, Arrays.copyOfRange(text, said.size(), end), said);
		}
		int end = said.isEmpty() ? last : acts.indexOf(said.getLast());
		if (end < last) {
			acts.subList(end + 1, last + 1).removeIf(TextReports::isIdle);
		}
		return said;
	}

	/** @return whether nobody waits for it once the text is over */
	private static boolean isIdle(Act act) {
		return act instanceof Received(byte[] frame)
				&& Report.of(frame).filter(report -> report.isText() || report.isBusy()).isPresent();
	}

	private static void put(Act act, byte[] data, List<Act> said) {
		Report.put(act.bytes(), data);
		said.addAll(Collections.nCopies(data.length, act));
	}
}
