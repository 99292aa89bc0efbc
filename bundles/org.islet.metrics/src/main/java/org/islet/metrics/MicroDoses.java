// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.islet.model.Bolus;
import org.islet.model.Logged;

/** Automation that gives micro doses in place of basal: while it does, the programmed pattern is not delivered. */
final class MicroDoses {

	private static final Duration EACH = Duration.ofMinutes(5);
	/** Automation may withhold insulin for hours without saying so; it has left only if nothing comes for longer. */
	private static final Duration LONGEST_PAUSE = Duration.ofHours(3);

	private MicroDoses() {
	}

	static List<Segment> inPlaceOf(List<Segment> programmed, List<Logged<?>> doses) {
		if (doses.isEmpty()) {
			return programmed;
		}
		List<Segment> automated = segments(doses);
		List<Segment> all = new ArrayList<>(automated);
		int first = 0;
		for (Segment segment : programmed) {
			while (first < automated.size() && !automated.get(first).to().isAfter(segment.from())) {
				first++;
			}
			addAround(all, segment, automated, first);
		}
		all.sort(Comparator.comparing(Segment::from));
		return all;
	}

	private static void addAround(List<Segment> all, Segment segment, List<Segment> automated, int first) {
		Instant from = segment.from();
		for (int i = first; i < automated.size() && automated.get(i).from().isBefore(segment.to()); i++) {
			Segment before = segment.clip(from, automated.get(i).from());
			if (before.exists()) {
				all.add(before);
			}
			from = automated.get(i).to();
		}
		Segment rest = segment.clip(from, segment.to());
		if (rest.exists()) {
			all.add(rest);
		}
	}

	private static List<Segment> segments(List<Logged<?>> doses) {
		List<Segment> segments = new ArrayList<>();
		for (int i = 0; i < doses.size(); i++) {
			Instant at = doses.get(i).at();
			Instant next = i + 1 < doses.size() ? doses.get(i + 1).at() : at.plus(EACH);
			Instant end = next.isBefore(at.plus(EACH)) ? next : at.plus(EACH);
			double units = ((Bolus) doses.get(i).entry()).delivered();
			double hours = Duration.between(at, end).toMillis() / 3_600_000.0;
			if (hours > 0) {
				segments.add(new Segment(at, end, units / hours, Segment.Kind.MICRO_DOSES));
			}
			if (next.isAfter(end) && Duration.between(at, next).compareTo(LONGEST_PAUSE) <= 0) {
				segments.add(new Segment(end, next, 0, Segment.Kind.MICRO_DOSES));
			}
		}
		return segments;
	}
}
