// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.islet.model.Logged;

/**
 * What two sources say of the same time.
 *
 * @param from the first instant of both
 * @param to the last instant of both
 * @param kinds by kind of entry, what was found
 * @param differences what is not the same, in order of time
 */
record Compared(Instant from, Instant to, Map<String, Count> kinds, List<Difference> differences) {

	/** How many entries of one kind are in one source only, in the other only, in both and alike, in both and not. */
	record Count(int one, int other, int equal, int different) {

		static final Count NONE = new Count(0, 0, 0, 0);

		Count plus(Logged<?> in, Logged<?> with) {
			return with == null ? new Count(one + 1, other, equal, different)
					: in == null ? new Count(one, other + 1, equal, different)
							: same(in, with) ? new Count(one, other, equal + 1, different)
									: new Count(one, other, equal, different + 1);
		}
	}

	/** An entry as the one source has it and as the other has it; null where it has none of that key. */
	record Difference(Logged<?> one, Logged<?> other) {

		Instant at() {
			return one == null ? other.at() : one.at();
		}
	}

	/** Compares entries by their keys, over the time that both sources cover. */
	static Compared of(List<Logged<?>> one, List<Logged<?>> other) {
		Instant from = latest(first(one), first(other));
		Instant to = latest(last(one), last(other)).equals(last(one)) ? last(other) : last(one);
		Map<String, Logged<?>> left = within(one, from, to);
		Map<String, Logged<?>> right = within(other, from, to);
		Map<String, Count> kinds = new TreeMap<>();
		List<Difference> differences = new ArrayList<>();
		left.forEach((key, entry) -> count(kinds, differences, entry, right.get(key)));
		right.forEach((key, entry) -> {
			if (!left.containsKey(key)) {
				count(kinds, differences, null, entry);
			}
		});
		differences.sort((a, b) -> a.at().compareTo(b.at()));
		return new Compared(from, to, kinds, differences);
	}

	private static void count(Map<String, Count> kinds, List<Difference> differences, Logged<?> one, Logged<?> other) {
		String kind = (one == null ? other : one).entry().getClass().getSimpleName();
		kinds.merge(kind, Count.NONE.plus(one, other), (a, b) -> new Count(a.one + b.one, a.other + b.other,
				a.equal + b.equal, a.different + b.different));
		if (one == null || other == null || !same(one, other)) {
			differences.add(new Difference(one, other));
		}
	}

	private static boolean same(Logged<?> one, Logged<?> other) {
		return one.entry().equals(other.entry()) && one.at().equals(other.at());
	}

	private static Instant first(List<Logged<?>> entries) {
		return entries.stream().map(Logged::at).min(Instant::compareTo).orElse(Instant.MAX);
	}

	private static Instant last(List<Logged<?>> entries) {
		return entries.stream().map(Logged::at).max(Instant::compareTo).orElse(Instant.MIN);
	}

	private static Instant latest(Instant a, Instant b) {
		return a.isAfter(b) ? a : b;
	}

	private static Map<String, Logged<?>> within(List<Logged<?>> entries, Instant from, Instant to) {
		return entries.stream().filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(to))
				.collect(Collectors.toMap(Logged::key, Function.identity(), (a, b) -> b));
	}
}
