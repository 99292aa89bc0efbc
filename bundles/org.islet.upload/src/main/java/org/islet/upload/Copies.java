// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;

/**
 * The entries of one device that were stored before and say their instants and keys themselves. What they say is
 * believed as far as the key goes: it must be the one that the entry gets when it is read from the device.
 *
 * @param device which
 * @param entries those that can be taken, in the order of their instants
 */
record Copies(DeviceInfo device, List<Logged<?>> entries) {

	private static final int FIRST_YEAR = 1900;
	private static final Duration AHEAD = Duration.ofDays(1);
	private static final int NAMED = 5;

	/**
	 * @param now what lies later than tomorrow is left out, as in every file
	 * @param skips takes what is left out
	 */
	static Copies of(CollectedDevice device, Instant now, Skips skips) {
		List<Logged<?>> taken = new ArrayList<>();
		for (CollectedDevice.Copy copy : device.copies()) {
			String fault = fault(device.info(), copy.logged(), now);
			if (fault.isEmpty()) {
				taken.add(copy.logged());
			} else {
				skips.add(copy.line(), Texts.of(fault), true);
			}
		}
		taken.sort(Comparator.comparing(Logged::at));
		return new Copies(device.info(), taken);
	}

	/** A person's own records may be about the future, and have keys of their own. */
	private static String fault(DeviceInfo device, Logged<?> logged, Instant now) {
		if (own(device)) {
			return "";
		}
		if (logged.entry().when().getYear() < FIRST_YEAR) {
			return "impossibleDate";
		}
		if (logged.at().isAfter(now.plus(AHEAD))) {
			return "future";
		}
		return EntryKey.is(logged.key(), device.id(), logged.entry()) ? "" : "otherKey";
	}

	private static boolean own(DeviceInfo device) {
		return device.id().equals(DeviceInfo.LOG.id());
	}

	/** @return entries with the kept original they came from */
	static List<Logged<?>> from(List<Logged<?>> page, long original) {
		return page.stream().<Logged<?>>map(
				one -> new Logged<>(one.entry(), one.at(), one.key(), one.device(), original)).toList();
	}

	/** @return a sentence about those that are here with another content */
	String kept(List<String> keys) {
		String some = keys.stream().limit(NAMED).collect(Collectors.joining(", "))
				+ (keys.size() > NAMED ? ", ..." : "");
		return own(device) ? Texts.of("recordsKept", keys.size(), some)
				: Texts.of("copiesKept", keys.size(), device.maker() + " " + device.model());
	}
}
