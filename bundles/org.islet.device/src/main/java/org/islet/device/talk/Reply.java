// SPDX-License-Identifier: EPL-2.0
package org.islet.device.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.islet.device.codec.Spread;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;

/**
 * All that a device said between two frames sent to it, whatever pieces it came in. What is changed here is changed in the
 * conversation.
 */
public final class Reply {

	private final byte[] question;
	private final Spread said = new Spread();
	private final List<Integer> acts = new ArrayList<>();

	private Reply(byte... question) {
		this.question = question;
	}

	/**
	 * @param acts a conversation
	 * @return one for each frame sent in it, and one before these
	 */
	public static List<Reply> all(List<Act> acts) {
		List<Reply> all = new ArrayList<>();
		all.add(new Reply());
		for (int i = 0; i < acts.size(); i++) {
			switch (acts.get(i)) {
			case Sent(byte[] frame) -> all.add(new Reply(frame));
			case Received(byte[] frame) -> all.getLast().add(frame, i);
			default -> {
				// nothing was said
			}
			}
		}
		return all;
	}

	private void add(byte[] frame, int act) {
		said.add(frame, 0, frame.length);
		for (int i = 0; i < frame.length; i++) {
			acts.add(act);
		}
	}

	/** @return the frame it follows; empty if it was said before any was sent */
	public byte[] question() {
		return question.clone();
	}

	/** @return a copy of what was said; empty if nothing was */
	public byte[] bytes() {
		return said.bytes();
	}

	/**
	 * @param at where to put them
	 * @param bytes what is said there from now on
	 */
	public void put(int at, byte... bytes) {
		said.put(at, bytes);
	}

	/** @return the places in the conversation of the frames that have the bytes in {@code from <= i < to} */
	public Set<Integer> acts(int from, int to) {
		return new TreeSet<>(acts.subList(from, to));
	}
}
