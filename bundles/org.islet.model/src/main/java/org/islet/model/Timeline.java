// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is known of one patient in one period.
 *
 * @param patient whose
 * @param period which days
 * @param devices the devices the entries came from
 * @param before entries of the two days before the period, in time order: what was in force when it began; with the
 *            pump settings of the year before, and further back than two days where the reader asked for it
 * @param entries entries inside the period, in time order
 * @param after entries of the two days after the period, in time order: they tell that what was in force at its end
 *            went on
 * @param sources names of the files the entries were read from, by {@link Logged#source()}
 */
public record Timeline(Patient patient, Period period, List<DeviceInfo> devices, List<Logged<?>> before,
		List<Logged<?>> entries, List<Logged<?>> after, Map<Long, String> sources) {

	/** How far before and after its period a timeline looks. */
	public static final Duration AROUND = Duration.ofDays(2);

	/** How far before its period a timeline knows of pump settings. */
	public static final Duration SETTINGS = Duration.ofDays(366);

	public Timeline {
		devices = List.copyOf(devices);
		before = inOrder(before);
		entries = inOrder(entries);
		after = inOrder(after);
		sources = Map.copyOf(sources);
	}

	/** A timeline of which nobody asks where it was read from. */
	public Timeline(Patient patient, Period period, List<DeviceInfo> devices, List<Logged<?>> before,
			List<Logged<?>> entries, List<Logged<?>> after) {
		this(patient, period, devices, before, entries, after, Map.of());
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
	 * @param part a period inside this one, or this one itself
	 * @return the timeline of that part; what lies in the two days before and after it stays known, and the pump
	 *         settings of the year before it
	 */
	public Timeline within(Period part) {
		Instant lead = part.from().minus(AROUND);
		Instant tail = part.to().plus(AROUND);
		Instant year = part.from().minus(SETTINGS);
		List<Logged<?>> lately = new ArrayList<>(between(year, lead));
		lately.removeIf(logged -> !(logged.entry() instanceof PumpSettings));
		lately.addAll(between(lead, part.from()));
		return new Timeline(patient, part, devices, lately, between(part.from(), part.to()), between(part.to(), tail),
				sources);
	}

	/**
	 * @return the timeline of the period of as many days that ends where this one begins, as far as {@link #before()}
	 *         reaches; empty where it does not
	 */
	public Timeline preceding() {
		return within(new Period(period.first().minusDays(period.days()), period.first().minusDays(1), period.zone()));
	}

	/** What is known from one instant until before another; the parts follow each other in time. */
	private List<Logged<?>> between(Instant from, Instant to) {
		List<Logged<?>> found = new ArrayList<>();
		for (List<Logged<?>> part : List.of(before, entries, after)) {
			found.addAll(part.subList(first(part, from), first(part, to)));
		}
		return found;
	}

	/** Where the first entry not before that instant is; looked for by halves, since days are taken out of long periods. */
	private static int first(List<Logged<?>> part, Instant at) {
		int low = 0;
		int high = part.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (part.get(middle).at().isBefore(at)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private static List<Logged<?>> inOrder(List<Logged<?>> entries) {
		for (int i = 1; i < entries.size(); i++) {
			if (entries.get(i).at().isBefore(entries.get(i - 1).at())) {
				return entries.stream().sorted(Comparator.comparing(Logged::at)).toList();
			}
		}
		return List.copyOf(entries);
	}

	@SuppressWarnings("unchecked")
	private static <E extends Entry> Stream<Logged<E>> pick(Stream<Logged<?>> all, Class<E> kind) {
		return all.filter(logged -> kind.isInstance(logged.entry())).map(logged -> (Logged<E>) logged);
	}
}
