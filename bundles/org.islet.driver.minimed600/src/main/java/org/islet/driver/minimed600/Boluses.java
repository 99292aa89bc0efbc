// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.islet.device.DeviceException;

/** Joins the records of boluses programmed and delivered, by number and source. */
final class Boluses {

	/** No bolus takes longer; the counter of boluses begins again after some days. */
	private static final long LONGEST = 24 * 3600L;
	/** A bolus given at once takes some minutes. */
	private static final long GIVING = 20 * 60L;

	private final Map<Integer, OpenBolus> open = new HashMap<>();
	private final List<OpenBolus> all = new ArrayList<>();

	void take(Event event) throws DeviceException {
		int key = OpenBolus.key(event);
		OpenBolus bolus = open.get(key);
		boolean own = bolus != null && event.rtc() - bolus.first().rtc() <= LONGEST;
		if (!OpenBolus.delivers(event)) {
			begin(key, event);
		} else {
			OpenBolus given = own && bolus.awaits(event) ? bolus : begin(key, event);
			given.deliver(event);
			if (given.complete()) {
				open.remove(key);
			}
		}
	}

	private OpenBolus begin(int key, Event event) throws DeviceException {
		OpenBolus bolus = new OpenBolus(event);
		open.put(key, bolus);
		all.add(bolus);
		return bolus;
	}

	/** @return all of them in the order of their beginning */
	List<OpenBolus> all() {
		return all;
	}

	/** @return whether it was programmed before the history that was read begins: it would be counted at another time */
	static boolean begunBefore(OpenBolus bolus, long from) {
		return bolus.headless() && bolus.first().rtc() - from <= bolus.over().toSeconds() + GIVING;
	}

	/** @return whether it may not be over yet */
	static boolean running(OpenBolus bolus, PumpTime now) {
		return !bolus.complete() && now.rtc() - bolus.first().rtc() <= bolus.over().toSeconds() + GIVING;
	}
}
