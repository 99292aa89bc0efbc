// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceException;

/** Joins the records of boluses programmed and delivered, by number and source. */
final class Boluses {

	/** No bolus takes longer; the counter of boluses begins again after some days. */
	private static final long LONGEST = 24 * 3600L;
	/** A bolus given at once takes some minutes. */
	private static final long GIVING = 20 * 60L;
	/** The record of what was delivered may bear a time just before that of what was programmed. */
	private static final long EARLY = 60;

	/** A record of a delivery, and the bolus it is of if that it was programmed is not known. */
	private record Delivery(Event event, OpenBolus alone) {
	}

	private final Map<Integer, List<OpenBolus>> byKey = new HashMap<>();
	private final List<Delivery> deliveries = new ArrayList<>();

	void take(Event event) throws DeviceException {
		OpenBolus bolus = new OpenBolus(event);
		if (OpenBolus.delivers(event)) {
			bolus.deliver(event);
			deliveries.add(new Delivery(event, bolus));
		} else {
			add(bolus);
		}
	}

	private List<OpenBolus> alike(Event event) throws DeviceException {
		return byKey.computeIfAbsent(OpenBolus.key(event), key -> new ArrayList<>());
	}

	private void add(OpenBolus bolus) throws DeviceException {
		alike(bolus.first()).add(bolus);
	}

	/** @return all of them in the order of their beginning */
	List<OpenBolus> all() throws DeviceException {
		for (Delivery delivery : deliveries) {
			Optional<OpenBolus> programmed = programmed(delivery.event);
			if (programmed.isPresent()) {
				programmed.get().deliver(delivery.event);
			} else {
				add(delivery.alone);
			}
		}
		deliveries.clear();
		return byKey.values().stream().flatMap(List::stream)
				.sorted(Comparator.comparingLong(bolus -> bolus.first().rtc()))
				.toList();
	}

	private Optional<OpenBolus> programmed(Event delivery) throws DeviceException {
		for (OpenBolus bolus : alike(delivery).reversed()) {
			long after = delivery.rtc() - bolus.first().rtc();
			if (after >= -EARLY && after <= LONGEST && bolus.awaits(delivery)) {
				return Optional.of(bolus);
			}
		}
		return Optional.empty();
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
