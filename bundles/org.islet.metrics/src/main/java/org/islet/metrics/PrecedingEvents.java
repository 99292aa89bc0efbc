// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

import org.islet.metrics.Episode.Type;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * What came before each low and high of a period's sensor readings. The episodes are the level 1 episodes of
 * {@link Episodes}; what happened on the day before the period is known too. An event counts if it lies in the window,
 * that is from so long before the episode's start until just before it.
 *
 * @param beforeLow how long the window before a low is
 * @param beforeHigh how long the window before a high is
 * @param lows each low, in time order
 * @param highs each high, in time order
 */
public record PrecedingEvents(Duration beforeLow, Duration beforeHigh, List<Preceded> lows, List<Preceded> highs) {

	/** The window before a low unless another is chosen. */
	public static final Duration BEFORE_LOW = Duration.ofHours(4);
	/** The window before a high unless another is chosen. */
	public static final Duration BEFORE_HIGH = Duration.ofHours(6);

	public PrecedingEvents {
		lows = List.copyOf(lows);
		highs = List.copyOf(highs);
	}

	public static PrecedingEvents of(Timeline timeline) {
		return of(timeline, Episodes.of(GlucoseSeries.sensor(timeline)), BEFORE_LOW, BEFORE_HIGH);
	}

	/**
	 * @param timeline the period
	 * @param episodes what {@link Episodes#of} made of its sensor readings
	 * @param beforeLow how long before a low to look, at most a day
	 * @param beforeHigh how long before a high to look, at most a day
	 */
	public static PrecedingEvents of(Timeline timeline, Episodes episodes, Duration beforeLow, Duration beforeHigh) {
		Period period = timeline.period();
		Evidence evidence = Evidence
				.of(timeline.within(new Period(period.first().minusDays(1), period.last(), period.zone())));
		LowCauses low = new LowCauses(evidence, beforeLow);
		HighCauses high = new HighCauses(evidence, beforeHigh);
		return new PrecedingEvents(beforeLow, beforeHigh,
				each(episodes, Type.HYPO_LEVEL_1, Type.HYPO_LEVEL_2, low::of),
				each(episodes, Type.HYPER_LEVEL_1, Type.HYPER_LEVEL_2, high::of));
	}

	private static List<Preceded> each(Episodes episodes, Type type, Type level2, Function<Episode, Cause> cause) {
		List<Episode> graver = episodes.of(level2);
		return episodes.of(type).stream().map(
				episode -> new Preceded(episode, graver.stream().anyMatch(one -> meet(one, episode)),
						cause.apply(episode)))
				.toList();
	}

	private static boolean meet(Episode one, Episode two) {
		return !one.start().isAfter(two.end()) && !two.start().isAfter(one.end());
	}

	/** @return how many lows have each cause that lows can have, in their order, also those that none has */
	public SequencedMap<Cause, Integer> lowCounts() {
		return counts(Cause.LOWS, lows);
	}

	/** @return how many highs have each cause that highs can have, in their order, also those that none has */
	public SequencedMap<Cause, Integer> highCounts() {
		return counts(Cause.HIGHS, highs);
	}

	private static SequencedMap<Cause, Integer> counts(List<Cause> causes, List<Preceded> episodes) {
		SequencedMap<Cause, Integer> counts = new LinkedHashMap<>();
		causes.forEach(cause -> counts.put(cause, 0));
		episodes.forEach(episode -> counts.merge(episode.cause(), 1, Integer::sum));
		return counts;
	}

	/** @return whether {@code at} lies from {@code from} until before {@code to} */
	static boolean within(Instant at, Instant from, Instant to) {
		return !at.isBefore(from) && at.isBefore(to);
	}
}
