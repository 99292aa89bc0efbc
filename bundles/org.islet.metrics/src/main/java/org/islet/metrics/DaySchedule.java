// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.islet.model.PumpSettings.Step;

/**
 * What a pump is set to around the clock: each value holds until the next one's time of day, the last until the first.
 *
 * @param <V> a rate, ratio, target
 */
public final class DaySchedule<V> {

	private static final double HOUR_NS = 3_600_000_000_000.0;

	private final NavigableMap<LocalTime, V> values = new TreeMap<>();

	/**
	 * A time of day at which two schedules differ.
	 *
	 * @param from inclusive
	 * @param to exclusive; midnight for the end of the day
	 * @param before what held in the first; empty where it holds nothing
	 * @param after what holds in the second; empty where it holds nothing
	 */
	public record Difference<V>(LocalTime from, LocalTime to, Optional<V> before, Optional<V> after) {
	}

	private DaySchedule() {
	}

	/**
	 * @param steps in any order
	 * @param from a step's time of day
	 * @param value a step's value
	 */
	public static <S, V> DaySchedule<V> of(List<S> steps, Function<S, LocalTime> from, Function<S, V> value) {
		DaySchedule<V> schedule = new DaySchedule<>();
		steps.forEach(step -> schedule.values.put(from.apply(step), value.apply(step)));
		return schedule;
	}

	/** Rates in U/h, or ratios. */
	public static DaySchedule<Double> of(List<Step> steps) {
		return of(steps, Step::from, Step::value);
	}

	/** @return what a day of 24 hours at these rates in U/h comes to, U; NaN without a rate */
	public static double dailyUnits(List<Step> steps) {
		return of(steps).sum(rate -> rate);
	}

	public boolean isEmpty() {
		return values.isEmpty();
	}

	/** @return the value at a time of day; empty for a schedule without any */
	public Optional<V> at(LocalTime time) {
		if (values.isEmpty()) {
			return Optional.empty();
		}
		var step = values.floorEntry(time);
		return Optional.of(step == null ? values.lastEntry().getValue() : step.getValue());
	}

	/** @return the sum of a figure per hour over 24 hours; NaN for a schedule without any value */
	public double sum(ToDoubleFunction<V> perHour) {
		if (values.isEmpty()) {
			return Double.NaN;
		}
		double sum = 0;
		TreeSet<LocalTime> edges = edges(this);
		for (LocalTime from : edges) {
			sum += perHour.applyAsDouble(at(from).orElseThrow()) * nanos(from, edges.higher(from)) / HOUR_NS;
		}
		return sum;
	}

	private static long nanos(LocalTime from, LocalTime to) {
		return (to == null ? Duration.ofDays(1).toNanos() : to.toNanoOfDay()) - from.toNanoOfDay();
	}

	private static TreeSet<LocalTime> edges(DaySchedule<?>... schedules) {
		TreeSet<LocalTime> edges = new TreeSet<>(List.of(LocalTime.MIDNIGHT));
		for (DaySchedule<?> schedule : schedules) {
			edges.addAll(schedule.values.keySet());
		}
		return edges;
	}

	/** @return where this one and a later one differ, in order; neighbours with the same values are one */
	public List<Difference<V>> differences(DaySchedule<V> later) {
		List<Difference<V>> differences = new ArrayList<>();
		TreeSet<LocalTime> edges = edges(this, later);
		for (LocalTime from : edges) {
			Optional<V> was = at(from);
			Optional<V> is = later.at(from);
			if (!Objects.equals(was, is)) {
				LocalTime next = edges.higher(from);
				LocalTime to = next == null ? LocalTime.MIDNIGHT : next;
				Difference<V> last = differences.isEmpty() ? null : differences.getLast();
				boolean goesOn = last != null && last.to().equals(from) && last.before().equals(was)
						&& last.after().equals(is);
				if (goesOn) {
					differences.removeLast();
				}
				differences.add(new Difference<>(goesOn ? last.from() : from, to, was, is));
			}
		}
		return differences;
	}
}
