// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;

/**
 * Goes through one log of a device, oldest entry first, and finds the instant of each local time.
 * <p>
 * Where the log itself holds the change of the clock, its place there tells on which side an entry is. Where another log
 * of the device holds it, times tell: beyond the time before the change it is after it (a time that a forward change
 * left out as well); times that a backward change shows twice are after it as soon as the sequence has gone back by
 * more than half the shift.
 * <p>
 * A time that the clock cannot have shown in the stretch so found belongs to a neighbouring one: such an entry bears the
 * time at which something began, noted when it ended.
 */
final class LogAnchor {

	private static final Duration SLACK = Duration.ofMinutes(1);

	private final ClockHistory history;
	private final List<ClockChange> changes;
	private final BitSet own = new BitSet();
	private final WallClock wall;
	private int stretch;
	private LocalDateTime previous;

	/**
	 * @param history the device's
	 * @param inThisLog the changes that {@link #changed} will be called for
	 */
	LogAnchor(ClockHistory history, List<ClockChange> inThisLog) {
		this.history = history;
		changes = history.changes();
		wall = history.lastStretch();
		inThisLog.stream().mapToInt(history::indexOf).filter(i -> i >= 0).forEach(own::set);
	}

	/** The log has reached this change. */
	void changed(ClockChange change) {
		int index = history.indexOf(change);
		if (index >= stretch) {
			enter(index + 1);
		}
	}

	/**
	 * @param local what the device's clock showed
	 * @param moves whether the entry was noted at that moment; false for such as a day's total
	 * @return the instant
	 */
	Instant at(LocalDateTime local, boolean moves) {
		if (moves) {
			advance(local);
			previous = local;
		}
		int fitting = fit(local);
		return history.isLast(fitting) ? wall.at(local, moves) : history.at(local, fitting);
	}

	private void advance(LocalDateTime local) {
		if (stretch < changes.size() && !own.get(stretch) && over(changes.get(stretch), local)) {
			int end = own.nextSetBit(stretch);
			enter(containing(local, stretch + 1, end < 0 ? changes.size() : end));
		}
	}

	private boolean over(ClockChange change, LocalDateTime local) {
		if (local.isAfter(change.before())) {
			return true;
		}
		return !change.forward() && previous != null && !local.isBefore(change.after())
				&& Duration.between(local, previous).compareTo(change.shift().abs().dividedBy(2)) > 0;
	}

	private void enter(int next) {
		stretch = next;
		previous = null;
	}

	private int fit(LocalDateTime local) {
		if (near(local)) {
			return stretch;
		}
		for (int back = stretch - 1; back >= 0; back--) {
			if (contains(back, local)) {
				return back;
			}
		}
		return containing(local, local.isAfter(changes.get(0).before()) ? 1 : 0, changes.size());
	}

	/** Whether the stretch showed it, give or take, or left it out going forward. */
	private boolean near(LocalDateTime local) {
		return !local.isBefore(earliest()) && (stretch == changes.size()
				|| !local.isAfter(changes.get(stretch).before().plus(SLACK)));
	}

	private LocalDateTime earliest() {
		if (stretch == 0) {
			return LocalDateTime.MIN;
		}
		LocalDateTime begins = history.begins(stretch);
		LocalDateTime before = changes.get(stretch - 1).before();
		return (before.isBefore(begins) ? before : begins).minus(SLACK);
	}

	/** The first stretch that showed a time, or, where a forward change left it out, the one after that change. */
	private int containing(LocalDateTime local, int from, int to) {
		for (int i = from; i <= to; i++) {
			if (contains(i, local)) {
				return i;
			}
		}
		int after = from;
		while (after < to && local.isAfter(changes.get(after).before())) {
			after++;
		}
		return after;
	}

	private boolean contains(int index, LocalDateTime local) {
		return !local.isBefore(history.begins(index))
				&& (index == changes.size() || !local.isAfter(changes.get(index).before()));
	}
}
