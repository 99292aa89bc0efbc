// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.islet.device.codec.Spread;

/** What was heard of a pump's answer in a conversation of the past, in the records it came in. */
final class Heard {

	private record Part(Spread frame, int size) {
	}

	private final int code;
	private final List<Part> parts = new ArrayList<>();
	private final List<Integer> acts = new ArrayList<>();
	private boolean complete;

	/** @param code of the command it answers */
	Heard(int code) {
		this.code = code;
	}

	/**
	 * @param frame a good record
	 * @param answer what it says
	 * @param where the acts it came in
	 */
	void add(Spread frame, Answer answer, List<Integer> where) {
		parts.add(new Part(frame, answer.data().length));
		acts.addAll(where);
		complete = answer.last();
	}

	int code() {
		return code;
	}

	/** @return whether all of it came */
	boolean complete() {
		return complete;
	}

	/** @return the acts it came in */
	List<Integer> acts() {
		return List.copyOf(acts);
	}

	byte[] data() {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		for (Part part : parts) {
			data.write(part.frame().bytes(), Answer.HEAD, part.size());
		}
		return data.toByteArray();
	}

	/** @param data what it says from now on; as long as before */
	void put(byte[] data) {
		int at = 0;
		for (Part part : parts) {
			byte[] own = Arrays.copyOfRange(data, at, at + part.size());
			part.frame().put(Answer.HEAD, own);
			part.frame().put(Answer.HEAD + own.length, (byte) Stick.CRC.of(own));
			at += own.length;
		}
	}
}
