// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.Episode.Type;

/** Looks for episodes on a grid, stretch by stretch. */
final class EpisodeSearch {

	private static final int EXTENDED_MINUTES = 120;
	private static final int CUMULATIVE_MINUTES = 90;

	private final Grid grid;
	private final ZoneId zone;
	/** points beyond that begin an episode, and back that end it */
	private final int begin;
	private final int end;
	/** whether an episode cut off by a gap lasts until the gap */
	private final boolean untilGap;

	/** A run of points; {@code last} is inclusive. */
	private record Span(int first, int last) {
	}

	EpisodeSearch(Grid grid, ZoneId zone, int beginMinutes, int endMinutes, boolean untilGap) {
		this.grid = grid;
		this.zone = zone;
		this.begin = Math.ceilDiv(beginMinutes, grid.stepMinutes);
		this.end = Math.ceilDiv(endMinutes, grid.stepMinutes);
		this.untilGap = untilGap;
	}

	Episodes all() {
		List<Span> low = find(Limit.LOW, false, begin);
		List<Span> veryLow = find(Limit.VERY_LOW, false, begin);
		List<Span> high = find(Limit.HIGH, true, begin);
		List<Span> veryHigh = find(Limit.VERY_HIGH, true, begin);
		List<Episode> all = new ArrayList<>();
		add(all, Type.HYPO_LEVEL_1, low);
		add(all, Type.HYPO_LEVEL_2, veryLow);
		add(all, Type.HYPO_EXTENDED, find(Limit.LOW, false, EXTENDED_MINUTES / grid.stepMinutes + 1));
		add(all, Type.HYPER_LEVEL_1, high);
		add(all, Type.HYPER_LEVEL_2, veryHigh);
		add(all, Type.HYPO_LEVEL_1_ONLY, without(low, veryLow));
		add(all, Type.HYPER_LEVEL_1_ONLY, without(high, veryHigh));
		if (!untilGap) {
			add(all, Type.HYPER_EXTENDED, extendedHigh());
		}
		return new Episodes(all, grid.known() * (double) grid.stepMinutes / 1440);
	}

	private List<Span> find(Limit limit, boolean above, int first) {
		List<Span> found = new ArrayList<>();
		int from = 0;
		while (from < grid.judged.length) {
			int to = stretchEnd(from);
			if (to > from) {
				find(found, from, to, limit, above, first);
			}
			from = to + 1;
		}
		return found;
	}

	/** @return the first point at or after {@code from} without a value */
	private int stretchEnd(int from) {
		int to = from;
		while (to < grid.judged.length && !Double.isNaN(grid.judged[to])) {
			to++;
		}
		return to;
	}

	private void find(List<Span> found, int from, int to, Limit limit, boolean above, int enough) {
		int start = -1;
		int run = from;
		int lastBeyond = -1;
		for (int i = from; i <= to; i++) {
			boolean atEnd = i == to;
			if (!atEnd && i > run && beyond(i, limit, above) == beyond(run, limit, above)) {
				continue;
			}
			if (i > run) {
				boolean beyond = beyond(run, limit, above);
				lastBeyond = beyond ? i - 1 : lastBeyond;
				if (beyond && start < 0 && i - run >= enough) {
					start = run;
				} else if (!beyond && start >= 0 && i - run >= end) {
					found.add(new Span(start, run - 1));
					start = -1;
				}
				run = i;
			}
		}
		if (start >= 0) {
			found.add(new Span(start, untilGap ? to - 1 : lastBeyond));
		}
	}

	private boolean beyond(int point, Limit limit, boolean above) {
		return above ? grid.judged[point] > limit.mgdl() : grid.judged[point] < limit.mgdl();
	}

	private static List<Span> without(List<Span> level1, List<Span> level2) {
		return level1.stream().filter(one -> level2.stream().noneMatch(two -> overlap(one, two))).toList();
	}

	private static boolean overlap(Span one, Span two) {
		return one.first <= two.last && two.first <= one.last;
	}

	private List<Span> extendedHigh() {
		List<Span> found = new ArrayList<>();
		int from = 0;
		while (from < grid.judged.length) {
			int to = stretchEnd(from);
			extendedHigh(found, from, to);
			from = to + 1;
		}
		return found;
	}

	private void extendedHigh(List<Span> found, int from, int to) {
		int window = EXTENDED_MINUTES / grid.stepMinutes;
		int enough = Math.ceilDiv(CUMULATIVE_MINUTES, grid.stepMinutes);
		int fresh = from;
		int count = 0;
		for (int i = from; i < to; i++) {
			count += beyond(i, Limit.VERY_HIGH, true) ? 1 : 0;
			count -= i - window >= fresh && beyond(i - window, Limit.VERY_HIGH, true) ? 1 : 0;
			if (count >= enough) {
				int first = Math.max(fresh, i - window + 1);
				while (!beyond(first, Limit.VERY_HIGH, true)) {
					first++;
				}
				int last = lastBefore(i, to);
				found.add(new Span(first, last));
				i = last;
				fresh = last + 1;
				count = 0;
			}
		}
	}

	/** @return the last point above the high limit before it is kept to for long enough, or before {@code to} */
	private int lastBefore(int from, int to) {
		int last = from;
		for (int i = from; i < to && i - last <= end; i++) {
			if (beyond(i, Limit.HIGH, true)) {
				last = i;
			} else if (i - last >= end) {
				break;
			}
		}
		return last;
	}

	private void add(List<Episode> all, Type type, List<Span> spans) {
		for (Span span : spans) {
			all.add(episode(type, span));
		}
	}

	private Episode episode(Type type, Span span) {
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		double sum = 0;
		int interpolated = 0;
		for (int i = span.first; i <= span.last; i++) {
			min = Math.min(min, grid.mgdl[i]);
			max = Math.max(max, grid.mgdl[i]);
			sum += grid.mgdl[i];
			interpolated += grid.filled[i] ? 1 : 0;
		}
		int points = span.last - span.first + 1;
		boolean night = grid.at(span.first).atZone(zone).getHour() < 6;
		return new Episode(type, grid.at(span.first), grid.at(span.last), points,
				Duration.ofMinutes((long) points * grid.stepMinutes), min, max, sum / points,
				interpolated * grid.stepMinutes, night);
	}
}
