// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.islet.metrics.PrecedingEvents.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Logged;
import org.islet.model.Suspend;

/** Looks for what came before a low, as {@link Cause} says. */
final class LowCauses {

	private static final Duration STACKED = Duration.ofMinutes(90);
	private static final Duration SAME_MEAL = Duration.ofMinutes(30);
	private static final double CARBS_LEAST = 0.8;
	private static final double FALL_PER_MINUTE = 2;
	private static final int FALL_MINUTES = 15;
	private static final double ROUNDING = 1e-9;

	private final Evidence evidence;
	private final Duration window;

	LowCauses(Evidence evidence, Duration window) {
		this.evidence = evidence;
		this.window = window;
	}

	Cause of(Episode low) {
		Instant at = low.start();
		Instant from = at.minus(window);
		List<Logged<Bolus>> given = evidence.given(from, at);
		return given.stream().anyMatch(this::stacked) ? Cause.STACKED_BOLUS
				: given.stream().anyMatch(this::beyondCarbs) ? Cause.MEAL_BOLUS_BEYOND_CARBS
						: exercise(from, at) ? Cause.EXERCISE
								: again(from, at) ? Cause.LOW_AGAIN
										: low.nocturnal() && evidence.noBolus(from, at) ? Cause.NIGHT_WITHOUT_BOLUS
												: suspended(from, at) ? Cause.SUSPENDED_BEFORE
														: fall(from, at) ? Cause.RAPID_FALL : Cause.UNKNOWN;
	}

	private boolean stacked(Logged<Bolus> bolus) {
		boolean soon = evidence.given(bolus.at().minus(STACKED), bolus.at()).stream()
				.anyMatch(other -> other.at().isAfter(bolus.at().minus(STACKED)));
		return soon || bolus.entry().calculation().filter(LowCauses::correction)
				.filter(used -> insulinActive(used, bolus)).isPresent();
	}

	private static boolean correction(Calculation used) {
		return used.correction().isPresent() ? used.correction().getAsDouble() > 0
				: used.glucose().isPresent() && grams(used) == 0;
	}

	private static double grams(Calculation used) {
		return used.carbs().map(CarbAmount::grams).orElse(0.0);
	}

	private boolean insulinActive(Calculation used, Logged<Bolus> bolus) {
		if (used.activeInsulin().isPresent()) {
			return used.activeInsulin().getAsDouble() > 0;
		}
		return used.insulinAction().or(() -> insulinAction(bolus))
				.filter(action -> !evidence.boluses(bolus.at().minus(action), bolus.at(), Evidence::byPump).isEmpty())
				.isPresent();
	}

	private Optional<Duration> insulinAction(Logged<Bolus> bolus) {
		return evidence.settings().reversed().stream()
				.filter(settings -> settings.device().equals(bolus.device()) && !settings.at().isAfter(bolus.at()))
				.findFirst().flatMap(settings -> settings.entry().insulinAction());
	}

	private boolean beyondCarbs(Logged<Bolus> bolus) {
		Optional<Calculation> used = bolus.entry().calculation();
		double entered = evidence.carbs().entries().stream()
				.filter(meal -> Duration.between(meal.at(), bolus.at()).abs().compareTo(SAME_MEAL) <= 0)
				.mapToDouble(CarbTotals.Meal::grams).sum();
		boolean meal = used.map(LowCauses::forFood).orElseGet(() -> mealTime(bolus.at()));
		return meal && (entered == 0 || entered < CARBS_LEAST * covers(bolus.entry()) - ROUNDING);
	}

	private static boolean forFood(Calculation used) {
		return grams(used) > 0 || used.food().orElse(0) > 0;
	}

	private boolean mealTime(Instant at) {
		LocalTime time = at.atZone(evidence.timeline().period().zone()).toLocalTime();
		return evidence.timeline().patient().preferences().meals().stream()
				.anyMatch(meal -> MealTimes.contains(meal, time));
	}

	/** @return the carbohydrate that what was given would cover, g; 0 where that cannot be told */
	private static double covers(Bolus bolus) {
		Calculation used = bolus.calculation().orElse(null);
		if (used == null || used.recommended().isEmpty() || grams(used) == 0) {
			return 0;
		}
		double food = food(used).orElse(0);
		double beyond = bolus.delivered() - used.recommended().getAsDouble();
		return food > 0 && beyond > 0 ? grams(used) * (food + beyond) / food : 0;
	}

	private static OptionalDouble food(Calculation used) {
		if (used.food().isPresent() || used.carbRatio().isEmpty()) {
			return used.food();
		}
		CarbAmount carbs = used.carbs().orElseThrow();
		double ratio = used.carbRatio().getAsDouble();
		return OptionalDouble.of(carbs.unit() == CarbUnit.GRAMS ? carbs.number() / ratio : carbs.number() * ratio);
	}

	private boolean exercise(Instant from, Instant at) {
		return evidence.exercise().stream().anyMatch(logged -> logged.at().isBefore(at)
				&& !logged.at().plus(logged.entry().lasted().orElse(Duration.ZERO)).isBefore(from));
	}

	private boolean again(Instant from, Instant at) {
		return evidence.lows().stream()
				.anyMatch(low -> within(low.end(), from, at) && evidence.noBolus(low.end(), at));
	}

	private boolean suspended(Instant from, Instant at) {
		return evidence.basal().suspensions().stream().anyMatch(suspension -> suspension.meets(from, at)
				&& (suspension.reason().lowGlucose() || suspension.reason() == Suspend.Reason.PREDICTED_LOW));
	}

	private boolean fall(Instant from, Instant at) {
		Grid glucose = evidence.glucose();
		int steps = Math.ceilDiv(FALL_MINUTES, glucose.stepMinutes());
		double least = FALL_PER_MINUTE * steps * glucose.stepMinutes() - ROUNDING;
		for (int i = 0; i + steps < glucose.size() && !glucose.at(i + steps).isAfter(at); i++) {
			if (!glucose.at(i).isBefore(from) && glucose.mgdl(i) - glucose.mgdl(i + steps) >= least) {
				return true;
			}
		}
		return false;
	}
}
