// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

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
 */
public record Timeline(Patient patient, Period period, List<DeviceInfo> devices, List<Logged<?>> before,
		List<Logged<?>> entries) {

	public Timeline {
		devices = List.copyOf(devices);
		before = List.copyOf(before);
		entries = List.copyOf(entries);
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
	 * @return the timeline of that part; what lies in the two days before it stays known
	 */
	public Timeline within(Period part) {
		Instant lead = part.from().minus(java.time.Duration.ofDays(2));
		List<Logged<?>> all = Stream.concat(before.stream(), entries.stream()).toList();
		return new Timeline(patient, part, devices,
				all.stream().filter(e -> !e.at().isBefore(lead) && e.at().isBefore(part.from())).toList(),
				all.stream().filter(e -> part.contains(e.at())).toList());
	}

	@SuppressWarnings("unchecked")
	private static <E extends Entry> Stream<Logged<E>> pick(Stream<Logged<?>> all, Class<E> kind) {
		return all.filter(logged -> kind.isInstance(logged.entry())).map(logged -> (Logged<E>) logged);
	}
}
