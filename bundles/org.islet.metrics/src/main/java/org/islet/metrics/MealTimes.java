// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

import org.islet.model.Bolus;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.Timeline;

/**
 * The meals of a period by the patient's meal windows: of each window of each day the first meal, and of each time
 * between two windows the first too. A meal begins with a carbohydrate entry of at least 10 g, in the bolus calculator
 * or in a logbook, as {@link CarbTotals} counts them.
 *
 * @param windows the patient's windows in their order, then {@link #REST} for the times between them
 */
public record MealTimes(List<Window> windows) {

	/** The name of the times outside all windows. */
	public static final String REST = "rest";

	private static final double LEAST_GRAMS = 10;
	private static final Duration SAME_MEAL = Duration.ofMinutes(30);

	/**
	 * A window and its meals.
	 *
	 * @param name the window's name
	 * @param window when it is; empty for the rest
	 * @param meals the first of each day, in time order
	 */
	public record Window(String name, Optional<MealWindow> window, List<MealResponse> meals) {

		public Window {
			meals = List.copyOf(meals);
		}

		/** @return the meals around which glucose is known */
		public List<MealResponse> known() {
			return meals.stream().filter(MealResponse::known).toList();
		}

		/** @return mean carbohydrate of the meals, g; NaN without meals */
		public double meanCarbsG() {
			return mean(meals.stream().mapToDouble(MealResponse::carbsG));
		}

		/** @return mean over the meals of the mean of the hour before, mg/dL */
		public double preMgdl() {
			return mean(known().stream().mapToDouble(MealResponse::preMgdl));
		}

		/** @return mean peak, mg/dL */
		public double peakMgdl() {
			return mean(known().stream().mapToDouble(MealResponse::peakMgdl));
		}

		/** @return median time to the peak, minutes */
		public double peakMinutes() {
			return median(known().stream().mapToDouble(MealResponse::peakMinutes));
		}

		/** @return mean rise from the hour before to the peak, mg/dL */
		public double riseMgdl() {
			return mean(known().stream().mapToDouble(MealResponse::riseMgdl));
		}

		/** @return mean after two hours, mg/dL */
		public double twoHoursMgdl() {
			return mean(known().stream().mapToDouble(MealResponse::twoHoursMgdl));
		}

		/** @return mean after four hours, mg/dL */
		public double fourHoursMgdl() {
			return mean(known().stream().mapToDouble(MealResponse::fourHoursMgdl));
		}

		/** @return per cent of the known meals with a reading above 180 mg/dL within four hours; NaN without any */
		public double highPct() {
			return 100.0 * known().stream().filter(MealResponse::high).count() / known().size();
		}

		/** @return per cent of the known meals with a reading below 70 mg/dL within four hours; NaN without any */
		public double lowPct() {
			return 100.0 * known().stream().filter(MealResponse::low).count() / known().size();
		}

		/** @return median time from bolus to meal, minutes; NaN where no meal tells */
		public double leadMinutes() {
			return median(meals.stream().flatMap(meal -> meal.lead().stream())
					.mapToDouble(lead -> lead.toMillis() / 60_000.0));
		}

		private static double mean(DoubleStream values) {
			return values.filter(Double::isFinite).average().orElse(Double.NaN);
		}

		private static double median(DoubleStream values) {
			double[] sorted = values.filter(Double::isFinite).sorted().toArray();
			return sorted.length == 0 ? Double.NaN : Spread.quantile(sorted, sorted.length, 0.5);
		}
	}

	public MealTimes {
		windows = List.copyOf(windows);
	}

	/**
	 * Where a meal lies: in which of the windows, or after them in the rest, and when that began. Of each only the first
	 * meal is taken.
	 */
	private record Slot(int window, LocalTime from, LocalDate day) {
	}

	public static MealTimes of(Timeline timeline) {
		Period period = timeline.period();
		Timeline around = timeline.within(new Period(period.first().minusDays(1),
				period.last().plusDays(1), period.zone()));
		GlucoseSeries sensor = GlucoseSeries.sensor(around);
		List<MealWindow> meals = timeline.patient().preferences().meals();
		List<List<MealResponse>> found = new ArrayList<>();
		for (int i = 0; i <= meals.size(); i++) {
			found.add(new ArrayList<>());
		}
		Set<Slot> taken = new HashSet<>();
		for (List<CarbTotals.Meal> meal : meals(CarbTotals.of(around))) {
			Instant at = meal.getFirst().at();
			Slot slot = slot(meals, at.atZone(period.zone()).toLocalDateTime());
			if (taken.add(slot) && period.contains(at)) {
				found.get(slot.window())
						.add(MealResponse.of(at, meal.stream().mapToDouble(CarbTotals.Meal::grams).sum(),
								lead(around, meal), sensor));
			}
		}
		List<Window> windows = new ArrayList<>();
		for (int i = 0; i < meals.size(); i++) {
			windows.add(new Window(meals.get(i).name(), Optional.of(meals.get(i)), found.get(i)));
		}
		windows.add(new Window(REST, Optional.empty(), found.getLast()));
		return new MealTimes(windows);
	}

	private static List<List<CarbTotals.Meal>> meals(CarbTotals carbs) {
		List<List<CarbTotals.Meal>> meals = new ArrayList<>();
		for (CarbTotals.Meal entry : carbs.entries()) {
			boolean same = !meals.isEmpty() && Duration.between(meals.getLast().getLast().at(), entry.at())
					.compareTo(SAME_MEAL) < 0;
			if (same) {
				meals.getLast().add(entry);
			} else if (entry.grams() >= LEAST_GRAMS) {
				meals.add(new ArrayList<>(List.of(entry)));
			}
		}
		return meals;
	}

	private static Optional<Duration> lead(Timeline timeline, List<CarbTotals.Meal> meal) {
		Optional<Instant> eaten = meal.stream().filter(entry -> !entry.calculator()).map(CarbTotals.Meal::at)
				.findFirst();
		Instant from = meal.getFirst().at().minus(SAME_MEAL);
		Instant to = meal.getLast().at().plus(SAME_MEAL);
		Optional<Instant> bolus = timeline.of(Bolus.class).filter(logged -> byPerson(logged.entry())).map(Logged::at)
				.filter(at -> at.isAfter(from) && at.isBefore(to)).findFirst();
		return eaten.flatMap(at -> bolus.map(given -> Duration.between(given, at)));
	}

	private static boolean byPerson(Bolus bolus) {
		return bolus.source() != Bolus.Source.AUTO_BASAL && bolus.source() != Bolus.Source.AUTO_CORRECTION
				&& bolus.delivered() > 0;
	}

	private static Slot slot(List<MealWindow> meals, LocalDateTime at) {
		LocalTime time = at.toLocalTime();
		for (int i = 0; i < meals.size(); i++) {
			if (contains(meals.get(i), time)) {
				return slot(i, meals.get(i).from(), at);
			}
		}
		LocalTime since = meals.stream().map(MealWindow::to).max(
				Comparator.comparing(end -> Math.floorMod(end.toSecondOfDay() - time.toSecondOfDay() - 1, 86_400)))
				.orElse(LocalTime.MIDNIGHT);
		return slot(meals.size(), since, at);
	}

	private static Slot slot(int window, LocalTime from, LocalDateTime at) {
		LocalDate day = at.toLocalTime().isBefore(from) ? at.toLocalDate().minusDays(1) : at.toLocalDate();
		return new Slot(window, from, day);
	}

	/** @return whether a time of day lies in a window */
	static boolean contains(MealWindow meal, LocalTime time) {
		boolean begun = !time.isBefore(meal.from());
		boolean over = !time.isBefore(meal.to());
		return meal.from().isBefore(meal.to()) ? begun && !over : begun || !over;
	}
}
