// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * What basal insulin was delivered, as far as it is known: the programmed, temporary and automated rates as they took
 * turns, and nothing while delivery was suspended. A rate holds until the next change or its set time, but not longer
 * than the pump is known to have run: times that are not known are holes between the segments.
 *
 * @param from the first instant looked at
 * @param to the instant after the last
 * @param segments what is known, in time order, not overlapping
 * @param suspensions the suspensions that lie in this time at least in part, whole, in time order
 * @param programmed the rates of the pattern as far as they are known, also while something else was delivered
 */
public record BasalDelivery(Instant from, Instant to, List<Segment> segments, List<Suspension> suspensions,
		List<Segment> programmed) {

	public BasalDelivery {
		segments = List.copyOf(segments);
		suspensions = List.copyOf(suspensions);
		programmed = List.copyOf(programmed);
	}

	public static BasalDelivery of(Timeline timeline) {
		return new BasalWalk(timeline).delivery().within(timeline.period().from(), timeline.period().to());
	}

	/** @return the part inside a period; segments are cut at its ends */
	public BasalDelivery within(Period period) {
		return within(period.from(), period.to());
	}

	/** @return the part from {@code start} until before {@code end}; segments are cut there */
	public BasalDelivery within(Instant start, Instant end) {
		return new BasalDelivery(start, end, cut(segments, start, end),
				suspensions.stream().filter(suspension -> suspension.meets(start, end)).toList(),
				cut(programmed, start, end));
	}

	private static List<Segment> cut(List<Segment> all, Instant start, Instant end) {
		return all.subList(firstEndingAfter(all, start), all.size()).stream()
				.takeWhile(segment -> segment.from().isBefore(end)).map(segment -> segment.clip(start, end)).toList();
	}

	private static int firstEndingAfter(List<Segment> segments, Instant start) {
		int low = 0;
		int high = segments.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (segments.get(middle).to().isAfter(start)) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	/** @return basal insulin given, U */
	public double units() {
		return segments.stream().mapToDouble(Segment::units).sum();
	}

	/** @return for how long the rate is known */
	public Duration known() {
		return sum(segments);
	}

	/** @return for how long automation set the rate */
	public Duration automated() {
		return sum(segments.stream().filter(segment -> segment.kind().automated()).toList());
	}

	/**
	 * @return when automation ended and a rate set by hand took over at once or after a suspension, in time order; where
	 *         delivery is not known in between, nobody can tell
	 */
	public List<Instant> automationExits() {
		List<Instant> exits = new ArrayList<>();
		boolean automated = false;
		Instant end = from;
		for (Segment segment : segments) {
			automated &= !segment.from().isAfter(end);
			if (segment.kind().automated()) {
				automated = true;
			} else if (automated && segment.kind() != Segment.Kind.SUSPENDED) {
				exits.add(segment.from());
				automated = false;
			}
			end = segment.to();
		}
		return exits;
	}

	/** @return for how long delivery was suspended */
	public Duration suspended() {
		return sum(segments.stream().filter(segment -> segment.kind() == Segment.Kind.SUSPENDED).toList());
	}

	private static Duration sum(List<Segment> segments) {
		return segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
	}
}
