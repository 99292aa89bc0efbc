// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

import org.islet.device.FormatException;

/** Decides the order of day, month and year of a file of the old layout, and never guesses. */
final class DateEvidence {

	/** The option with which a user decides it. */
	static final String OPTION = "map.date-order";

	/** Days a part must run through while the others stand still, to be taken for the day. */
	private static final int RUN = 3;

	private final List<String> rows = new ArrayList<>();
	private final Set<String> known = new LinkedHashSet<>();
	private final List<String> preamble = new ArrayList<>();
	private final LocalDate latest;
	private boolean halfDays;

	/** @param latest the latest date that can be meant */
	DateEvidence(LocalDate latest) {
		this.latest = latest;
	}

	/** Adds a row's date, in the order of the file, which is the order of time. */
	void row(String date) {
		if (!date.isBlank() && known.add(date.strip())) {
			rows.add(date.strip());
		}
	}

	/** Adds a line of the preamble. */
	void preamble(List<String> cells) {
		for (String cell : cells) {
			String text = cell.strip();
			preamble.add(text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text);
			halfDays |= text.matches(".*[0-9] ?[AP]M");
		}
	}

	/** @return the order, empty if no row has a date in any */
	Optional<DateOrder> order(Map<String, String> options) throws FormatException {
		String wanted = options.get(OPTION);
		if (wanted != null) {
			return Optional.of(DateOrder.named(wanted).orElseThrow(
					() -> new FormatException(FormatException.Kind.UNDECIDED, Texts.get("undecided.option", wanted))));
		}
		EnumSet<DateOrder> left = EnumSet.allOf(DateOrder.class);
		left.removeIf(order -> valid(order, rows) == 0);
		if (left.isEmpty()) {
			return Optional.empty();
		}
		narrow(left);
		if (left.size() > 1 && !alike(left)) {
			throw new FormatException(FormatException.Kind.UNDECIDED, Texts.get("undecided", example()));
		}
		return Optional.of(left.iterator().next());
	}

	private void narrow(Set<DateOrder> left) {
		keepBest(left, order -> valid(order, rows));
		keepBest(left, order -> valid(order, preamble));
		if (halfDays && left.contains(DateOrder.MDY)) {
			left.retainAll(Set.of(DateOrder.MDY));
		}
		keepBest(left, order -> -dates(order).stream().filter(date -> date.isAfter(latest)).count());
		keepBest(left, order -> steps(order, step -> step < 0) > 0 ? 0 : 1);
		keepBest(left, order -> steps(order, step -> step == 1) > 0 || runs(order) ? 1 : 0);
	}

	private static void keepBest(Set<DateOrder> left, ToLongFunction<DateOrder> score) {
		long best = left.stream().mapToLong(score).max().orElse(0);
		left.removeIf(order -> score.applyAsLong(order) < best);
	}

	private static long valid(DateOrder order, List<String> texts) {
		return texts.stream().filter(text -> order.date(text).isPresent()).count();
	}

	private List<LocalDate> dates(DateOrder order) {
		return rows.stream().flatMap(text -> order.date(text).stream()).toList();
	}

	private long steps(DateOrder order, java.util.function.LongPredicate kind) {
		List<LocalDate> dates = dates(order);
		long count = 0;
		for (int i = 1; i < dates.size(); i++) {
			count += kind.test(ChronoUnit.DAYS.between(dates.get(i - 1), dates.get(i))) ? 1 : 0;
		}
		return count;
	}

	/** Whether within one month the day runs through several values. */
	private boolean runs(DateOrder order) {
		List<LocalDate> dates = dates(order);
		return dates.stream().map(date -> date.withDayOfMonth(1)).distinct().count() == 1
				&& dates.stream().distinct().count() >= RUN;
	}

	private boolean alike(Set<DateOrder> left) {
		return left.stream().map(this::dates).distinct().count() == 1;
	}

	private String example() {
		return rows.stream().filter(text -> Arrays.stream(DateOrder.values()).anyMatch(o -> o.date(text).isPresent()))
				.findFirst().orElse("");
	}
}
