// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.islet.metrics.Episode.Type;

/**
 * The low and high episodes of a series. An episode begins with 15 minutes beyond the threshold and ends with 15 minutes
 * back; it is looked for on a {@link Grid}, in stretches without a gap of more than 45 minutes.
 *
 * @param all every episode, by type and then by time
 * @param coveredDays for how long glucose is known, days
 */
public record Episodes(List<Episode> all, double coveredDays) {

	public Episodes {
		all = List.copyOf(all);
	}

	/** An episode that a gap cuts off before glucose was back for 15 minutes ends at its last point beyond. */
	public static Episodes of(GlucoseSeries series) {
		return new EpisodeSearch(Grid.elapsedDays(series), series.zone, 15, 15, false).all();
	}

	/**
	 * As the R package iglu counts, for comparison: an episode that a gap cuts off lasts until the gap, and there is no
	 * extended high.
	 */
	public static Episodes reference(GlucoseSeries series) {
		return new EpisodeSearch(Grid.elapsedDays(series), series.zone, 15, 15, true).all();
	}

	/** @return the episodes of one type, in time order */
	public List<Episode> of(Type type) {
		return pick(type).toList();
	}

	/** @return the counts and means of one type */
	public Summary summary(Type type) {
		return Summary.of(pick(type).toList(), coveredDays);
	}

	/** @return the counts and means of the episodes of one type that began between 00:00 and 06:00 */
	public Summary nocturnal(Type type) {
		return Summary.of(pick(type).filter(Episode::nocturnal).toList(), coveredDays);
	}

	/** @return the median duration of the episodes of one type, minutes; NaN without one */
	public double medianMinutes(Type type) {
		double[] minutes = pick(type).mapToDouble(episode -> episode.duration().toMinutes()).sorted().toArray();
		return Spread.quantile(minutes, minutes.length, 0.5);
	}

	/** @return the duration of all episodes of one type together */
	public Duration total(Type type) {
		return pick(type).map(Episode::duration).reduce(Duration.ZERO, Duration::plus);
	}

	private Stream<Episode> pick(Type type) {
		return all.stream().filter(episode -> episode.type() == type);
	}

	/**
	 * Counts and means.
	 *
	 * @param count how many
	 * @param perDay how many per day of known glucose; NaN if none is known
	 * @param meanMinutes mean duration, minutes; 0 without an episode
	 * @param meanMgdl mean of the episodes' mean glucose, mg/dL; NaN without an episode
	 */
	public record Summary(int count, double perDay, double meanMinutes, double meanMgdl) {

		static Summary of(List<Episode> episodes, double days) {
			return new Summary(episodes.size(), episodes.size() / days,
					episodes.stream().mapToDouble(e -> e.duration().toMinutes()).average().orElse(0),
					episodes.stream().mapToDouble(Episode::meanMgdl).average().orElse(Double.NaN));
		}

		/** @return how many per week of known glucose; NaN if none is known */
		public double perWeek() {
			return 7 * perDay;
		}
	}
}
