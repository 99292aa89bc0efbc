// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.model.DeviceInfo;
import org.islet.model.store.TherapyStore.DeviceUse;

/**
 * When a device was heard of last.
 *
 * @param device which
 * @param read when it was read to its end; empty if what is known of it came from files
 * @param entries its last entry; empty if there is none
 * @param due whether it should be read soon, so that nothing is overwritten unread
 */
record DeviceState(DeviceInfo device, Optional<LastRead> read, Optional<Instant> entries, boolean due) {

	/** @return those that were read, the one read longest ago first, then those known from files, latest entry first */
	static List<DeviceState> all(List<DeviceUse> uses, List<LastRead> reads) {
		List<DeviceState> all = new ArrayList<>();
		for (LastRead read : reads) {
			Optional<Instant> last = uses.stream().filter(use -> use.device().id().equals(read.device().id()))
					.map(DeviceUse::last).findFirst();
			all.add(new DeviceState(read.device(), Optional.of(read), last, read.due()));
		}
		Set<String> known = reads.stream().map(read -> read.device().id()).collect(Collectors.toSet());
		uses.stream().filter(use -> !known.contains(use.device().id()) && !use.device().equals(DeviceInfo.LOG))
				.forEach(use -> all.add(
						new DeviceState(use.device(), Optional.empty(), Optional.of(use.last()), false)));
		return all;
	}

	/** @return what a person calls the device */
	String name() {
		return (device.maker() + " " + device.model() + " " + device.serial()).strip().replaceAll(" +", " ");
	}
}
