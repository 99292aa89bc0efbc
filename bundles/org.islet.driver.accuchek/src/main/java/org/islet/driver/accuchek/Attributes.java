// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.HashMap;
import java.util.Map;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;

/**
 * Attributes of ISO/IEEE 11073-20601: {@code count, length}, then for each {@code id, length, value}.
 *
 * @param values by their ids
 * @param places where in the message they begin, by their ids
 * @param size how many bytes all of it took
 */
record Attributes(Map<Integer, Bytes> values, Map<Integer, Integer> places, int size) {

	private static final int HEAD = 4;

	/** @param at where the count stands */
	static Attributes of(Bytes message, int at) throws DeviceException {
		int count = message.u16be(at);
		Bytes list = message.part(at + HEAD, message.u16be(at + 2));
		Map<Integer, Bytes> values = new HashMap<>();
		Map<Integer, Integer> places = new HashMap<>();
		int place = 0;
		for (int i = 0; i < count; i++) {
			int length = list.u16be(place + 2);
			values.put(list.u16be(place), list.part(place + HEAD, length));
			places.put(list.u16be(place), at + HEAD + place + HEAD);
			place += HEAD + length;
		}
		return new Attributes(Map.copyOf(values), Map.copyOf(places), HEAD + list.size());
	}

	/** @throws DeviceException if it is not there */
	Bytes get(int id) throws DeviceException {
		Bytes value = values.get(id);
		if (value == null) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return value;
	}
}
