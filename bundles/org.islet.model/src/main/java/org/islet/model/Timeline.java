// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known of one patient in one period.
 *
 * @param patient whose
 * @param period which days
 * @param devices the devices the entries came from
 * @param before entries of the two days before the period, in time order: what was in force when it began
 * @param entries entries inside the period, in time order
 * @param after entries of the two days after the period, in time order: they tell that what was in force at its end
 *            went on
 */
public record Timeline(Patient patient, Period period, List<DeviceInfo> devices, List<Logged<?>> before,
		List<Logged<?>> entries, List<Logged<?>> after) {

	/** How far before and after its period a timeline looks. */
	public static final Duration AROUND = Duration.ofDays(2);

	public Timeline {
		devices = List.copyOf(devices);
		before = List.copyOf(before);
		entries = List.copyOf(entries);
		after = List.copyOf(after);
	}

	/** A timeline of which nothing is known after its period. */
	public Timeline(Patient patient, Period period, List<DeviceInfo> devices, List<Logged<?>> before,
			List<Logged<?>> entries) {
		this(patient, period, devices, before, entries, List.of());
	}

	/**
	 * @param kind an entry class
	 * @return the period's entries of that class, in time order
	 */
	public <E extends Entry> Stream<Logged<E>> of(Class<E> kind) {
		return pick(entries.stream(), kind);
	}

	/**
	 * @param kind an entry class
	 * @return the entries of that class from the two days before the period and from the period, in time order
	 */
	public <E extends Entry> Stream<Logged<E>> withBefore(Class<E> kind) {
		return pick(Stream.concat(before.stream(), entries.stream()), kind);
	}

	/**
	 * @param part a period inside this one
	 * @return the timeline of that part; what lies in the two days before and after it stays known
	 */
	public Timeline within(Period part) {
		Instant lead = part.from().minus(AROUND);
		Instant tail = part.to().plus(AROUND);
		List<Logged<?>> all = Stream.of(before, entries, after).flatMap(List::stream).toList();
		return new Timeline(patient, part, devices, between(all, lead, part.from()),
				between(all, part.from(), part.to()), between(all, part.to(), tail));
	}

	private static List<Logged<?>> between(List<Logged<?>> all, Instant from, Instant to) {
		return all.stream().filter(logged -> !logged.at().isBefore(from) && logged.at().isBefore(to)).toList();
	}

	@SuppressWarnings("unchecked")
	private static <E extends Entry> Stream<Logged<E>> pick(Stream<Logged<?>> all, Class<E> kind) {
		return all.filter(logged -> kind.isInstance(logged.entry())).map(logged -> (Logged<E>) logged);
	}
}
