// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;

/**
 * The object that keeps the results, as the meter's configuration names it.
 *
 * @param handle how to address it
 * @param segments of how many parts it consists
 */
record Store(int handle, int segments) {

	static final int CONFIGURATION = 0x0D1C;
	private static final int TYPE = 18;
	private static final int OBJECTS = 24;
	private static final int FIRST = 28;
	/** An object has its class and its handle before its attributes. */
	private static final int HEAD = 4;
	private static final int PM_STORE = 61;
	private static final int SEGMENTS = 2385;

	/** @return empty if the message is no configuration */
	static Optional<Store> of(Bytes message) throws DeviceException {
		if (message.u16be(0) != Association.PRESENTATION || message.u16be(Association.CHOICE) != Association.EVENT
				|| message.u16be(TYPE) != CONFIGURATION) {
			return Optional.empty();
		}
		int count = message.u16be(OBJECTS);
		int place = FIRST;
		for (int i = 0; i < count; i++) {
			Attributes attributes = Attributes.of(message, place + HEAD);
			if (message.u16be(place) == PM_STORE) {
				return Optional.of(new Store(message.u16be(place + 2), attributes.get(SEGMENTS).u16be(0)));
			}
			place += HEAD + attributes.size();
		}
		return Optional.empty();
	}
}
