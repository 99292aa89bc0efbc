// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.List;

import org.islet.device.codec.Spread;

/** A message of a conversation of the past, in the reports it lies in. */
final class Said {

	private final Spread spread = new Spread();
	private final List<Integer> acts = new ArrayList<>();
	private int last;

	/** @param act where the report is in the conversation */
	void add(byte[] report, int act) {
		spread.add(report, Packets.HEAD, Packets.HEAD + report[Packets.HEAD - 1]);
		last = report[Packets.HEAD - 1];
		acts.add(act);
	}

	/** @return whether no report is missing */
	boolean complete() {
		return !acts.isEmpty() && (last < Packets.MOST || spread.size() == Envelope.size(bytes()));
	}

	byte[] bytes() {
		return spread.bytes();
	}

	/** @param bytes what it says from now on; as many as before */
	void put(byte[] bytes) {
		spread.put(0, bytes);
	}

	/** @param payload what its envelope holds from now on */
	void putPayload(byte[] payload) {
		byte[] bytes = bytes();
		Envelope.put(bytes, payload);
		put(bytes);
	}

	/** @return the places of its reports in the conversation */
	List<Integer> acts() {
		return acts;
	}
}
