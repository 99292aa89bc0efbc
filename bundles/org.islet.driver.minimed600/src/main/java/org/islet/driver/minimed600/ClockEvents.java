// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.islet.device.DeviceException;

/**
 * Finds when the pump's clock was set. After a loss of power it is reset and then set by the user, which is one change;
 * what is recorded between has no time that means anything.
 */
final class ClockEvents {

	static final int RESET = 0x02;
	static final int SET = 0x03;
	private static final int NEW_TIME = 0x0B;

	private final List<ClockChange> changes = new ArrayList<>();
	private final List<Event> timed = new ArrayList<>();
	private final List<Event> lost = new ArrayList<>();
	private OptionalLong offset = OptionalLong.empty();
	private boolean unset;

	/** @param events in the order of the counter */
	ClockEvents(List<Event> events) throws DeviceException {
		for (Event event : events) {
			switch (event.type()) {
			case RESET -> unset = true;
			case SET -> set(event);
			default -> other(event);
			}
		}
	}

	private void set(Event event) throws DeviceException {
		if (!event.has(NEW_TIME + 7)) {
			lost.add(event);
			return;
		}
		PumpTime set = PumpTime.of(event.bytes(), NEW_TIME);
		long before = offset.orElse(event.time().offset());
		if (before != set.offset()) {
			changes.add(new ClockChange(event.rtc(), new PumpTime(event.rtc(), before).local(),
					new PumpTime(event.rtc(), set.offset()).local()));
		}
		offset = OptionalLong.of(set.offset());
		unset = false;
	}

	private void other(Event event) {
		if (unset) {
			lost.add(event);
		} else {
			offset = OptionalLong.of(event.time().offset());
			timed.add(event);
		}
	}

	List<ClockChange> changes() {
		return changes;
	}

	/** @return the events but those of the clock and those without a time */
	List<Event> timed() {
		return timed;
	}

	/** @return what was recorded while the clock was not set */
	List<Event> lost() {
		return lost;
	}
}
