// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.islet.model.Timeline;

/**
 * The patterns of a period: level 1 lows, and likewise highs, that begin within 90 minutes around a time of day on at
 * least three days and at least 20 per cent of the covered days. The time with the most days is looked for first, among
 * full and half hours, then the next among the remaining episodes; patterns of one type do not overlap, so that a
 * pattern counts every episode that began in its time.
 *
 * @param all lows before highs, each by share of covered days, largest first
 */
public record Patterns(List<Pattern> all) {

	/** On how many days a pattern is seen at least. */
	public static final int LEAST_DAYS = 3;
	/** On how many of the covered days a pattern is seen at least, per cent. */
	public static final double LEAST_PERCENT = 20;

	public Patterns {
		all = List.copyOf(all);
	}

	public static Patterns of(Timeline timeline) {
		return of(timeline, GlucoseSeries.sensor(timeline), PrecedingEvents.of(timeline));
	}

	/**
	 * @param timeline the period
	 * @param sensor what {@link GlucoseSeries#sensor} made of it
	 * @param episodes what {@link PrecedingEvents#of} made of it
	 */
	public static Patterns of(Timeline timeline, GlucoseSeries sensor, PrecedingEvents episodes) {
		HourBands bands = new HourBands(sensor, timeline.period());
		Comparator<Pattern> order = Comparator.comparingDouble(Pattern::percentOfDays).reversed()
				.thenComparing(pattern -> -pattern.episodes().size()).thenComparing(Pattern::from);
		return new Patterns(
				Stream.concat(bands.patterns(true, episodes.lows()).stream().sorted(order),
						bands.patterns(false, episodes.highs()).stream().sorted(order)).toList());
	}

	public List<Pattern> lows() {
		return all.stream().filter(Pattern::low).toList();
	}

	public List<Pattern> highs() {
		return all.stream().filter(pattern -> !pattern.low()).toList();
	}

	/** @return the first so many */
	public List<Pattern> top(int most) {
		return all.subList(0, Math.min(most, all.size()));
	}
}
