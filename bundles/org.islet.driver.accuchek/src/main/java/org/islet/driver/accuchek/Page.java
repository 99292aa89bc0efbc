// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.ArrayList;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Bytes;

/**
 * A page of the store.
 *
 * @param invoke its invoke id
 * @param confirmed what of it is said again in the confirmation
 * @param last whether it is the last one
 * @param entries what stands on it
 */
record Page(int invoke, byte[] confirmed, boolean last, List<Entries.Entry> entries) {

	static final int TYPE = 18;
	static final int DATA = 0x0D21;
	private static final int CONFIRMED = 22;
	private static final int COUNT = 28;
	private static final int STATUS = 32;
	private static final int LENGTH = 34;
	static final int FIRST = 36;
	private static final int LAST = 0x4000;
	private static final int ABORTED = 0x0800;

	static Page of(Bytes message) throws DeviceException {
		if (message.u16be(Association.CHOICE) != Association.EVENT || message.u16be(TYPE) != DATA) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		int status = message.u16be(STATUS);
		if ((status & ABORTED) != 0) {
			throw Texts.error(Kind.DEVICE_STATE, "left");
		}
		int length = message.u16be(LENGTH);
		if (message.u32be(COUNT) * Entries.SIZE != length) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		List<Entries.Entry> entries = new ArrayList<>();
		for (int at = 0; at < length; at += Entries.SIZE) {
			entries.add(Entries.of(message, FIRST + at));
		}
		return new Page(message.u16be(Association.INVOKE), message.part(CONFIRMED, STATUS - CONFIRMED).array(),
				(status & LAST) != 0, List.copyOf(entries));
	}
}
