// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.Suspend;
import org.islet.model.Timeline;

/**
 * Walks along a timeline's basal changes and suspends and notes which rate held from each to the next. Where two pumps
 * report, the one heard last is the one worn.
 */
final class BasalWalk {

	/** A pump that logs nothing for longer than a day of any length may not have been running. */
	private static final Duration SILENCE = Duration.ofHours(26);

	/** A rate and how long it holds. */
	private record Rate(double units, boolean percent, Segment.Kind kind, Instant until) {
	}

	private final List<Segment> segments = new ArrayList<>();
	private final List<Suspension> suspensions = new ArrayList<>();
	private final Map<String, TreeSet<Instant>> heard = new HashMap<>();
	private final List<Logged<?>> changes = new ArrayList<>();
	private final List<Logged<?>> microDoses = new ArrayList<>();
	private Rate base;
	private Rate temp;
	private Suspension suspension;

	BasalWalk(Timeline timeline) {
		for (List<Logged<?>> part : List.of(timeline.before(), timeline.entries(), timeline.after())) {
			part.forEach(this::sort);
		}
	}

	private void sort(Logged<?> logged) {
		switch (logged.entry()) {
		case Basal basal -> changes.add(logged);
		case Suspend suspend when suspend.reason() != Suspend.Reason.DIAGNOSTIC -> changes.add(logged);
		case Bolus bolus when bolus.source() == Bolus.Source.AUTO_BASAL -> microDoses.add(logged);
		case Entry entry -> {
			// tells only that its device was running
		}
		}
		heard.computeIfAbsent(logged.device(), device -> new TreeSet<>()).add(logged.at());
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
		List<Segment> all = MicroDoses.inPlaceOf(segments, microDoses);
		return new BasalDelivery(Instant.MIN, Instant.MAX, all, suspensions);
	}

	private void forget() {
		if (suspension != null) {
			suspensions.add(suspension);
		}
		base = null;
		temp = null;
		suspension = null;
	}

	private void apply(Logged<?> change) {
		if (change.entry() instanceof Basal basal) {
			apply(basal, change.at());
		} else if (change.entry() instanceof Suspend suspend) {
			apply(suspend, change.at());
		}
	}

	private void apply(Basal basal, Instant at) {
		Instant until = basal.over().map(at::plus).orElse(Instant.MAX);
		boolean open = temp != null && temp.until().equals(Instant.MAX);
		switch (basal.mode()) {
		case SCHEDULED -> {
			base = rate(basal, Segment.Kind.SCHEDULED, until);
			temp = open ? null : temp;
		}
		case AUTOMATED -> {
			base = rate(basal, Segment.Kind.AUTOMATED, until);
			temp = null;
		}
		case TEMP -> temp = rate(basal, Segment.Kind.TEMP, until);
		case TEMP_END -> temp = null;
		}
	}

	private static Rate rate(Basal basal, Segment.Kind kind, Instant until) {
		return basal.rate().isPresent() ? new Rate(basal.rate().getAsDouble(), false, kind, until)
				: basal.percent().isPresent() ? new Rate(basal.percent().getAsDouble(), true, kind, until) : null;
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
		Instant last = change.at();
		for (Instant at : heard.get(change.device()).tailSet(last, false)) {
			if (at.isAfter(end) || Duration.between(last, at).compareTo(SILENCE) > 0) {
				break;
			}
			last = at;
		}
		boolean goesOn = next != null && next.device().equals(change.device())
				&& Duration.between(last, end).compareTo(SILENCE) <= 0;
		return goesOn ? end : last;
	}

	private void hold(Instant from, Instant to) {
		Instant at = from;
		while (at.isBefore(to)) {
			Rate rate = inForce(at);
			Instant end = nextChange(at, to);
			if (suspension != null) {
				add(at, end, 0, Segment.Kind.SUSPENDED);
			} else if (rate != null) {
				add(at, end, rate.units(), rate.kind());
			}
			at = end;
		}
	}

	private void add(Instant from, Instant to, double rate, Segment.Kind kind) {
		Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
		if (last != null && last.kind() == kind && last.rate() == rate && last.to().equals(from)) {
			segments.set(segments.size() - 1, new Segment(last.from(), to, rate, kind));
		} else {
			segments.add(new Segment(from, to, rate, kind));
		}
	}

	private Rate inForce(Instant at) {
		Rate scheduled = base != null && base.until().isAfter(at) && !base.percent() ? base : null;
		if (temp == null || !temp.until().isAfter(at)) {
			return scheduled;
		}
		if (!temp.percent()) {
			return temp;
		}
		return scheduled == null ? null
				: new Rate(scheduled.units() * temp.units() / 100, false, temp.kind(), temp.until());
	}

	private Instant nextChange(Instant at, Instant to) {
		Instant next = to;
		for (Rate rate : new Rate[] { base, temp }) {
			if (rate != null && rate.until().isAfter(at) && rate.until().isBefore(next)) {
				next = rate.until();
			}
		}
		return next;
	}
}
