// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.islet.device.DeviceLog;
import org.islet.model.Entry;

/** Entries whose times are earlier than those of the records they are in: sorted between two changes of the clock. */
final class Aside {

	private final DeviceLog log;
	private final List<Late> waiting = new ArrayList<>();
	private int changes;

	private record Late(long system, Entry entry, long index) {
	}

	Aside(DeviceLog log) {
		this.log = log;
	}

	/** @param system the moment that tells on which side of a change of the clock it is */
	void add(long system, Entry entry, long index) {
		waiting.add(new Late(system, entry, index));
	}

	/** @param all the changes of the clock so far */
	void handOver(List<Clock.Change> all) {
		waiting.sort(Comparator.comparingLong(Late::system));
		List<Late> stretch = new ArrayList<>();
		for (Late late : waiting) {
			while (changes < all.size() && all.get(changes).system() <= late.system()) {
				tell(stretch);
				Clock.Change change = all.get(changes++);
				log.clockChange(change.before(), change.after(), change.index());
			}
			stretch.add(late);
		}
		tell(stretch);
		waiting.clear();
	}

	private void tell(List<Late> stretch) {
		stretch.sort(Comparator.comparing(late -> late.entry().when()));
		stretch.forEach(late -> log.add(late.entry(), late.index()));
		stretch.clear();
	}
}
