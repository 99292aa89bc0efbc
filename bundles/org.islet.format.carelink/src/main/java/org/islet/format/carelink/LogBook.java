// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.islet.device.DeviceLog;
import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.Entry;

/**
 * One log while its entries are found, not in order because of joins. Written out in the device's order: by position,
 * and by time where records made within some minutes lie in another order than they happened.
 */
final class LogBook {

	private static final Duration JITTER = Duration.ofMinutes(5);
	/** A clock that follows a telephone goes back without notice, by no more than this. */
	private static final Duration JOURNEY = Duration.ofHours(26);
	private static final int FARTHEST = 100;

	private record Page(long position, LocalDateTime when, Entry entry, LocalDateTime after, long line) {

		boolean clock() {
			return entry == null;
		}

		boolean belongsBefore(Page earlier) {
			return !clock() && !earlier.clock() && when.isBefore(earlier.when)
					&& Duration.between(when, earlier.when).compareTo(JITTER) <= 0;
		}
	}

	private final List<Page> pages = new ArrayList<>();

	/**
	 * @param position the row's place in the device's order
	 * @param entry what it says
	 * @param line its line
	 */
	void add(long position, Entry entry, long line) {
		pages.add(new Page(position, entry.when(), entry, null, line));
	}

	void clockChange(long position, LocalDateTime before, LocalDateTime after, long line) {
		pages.add(new Page(position, before, null, after, line));
	}

	boolean isEmpty() {
		return pages.isEmpty();
	}

	void writeTo(DeviceLog log, ImportSession session) throws FormatException {
		for (Page page : ordered()) {
			session.check();
			if (page.clock()) {
				log.clockChange(page.when(), page.after(), page.line());
			} else {
				log.add(page.entry(), page.line());
			}
		}
	}

	/** Rows that are no one device's order, such as one kind of record after the other, are brought into that of time. */
	private static void sortMixed(List<Page> stretch) {
		for (int i = 1; i < stretch.size(); i++) {
			if (Duration.between(stretch.get(i).when(), stretch.get(i - 1).when()).compareTo(JOURNEY) > 0) {
				stretch.sort(Comparator.comparing(Page::when));
				return;
			}
		}
	}

	private List<Page> ordered() {
		pages.sort(Comparator.comparingLong(Page::position));
		int from = 0;
		for (int i = 0; i <= pages.size(); i++) {
			if (i == pages.size() || pages.get(i).clock()) {
				sortMixed(pages.subList(from, i));
				from = i + 1;
			}
		}
		List<Page> ordered = new ArrayList<>(pages.size());
		for (Page page : pages) {
			int place = ordered.size();
			int farthest = Math.max(0, place - FARTHEST);
			while (place > farthest && page.belongsBefore(ordered.get(place - 1))) {
				place--;
			}
			ordered.add(place, page);
		}
		return ordered;
	}
}
