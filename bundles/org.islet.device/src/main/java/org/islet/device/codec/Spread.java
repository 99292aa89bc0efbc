// SPDX-License-Identifier: EPL-2.0
package org.islet.device.codec;

import java.util.ArrayList;
import java.util.List;

/** Bytes that lie in several frames, seen as one: what is changed here is changed in the frames. */
public final class Spread {

	private record Place(byte[] frame, int at) {
	}

	private final List<Place> places = new ArrayList<>();

	/**
	 * @param frame what the next bytes lie in
	 * @param from where they begin
	 * @param to where they end, exclusive
	 */
	public void add(byte[] frame, int from, int to) {
		for (int at = from; at < to; at++) {
			places.add(new Place(frame, at));
		}
	}

	/** @return how many there are */
	public int size() {
		return places.size();
	}

	/** @return a copy of them */
	public byte[] bytes() {
		byte[] bytes = new byte[places.size()];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = places.get(i).frame[places.get(i).at];
		}
		return bytes;
	}

	/**
	 * @param at where to put them
	 * @param bytes what is there from now on
	 */
	public void put(int at, byte... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			Place place = places.get(at + i);
			place.frame[place.at] = bytes[i];
		}
	}
}
