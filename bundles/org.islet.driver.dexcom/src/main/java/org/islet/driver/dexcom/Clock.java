// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.islet.device.UploadSession;

/**
 * Finds out when the clock on the screen was set. Every record has the time of that clock and of another one that nobody
 * ever sets; where the difference between the two changes, it was set before that record. By a second or two the two
 * always differ, for they are not read at once.
 */
final class Clock {

	private static final String MARK = "clock";
	private static final long SLACK = 10;

	private final UploadSession session;
	private final List<Change> changes = new ArrayList<>();
	private boolean known;
	private long system;
	private long offset;

	/**
	 * The clock was set.
	 *
	 * @param system seconds of the other clock
	 * @param before what it showed
	 * @param after what it was set to
	 * @param index number of the record that tells it
	 */
	record Change(long system, LocalDateTime before, LocalDateTime after, long index) {
	}

	Clock(UploadSession session) {
		this.session = session;
		session.mark(MARK).filter(mark -> mark.matches("\\d{1,10} -?\\d{1,10}")).ifPresent(mark -> {
			String[] parts = mark.split(" ");
			system = Long.parseLong(parts[0]);
			offset = Long.parseLong(parts[1]);
			known = true;
		});
	}

	/**
	 * Both clocks are seen.
	 *
	 * @param now of the one that nobody sets; what is earlier than seen before tells nothing
	 * @param ahead by how much the other one is ahead
	 * @return whether that was set in between
	 */
	boolean sees(long now, long ahead, long index) {
		if (known && now < system) {
			return false;
		}
		boolean set = known && Math.abs(ahead - offset) > SLACK;
		if (set) {
			changes.add(new Change(now, Stored.time(now + offset), Stored.time(now + ahead), index));
		}
		offset = set || !known ? ahead : offset;
		system = now;
		known = true;
		session.mark(MARK, system + " " + offset);
		return set;
	}

	List<Change> changes() {
		return changes;
	}

	/** @return by how much the clock was ahead at a time, as far back as this read tells */
	long offset(long at) {
		long ahead = offset;
		for (Change change : changes.reversed()) {
			if (change.system() > at) {
				ahead -= Duration.between(change.before(), change.after()).toSeconds();
			}
		}
		return ahead;
	}
}
