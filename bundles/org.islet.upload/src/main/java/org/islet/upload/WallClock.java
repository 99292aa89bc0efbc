// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Turns a sequence of local times into instants where the clock follows a zone, daylight saving included.
 * <p>
 * In the hour that an autumn night has twice, the order decides: the earlier pass until times go back, the later one
 * from then on. In the hour that a spring night does not have, the clock has not been put forward yet: such a time is
 * taken by the offset in force before.
 */
final class WallClock {

	/** Times that go back by no more than this are out of order, not a second pass. */
	static final Duration DISORDER = Duration.ofMinutes(10);

	private final ZoneId zone;
	private LocalDateTime previous;
	private LocalDateTime twice;
	private boolean later;

	WallClock(ZoneId zone) {
		this.zone = zone;
	}

	/** Starts where another clock stands. */
	WallClock(WallClock other) {
		zone = other.zone;
		previous = other.previous;
		twice = other.twice;
		later = other.later;
	}

	/**
	 * @param local what the clock showed
	 * @param moves whether it was noted as it happened, so that later times count from here
	 * @return when that was
	 */
	Instant at(LocalDateTime local, boolean moves) {
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
		ZoneOffset offset = switch (offsets.size()) {
		case 0 -> zone.getRules().getTransition(local).getOffsetBefore();
		case 1 -> offsets.getFirst();
		default -> ambiguous(local, moves);
		};
		if (moves) {
			previous = local;
		}
		return local.toInstant(offset);
	}

	private ZoneOffset ambiguous(LocalDateTime local, boolean moves) {
		ZoneOffsetTransition transition = zone.getRules().getTransition(local);
		boolean same = transition.getDateTimeBefore().equals(twice);
		boolean second = same && later;
		if (moves) {
			second |= wentBack(local, transition.getDuration().abs());
			twice = transition.getDateTimeBefore();
			later = second;
		} else {
			second &= !local.isAfter(previous);
		}
		return second ? transition.getOffsetAfter() : transition.getOffsetBefore();
	}

	private boolean wentBack(LocalDateTime local, Duration overlap) {
		if (previous == null) {
			return false;
		}
		Duration back = Duration.between(local, previous);
		return back.compareTo(DISORDER) > 0 && back.compareTo(overlap) <= 0;
	}

	/** The clock was set to a time of which the instant is known. */
	void set(LocalDateTime local, Instant at) {
		ZoneOffsetTransition transition = zone.getRules().getTransition(local);
		previous = local;
		twice = transition == null ? null : transition.getDateTimeBefore();
		later = transition != null && transition.isOverlap() && !at.isBefore(transition.getInstant());
	}
}
