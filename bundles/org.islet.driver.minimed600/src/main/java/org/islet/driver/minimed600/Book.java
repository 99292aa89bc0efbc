// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.islet.device.DeviceLog;
import org.islet.model.Entry;

/** One log while its entries are found; handed over in the order of the pump's counter. */
final class Book {

	private record Page(long rtc, Entry entry, ClockChange change) {
	}

	private final List<Page> pages = new ArrayList<>();
	private final Window window;

	Book(Window window) {
		this.window = window;
	}

	/**
	 * @param rtc where it belongs, and the record's number
	 * @param entry what was recorded; left out where a read before handed it over for certain
	 */
	void add(long rtc, Entry entry) {
		if (!window.explains(rtc)) {
			pages.add(new Page(rtc, entry, null));
		}
	}

	/** Enters changes of the clock where they belong; what is of the same moment comes after them. */
	void changes(List<ClockChange> changes) {
		pages.addAll(0, changes.stream().map(change -> new Page(change.rtc(), null, change)).toList());
	}

	boolean isEmpty() {
		return pages.isEmpty();
	}

	/** @return what was added, in order */
	List<Entry> entries() {
		return ordered().filter(page -> page.entry != null).map(Page::entry).toList();
	}

	private Stream<Page> ordered() {
		return pages.stream().sorted(Comparator.comparingLong(Page::rtc));
	}

	void writeTo(DeviceLog log) {
		ordered().forEach(page -> {
			if (page.change == null) {
				log.add(page.entry, page.rtc);
			} else {
				log.clockChange(page.change.before(), page.change.after(), page.rtc);
			}
		});
	}
}
