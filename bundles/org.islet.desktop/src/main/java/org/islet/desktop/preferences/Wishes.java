// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.text.NumberFormat;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.islet.desktop.Texts;
import org.islet.desktop.start.Newcomer;
import org.islet.face.GlucoseNumbers;
import org.islet.face.InputException;
import org.islet.face.TargetSets;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Preferences;
import org.islet.model.Preferences.MealWindow;
import org.islet.model.TargetSet;

/**
 * How a patient's data shall be shown and judged, as it is typed.
 *
 * @param exact the limits as they are known, in mg/dL: what nobody has typed anew is not rounded by being shown
 * @param unit the unit of the numbers
 * @param low from where glucose is in target
 * @param high up to where
 * @param limit the low limit
 * @param meals a line each; an empty line is none
 */
record Wishes(Preferences exact, GlucoseUnit unit, TargetSet set, String low, String high, String limit, String zone,
		List<Meal> meals) {

	/** A meal window as it is typed. */
	record Meal(String name, String from, String to) {

		boolean empty() {
			return name.isBlank() && from.isBlank() && to.isBlank();
		}
	}

	static final List<TargetSet> SETS = List.of(TargetSet.values());
	static final int MEALS = 5;
	private static final List<String> USUAL = List.of("breakfast", "lunch", "dinner");
	private static final int LONGEST = 100;
	private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
	private static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	Wishes {
		meals = List.copyOf(meals);
	}

	static Wishes of(Patient patient) {
		return of(patient.preferences(), patient.zone().getId());
	}

	private static Wishes of(Preferences exact, String zone) {
		List<Meal> meals = new ArrayList<>();
		exact.meals().forEach(
				meal -> meals.add(new Meal(shown(meal.name()), WRITE.format(meal.from()), WRITE.format(meal.to()))));
		while (meals.size() < MEALS) {
			meals.add(new Meal("", "", ""));
		}
		GlucoseUnit unit = exact.unit();
		return new Wishes(exact, unit, exact.targetSet(), written(exact.targetLow(), unit),
				written(exact.targetHigh(), unit), written(exact.lowLimit(), unit), zone, meals);
	}

	private static String shown(String meal) {
		return USUAL.contains(meal) ? Texts.of("prefs.meal." + meal) : meal;
	}

	private static String kept(String typed) {
		return USUAL.stream().filter(meal -> shown(meal).equalsIgnoreCase(typed.strip())).findFirst()
				.orElse(typed.strip());
	}

	static String written(double mgdl, GlucoseUnit unit) {
		NumberFormat format = NumberFormat.getInstance(Locale.getDefault());
		format.setGroupingUsed(false);
		format.setMinimumFractionDigits(unit == GlucoseUnit.MMOL_L ? 1 : 0);
		format.setMaximumFractionDigits(1);
		return format.format(unit.fromMgdl(mgdl));
	}

	private OptionalDouble mgdl(String typed, double known) {
		if (typed.strip().equals(written(known, unit))) {
			return OptionalDouble.of(known);
		}
		try {
			return OptionalDouble.of(GlucoseNumbers.mgdl(typed, unit));
		} catch (InputException e) {
			return OptionalDouble.empty();
		}
	}

	private OptionalDouble lowMgdl() {
		return mgdl(low, exact.targetLow());
	}

	private OptionalDouble highMgdl() {
		return mgdl(high, exact.targetHigh());
	}

	private OptionalDouble limitMgdl() {
		return mgdl(limit, exact.lowLimit());
	}

	/** @return what is wrong, as a sentence; empty if nothing is */
	Optional<String> wrong() {
		if (lowMgdl().isEmpty() || highMgdl().isEmpty() || limitMgdl().isEmpty()) {
			return Optional.of(Texts.of("prefs.number.wrong",
					lowMgdl().isEmpty() ? low : highMgdl().isEmpty() ? high : limit,
					written(GlucoseNumbers.LEAST, unit),
					written(GlucoseNumbers.MOST, unit), unit.symbol()));
		}
		if (lowMgdl().getAsDouble() >= highMgdl().getAsDouble()) {
			return Optional.of(Texts.of("prefs.target.wrong"));
		}
		if (limitMgdl().getAsDouble() >= highMgdl().getAsDouble()) {
			return Optional.of(Texts.of("prefs.limit.wrong"));
		}
		return Newcomer.zones().contains(zone) || zone.equals("UTC") ? wrongMeal()
				: Optional.of(Texts.of("start.first.zone.missing"));
	}

	private Optional<String> wrongMeal() {
		Set<String> names = new HashSet<>();
		for (Meal meal : meals) {
			if (meal.empty()) {
				continue;
			}
			if (meal.name().isBlank() || meal.name().strip().length() > LONGEST) {
				return Optional.of(Texts.of("prefs.meal.name.wrong"));
			}
			Optional<LocalTime> from = time(meal.from());
			Optional<LocalTime> to = time(meal.to());
			if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
				return Optional.of(Texts.of("prefs.meal.wrong", meal.name()));
			}
			if (!names.add(kept(meal.name()).toLowerCase(Locale.ROOT))) {
				return Optional.of(Texts.of("prefs.meal.twice", meal.name()));
			}
		}
		return Optional.empty();
	}

	private static Optional<LocalTime> time(String typed) {
		try {
			return Optional.of(LocalTime.parse(typed.strip(), READ));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	/** @return the preferences that are wished for, when nothing is wrong */
	private Preferences preferences() {
		List<MealWindow> windows = new ArrayList<>();
		for (Meal meal : meals) {
			if (!meal.empty()) {
				windows.add(new MealWindow(kept(meal.name()), time(meal.from()).orElseThrow(),
						time(meal.to()).orElseThrow()));
			}
		}
		windows.sort(Comparator.comparing(MealWindow::from));
		return new Preferences(unit, lowMgdl().getAsDouble(), highMgdl().getAsDouble(), limitMgdl().getAsDouble(), set,
				windows);
	}

	/** @return the patient as wished for, when nothing is wrong */
	Patient applied(Patient base) {
		return new Patient(base.id(), base.familyName(), base.givenName(), base.birthDate(), base.recordNumber(),
				ZoneId.of(zone), preferences());
	}

	/** @return the same wishes with their numbers in another unit; what is no number stays as it is typed */
	Wishes in(GlucoseUnit other) {
		double newLow = lowMgdl().orElse(exact.targetLow());
		double newHigh = highMgdl().orElse(exact.targetHigh());
		double newLimit = limitMgdl().orElse(exact.lowLimit());
		Preferences known = newLow < newHigh
				? new Preferences(other, newLow, newHigh, newLimit, set, exact.meals())
				: exact;
		return new Wishes(known, other, set, lowMgdl().isEmpty() ? low : written(newLow, other),
				highMgdl().isEmpty() ? high : written(newHigh, other),
				limitMgdl().isEmpty() ? limit : written(newLimit, other), zone, meals);
	}

	/** @return the same wishes with another set of goals, and its range unless own limits were given */
	Wishes with(TargetSet chosen) {
		if (lowMgdl().isEmpty() || highMgdl().isEmpty() || lowMgdl().getAsDouble() >= highMgdl().getAsDouble()) {
			return new Wishes(exact, unit, chosen, low, high, limit, zone, meals);
		}
		Preferences typed = new Preferences(unit, lowMgdl().getAsDouble(), highMgdl().getAsDouble(),
				limitMgdl().orElse(exact.lowLimit()), set, exact.meals());
		Preferences known = TargetSets.chosen(typed, chosen);
		return new Wishes(known, unit, chosen, written(known.targetLow(), unit), written(known.targetHigh(), unit),
				limit, zone, meals);
	}
}
