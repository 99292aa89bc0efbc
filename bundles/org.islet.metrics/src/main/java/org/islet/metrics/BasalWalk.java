// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Logged;
import org.islet.model.Suspend;
import org.islet.model.Timeline;

/**
 * Walks along a timeline's basal changes and suspends and notes which rate held from each to the next. Where two pumps
 * report, the one heard last is the one worn.
 */
final class BasalWalk {

	/** A pump that logs nothing for longer than a day of any length may not have been running. */
	private static final long SILENCE_MS = Duration.ofHours(26).toMillis();

	private final List<Segment> segments = new ArrayList<>();
	private final List<Segment> programmed = new ArrayList<>();
	private final List<Suspension> suspensions = new ArrayList<>();
	private final Map<String, Heard> heard = new HashMap<>();
	private final List<Logged<?>> changes = new ArrayList<>();
	private final List<Logged<?>> microDoses = new ArrayList<>();
	private BasalState state = new BasalState();
	private Suspension suspension;

	/** When a device logged anything, in time order, and how far that has been read. */
	private static final class Heard {
		private final List<Instant> instants = new ArrayList<>();
		private int next;

		/** @return the last instant until {@code end} that is reached from {@code start} without a silence */
		Instant until(Instant start, Instant end) {
			Instant last = start;
			for (; next < instants.size() && !instants.get(next).isAfter(end); next++) {
				Instant at = instants.get(next);
				if (at.isAfter(last)) {
					if (silent(last, at)) {
						break;
					}
					last = at;
				}
			}
			return last;
		}
	}

	BasalWalk(Timeline timeline) {
		List<List<Logged<?>>> parts = List.of(timeline.before(), timeline.entries(), timeline.after());
		parts.forEach(part -> part.forEach(this::sort));
		changes.forEach(change -> heard.computeIfAbsent(change.device(), device -> new Heard()));
		parts.forEach(part -> part.forEach(this::hear));
	}

	private void sort(Logged<?> logged) {
		boolean change = logged.entry() instanceof Basal
				|| logged.entry() instanceof Suspend suspend && suspend.reason() != Suspend.Reason.DIAGNOSTIC;
		if (change) {
			changes.add(logged);
		} else if (logged.entry() instanceof Bolus bolus && bolus.source() == Bolus.Source.AUTO_BASAL) {
			microDoses.add(logged);
		}
	}

	private void hear(Logged<?> logged) {
		Heard device = heard.get(logged.device());
		if (device != null) {
			device.instants.add(logged.at());
		}
	}

	BasalDelivery delivery() {
		String pump = "";
		for (int i = 0; i < changes.size(); i++) {
			Logged<?> change = changes.get(i);
			if (!change.device().equals(pump)) {
				forget();
				pump = change.device();
			}
			apply(change);
			hold(change.at(), until(change, i + 1 < changes.size() ? changes.get(i + 1) : null));
		}
		forget();
		return new BasalDelivery(Instant.MIN, Instant.MAX, MicroDoses.inPlaceOf(segments, microDoses), suspensions,
				programmed);
	}

	private void forget() {
		if (suspension != null) {
			suspensions.add(suspension);
		}
		state = new BasalState();
		suspension = null;
	}

	private void apply(Logged<?> change) {
		if (change.entry() instanceof Basal basal) {
			state.apply(basal, change.at());
		} else if (change.entry() instanceof Suspend suspend) {
			apply(suspend, change.at());
		}
	}

	private void apply(Suspend suspend, Instant at) {
		if (suspend.state().stopped()) {
			suspension = suspension == null ? Suspension.open(at, suspend.reason())
					: suspension.still(suspend.reason());
		} else if (suspension != null) {
			suspensions.add(suspension.ended(at, suspend.state()));
			suspension = null;
		}
	}

	/** @return until when what {@code change} began is known to have held */
	private Instant until(Logged<?> change, Logged<?> next) {
		Instant end = next == null ? Instant.MAX : next.at();
		Instant last = heard.get(change.device()).until(change.at(), end);
		if (next != null && next.device().equals(change.device()) && !silent(last, end)) {
			return end;
		}
		Instant stated = state.statedEnd(last);
		return stated.isBefore(end) ? stated : end;
	}

	private static boolean silent(Instant from, Instant to) {
		return to.toEpochMilli() - from.toEpochMilli() > SILENCE_MS;
	}

	private void hold(Instant from, Instant to) {
		Instant at = from;
		while (at.isBefore(to)) {
			Instant end = state.nextChange(at, to);
			if (suspension != null) {
				add(segments, new Segment(at, end, 0, Segment.Kind.SUSPENDED));
			} else {
				state.segment(at, end).ifPresent(segment -> add(segments, segment));
			}
			state.programmed(at, end).ifPresent(segment -> add(programmed, segment));
			at = end;
		}
	}

	private static void add(List<Segment> segments, Segment segment) {
		Segment last = segments.isEmpty() ? null : segments.getLast();
		if (last != null && last.kind() == segment.kind() && last.rate() == segment.rate()
				&& last.to().equals(segment.from())) {
			segments.set(segments.size() - 1, new Segment(last.from(), segment.to(), last.rate(), last.kind()));
		} else {
			segments.add(segment);
		}
	}
}
