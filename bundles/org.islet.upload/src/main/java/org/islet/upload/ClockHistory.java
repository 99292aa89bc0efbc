// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;

/**
 * What a device's clock had to do with time: stretches between the moments at which it was set.
 * <p>
 * The last stretch is wall clock in the patient's zone, see {@link WallClock}. Every earlier one ran at a constant
 * offset from UTC, which follows from the next one, going back: at the moment of a change both the old and the new time
 * were shown, so the offset before is the offset after less the shift, to the second. A clock set for daylight saving
 * days late is thus right for those days, and so are corrections of a few minutes and journeys.
 * <p>
 * Without any change there is one stretch, the last.
 */
final class ClockHistory {

	private final List<ClockChange> changes;
	private final Duration[] offsets;
	private final Instant[] moments;
	private final WallClock last;
	private final LocalDateTime lastBegins;

	/**
	 * @param changes what the device noted, in order; {@link ClockChange#plausible()} ones only
	 * @param zone the patient's zone
	 */
	ClockHistory(List<ClockChange> changes, ZoneId zone) {
		this.changes = List.copyOf(changes);
		offsets = new Duration[changes.size()];
		moments = new Instant[changes.size()];
		last = new WallClock(zone);
		lastBegins = changes.isEmpty() ? LocalDateTime.MIN : beginning(changes.getLast().after(), zone);
		for (int i = changes.size() - 1; i >= 0; i--) {
			ClockChange change = changes.get(i);
			moments[i] = i == changes.size() - 1 ? lastMoment(change, zone) : at(change.after(), offsets[i + 1]);
			offsets[i] = Duration.between(moments[i], change.before().toInstant(ZoneOffset.UTC));
		}
		if (!changes.isEmpty()) {
			last.set(changes.getLast().after(), moments[changes.size() - 1]);
		}
	}

	/**
	 * When the clock was set the last time. In the hour that comes twice it is the pass that makes the clock right before
	 * the change, or less wrong.
	 */
	private static Instant lastMoment(ClockChange change, ZoneId zone) {
		LocalDateTime after = change.after();
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(after);
		if (offsets.size() < 2) {
			return new WallClock(zone).at(after, true);
		}
		Instant first = after.toInstant(offsets.getFirst());
		Instant second = after.toInstant(offsets.getLast());
		return wrong(change, second, zone).compareTo(wrong(change, first, zone)) < 0 ? second : first;
	}

	/** By how much the clock was wrong just before it was set at that moment. */
	private static Duration wrong(ClockChange change, Instant moment, ZoneId zone) {
		LocalDateTime right = moment.minusSeconds(1).atZone(zone).toLocalDateTime().plusSeconds(1);
		return Duration.between(right, change.before()).abs();
	}

	/** A clock set in the hour that comes twice shows earlier times than that later on. */
	private static LocalDateTime beginning(LocalDateTime after, ZoneId zone) {
		ZoneOffsetTransition transition = zone.getRules().getTransition(after);
		return transition != null && transition.isOverlap() ? transition.getDateTimeAfter() : after;
	}

	private static Instant at(LocalDateTime local, Duration offset) {
		return local.toInstant(ZoneOffset.UTC).minus(offset);
	}

	List<ClockChange> changes() {
		return changes;
	}

	/** @return when the change of that index happened */
	Instant moment(int change) {
		return moments[change];
	}

	/** @return offset from UTC of the stretch that ended with the change of that index */
	Duration offsetBefore(int change) {
		return offsets[change];
	}

	boolean isLast(int stretch) {
		return stretch == changes.size();
	}

	/** @return the earliest time a clock showed in that stretch */
	LocalDateTime begins(int stretch) {
		return stretch == 0 ? LocalDateTime.MIN : isLast(stretch) ? lastBegins : changes.get(stretch - 1).after();
	}

	/** @return when a clock of that stretch showed it; not for the last stretch */
	Instant at(LocalDateTime local, int stretch) {
		return at(local, offsets[stretch]);
	}

	/** @return a clock for the last stretch, for one log */
	WallClock lastStretch() {
		return new WallClock(last);
	}

	/** @return the index of the change; -1 if it is not part of this history */
	int indexOf(ClockChange change) {
		return changes.indexOf(change);
	}

	@Override
	public String toString() {
		return changes + " " + Arrays.toString(offsets);
	}
}
