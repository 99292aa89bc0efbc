// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.Estimate;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * Carbohydrate eaten, as far as it was entered: into the bolus calculator and into a logbook. A logged amount within
 * five minutes of the same amount in the calculator is the same meal, and counts once.
 *
 * @param entries what counts, in time order
 * @param duplicates logged amounts left out
 */
public record CarbTotals(List<Meal> entries, int duplicates) {

	private static final Duration SAME_MEAL = Duration.ofMinutes(5);

	/**
	 * One amount.
	 *
	 * @param at when
	 * @param grams how much
	 * @param calculator whether it was entered into a bolus calculator
	 */
	public record Meal(Instant at, double grams, boolean calculator) {
	}

	public CarbTotals {
		entries = List.copyOf(entries);
	}

	public static CarbTotals of(Timeline timeline) {
		List<Meal> calculated = new ArrayList<>();
		List<Meal> logged = new ArrayList<>();
		for (List<Logged<?>> part : List.of(timeline.before(), timeline.entries(), timeline.after())) {
			for (Logged<?> entry : part) {
				calculation(entry).flatMap(Calculation::carbs).ifPresent(c -> add(calculated, entry.at(), c, true));
				if (entry.entry() instanceof Carbs carbs) {
					add(logged, entry.at(), carbs.amount(), false);
				}
			}
		}
		calculated.sort(Comparator.comparing(Meal::at));
		logged.sort(Comparator.comparing(Meal::at));
		List<Meal> all = new ArrayList<>(calculated);
		List<Meal> again = withoutRepeats(all, calculated, logged);
		Period period = timeline.period();
		return new CarbTotals(all.stream().filter(meal -> period.contains(meal.at()))
				.sorted(Comparator.comparing(Meal::at)).toList(),
				(int) again.stream().filter(meal -> period.contains(meal.at())).count());
	}

	/** Adds to {@code all} what was only logged; each calculator entry can stand for one logged amount. */
	private static List<Meal> withoutRepeats(List<Meal> all, List<Meal> calculated, List<Meal> logged) {
		List<Meal> again = new ArrayList<>();
		boolean[] used = new boolean[calculated.size()];
		int first = 0;
		for (Meal meal : logged) {
			while (first < used.length && calculated.get(first).at().isBefore(meal.at().minus(SAME_MEAL))) {
				first++;
			}
			int twin = first;
			Instant last = meal.at().plus(SAME_MEAL);
			while (twin < used.length && !calculated.get(twin).at().isAfter(last)
					&& (used[twin] || calculated.get(twin).grams() != meal.grams())) {
				twin++;
			}
			if (twin < used.length && !calculated.get(twin).at().isAfter(last)) {
				used[twin] = true;
				again.add(meal);
			} else {
				all.add(meal);
			}
		}
		return again;
	}

	private static Optional<Calculation> calculation(Logged<?> logged) {
		return switch (logged.entry()) {
		case Bolus bolus -> bolus.calculation();
		case Estimate estimate when estimate.counts() -> Optional.of(estimate.calculation());
		default -> Optional.empty();
		};
	}

	private static void add(List<Meal> meals, Instant at, CarbAmount amount, boolean calculator) {
		if (amount.number() > 0) {
			meals.add(new Meal(at, amount.grams(), calculator));
		}
	}

	/** @return the part inside a period; duplicates are not divided */
	public CarbTotals within(Period period) {
		return new CarbTotals(entries.stream().filter(meal -> period.contains(meal.at())).toList(), duplicates);
	}

	/** @return g */
	public double grams() {
		return entries.stream().mapToDouble(Meal::grams).sum();
	}

	/** @return g entered into the bolus calculator */
	public double calculatorGrams() {
		return entries.stream().filter(Meal::calculator).mapToDouble(Meal::grams).sum();
	}
}
