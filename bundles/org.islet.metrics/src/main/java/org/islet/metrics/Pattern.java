// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Episodes of one type that began at about the same time of day on several days.
 *
 * @param low whether they are lows, else highs
 * @param from when the earliest began, rounded down to half an hour, local time
 * @param to when the latest began, rounded up to the next half hour, local time; at or before {@code from} if midnight
 *            lies between
 * @param days on how many days at least one began between {@code from} and {@code to}; if midnight lies between, nights
 * @param coveredDays of how many: those on which the sensor's readings stand for at least
 *            {@link SensorUse#ENOUGH_PERCENT} per cent of the time between {@code from} and {@code to}, and those with an
 *            episode
 * @param episodes all that began between {@code from} and {@code to}, in time order
 */
public record Pattern(boolean low, LocalTime from, LocalTime to, int days, int coveredDays, List<Preceded> episodes) {

	public Pattern {
		episodes = List.copyOf(episodes);
	}

	/** @return whether midnight lies between */
	public boolean overMidnight() {
		return !to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to);
	}

	/** @return the share of covered days that have it, per cent */
	public double percentOfDays() {
		return 100.0 * days / coveredDays;
	}

	/** @return median duration of the episodes, minutes */
	public double medianMinutes() {
		double[] minutes = episodes.stream().mapToDouble(one -> one.episode().duration().toMinutes()).sorted()
				.toArray();
		return Spread.quantile(minutes, minutes.length, 0.5);
	}

	/** @return how long the episodes lasted together */
	public Duration total() {
		return episodes.stream().map(one -> one.episode().duration()).reduce(Duration.ZERO, Duration::plus);
	}

	/** @return how many of the episodes have a level 2 episode in them */
	public int level2() {
		return (int) episodes.stream().filter(Preceded::level2).count();
	}

	/** @return how many episodes have each cause; only those that occur */
	public Map<Cause, Integer> causes() {
		Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
		episodes.forEach(one -> causes.merge(one.cause(), 1, Integer::sum));
		return causes;
	}

	/** @return the known cause that most of the episodes have, the first of equal ones; empty if none has one */
	public Optional<Cause> mostFrequent() {
		Map<Cause, Integer> causes = causes();
		causes.remove(Cause.UNKNOWN);
		int most = causes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		return causes.keySet().stream().filter(cause -> causes.get(cause) == most).findFirst();
	}
}
