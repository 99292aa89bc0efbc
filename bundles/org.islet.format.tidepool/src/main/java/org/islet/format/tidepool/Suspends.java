// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.json.records.JsonRecord;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;

/**
 * Times without delivery. Tidepool tells the same one twice, as a basal record, often in parts, and as a status of the
 * device that knows the reason; what touches is one.
 */
final class Suspends {

	private static final Duration TOUCHING = Duration.ofSeconds(1);

	/**
	 * @param over how long; empty if that is not known
	 * @param resumed how it ended, where it did
	 * @param term the device's own word
	 */
	record Stop(Moment from, Optional<Duration> over, Reason reason, State resumed, Optional<String> term, long line) {

		Optional<Moment> end() {
			return over.map(from::plus);
		}

		boolean touches(Stop later) {
			return end().map(end -> !later.from.at().isAfter(end.at().plus(TOUCHING)))
					.orElse(from.at().equals(later.from.at()));
		}

		/** Ends where the later one of the two does, with the reason of the one that knows it. */
		Stop with(Stop later) {
			Stop last = end().isEmpty() || later.end().isPresent()
					&& later.end().get().at().isAfter(end().get().at()) ? later : this;
			Optional<Duration> whole = last.end().map(end -> Duration.between(from.at(), end.at()));
			Stop why = reason == Reason.OTHER ? later : this;
			State how = last.resumed == State.RESUMED ? last == this ? later.resumed : resumed : last.resumed;
			return new Stop(from, whole, why.reason, how, why.term, line);
		}
	}

	private final Desk desk;
	private final Map<Origin, List<Stop>> stops = new LinkedHashMap<>();

	Suspends(Desk desk) {
		this.desk = desk;
	}

	void add(Stop stop, Origin origin) {
		stops.computeIfAbsent(new Origin(origin.device(), ""), device -> new ArrayList<>()).add(stop);
	}

	/** A status record by itself, or one inside the record of what it came from. */
	void status(JsonRecord record, Moment moment, Origin origin) {
		JsonRecord reason = record.object("reason").orElse(record);
		String status = record.text("status").orElse("");
		Optional<String> why = reason.text("suspended");
		State resumed = resumed(reason.text("resumed").orElse(""));
		switch (status) {
		case "suspended" -> add(new Stop(moment, Numbers.millis(record, "duration"), reason(why.orElse("")), resumed,
				why, record.line()), origin);
		case "resumed" -> desk.add(new Suspend(moment.local(), resumed, Reason.OTHER, Optional.empty()), moment,
				origin, record.line(), record.has("id"));
		default -> throw RecordFault.because("fault.type", "status " + status);
		}
	}

	private static Reason reason(String why) {
		return switch (why) {
		case "manual" -> Reason.MANUAL;
		case "automatic" -> Reason.AUTOMATION;
		default -> Reason.OTHER;
		};
	}

	private static State resumed(String how) {
		return switch (how) {
		case "manual" -> State.RESUMED_BY_USER;
		case "automatic" -> State.RESUMED_BY_ITSELF;
		default -> State.RESUMED;
		};
	}

	void finish() {
		stops.forEach((origin, some) -> {
			some.sort(Comparator.comparing(stop -> stop.from().at()));
			Stop current = some.getFirst();
			for (Stop next : some.subList(1, some.size())) {
				if (current.touches(next)) {
					current = current.with(next);
				} else {
					write(current, origin);
					current = next;
				}
			}
			write(current, origin);
		});
	}

	private void write(Stop stop, Origin origin) {
		desk.add(new Suspend(stop.from().local(), State.STOPPED, stop.reason(), stop.term()), stop.from(), origin,
				stop.line(), true);
		stop.end().ifPresent(end -> desk.add(new Suspend(end.local(), stop.resumed(), stop.reason(), Optional.empty()),
				end, origin, stop.line(), true));
	}
}
