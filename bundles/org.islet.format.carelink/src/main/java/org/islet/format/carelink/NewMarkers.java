// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.Exercise;
import org.islet.model.Remark;

/** What a person noted, in the new layout. An insulin marker is an injection, never what a pump gave. */
final class NewMarkers {

	private static final Pattern MARKER = Pattern.compile("([^:]*?)\\s*(?::\\s*(.*))?");
	private static final Pattern AMOUNT = Pattern.compile("([0-9]+(?:[.,][0-9]+)?)\\s*([A-Za-z]*)");
	private static final Pattern MINUTES = Pattern.compile("([0-9]{1,3}) ?min.*");
	private static final Duration NEAR = Duration.ofMinutes(1);

	private record Meal(Carbs carbs, long position, long line) {
	}

	private final Desk desk;
	private final LogBook book;
	private final List<Meal> meals = new ArrayList<>();

	NewMarkers(Desk desk, LogBook book) {
		this.desk = desk;
		this.book = book;
	}

	void take(NewRow row, long position) {
		Matcher marker = MARKER.matcher(row.text(Columns.MARKER));
		if (!row.has(Columns.MARKER) || !marker.matches()) {
			return;
		}
		String value = marker.group(2) == null ? "" : marker.group(2).strip();
		switch (marker.group(1).toLowerCase(Locale.ROOT)) {
		case "start of the day", "end of the day" -> desk.idle(row.line(), "idle.day");
		case "insulin" -> insulin(row, position, AMOUNT.matcher(value));
		case "meal", "carbs" -> meal(row, position, AMOUNT.matcher(value));
		case "exercise" -> book.add(position, new Exercise(row.when(), lasted(value), Optional.empty(),
				value.isEmpty() ? Optional.empty() : Optional.of(value)), row.line());
		default -> remark(row, position);
		}
	}

	private void remark(NewRow row, long position) {
		book.add(position, new Remark(row.when(), row.text(Columns.MARKER), Optional.empty()), row.line());
	}

	private static Optional<Duration> lasted(String value) {
		Matcher minutes = MINUTES.matcher(value);
		return minutes.matches() ? Optional.of(Duration.ofMinutes(Long.parseLong(minutes.group(1)))) : Optional.empty();
	}

	private void insulin(NewRow row, long position, Matcher amount) {
		if (!amount.matches()) {
			remark(row, position);
			return;
		}
		OptionalDouble units = Numbers.within(Numbers.of(amount.group(1)), 0, 100);
		book.add(position, Bolus.normal(row.when(), Bolus.Source.PEN, Numbers.needed(units)), row.line());
	}

	private void meal(NewRow row, long position, Matcher amount) {
		if (!amount.matches()) {
			remark(row, position);
			return;
		}
		double number = Numbers.needed(Numbers.within(Numbers.of(amount.group(1)), 0, 1000));
		CarbUnit unit = amount.group(2).toLowerCase(Locale.ROOT).startsWith("ex") ? CarbUnit.EXCHANGES : CarbUnit.GRAMS;
		meals.add(new Meal(new Carbs(row.when(), new CarbAmount(number, unit)), position, row.line()));
	}

	/** @param told the carbohydrate the calculator was told; a marker that repeats it is no second meal */
	void finish(List<Carbs> told) {
		for (Meal meal : meals) {
			if (told.stream().anyMatch(other -> same(meal.carbs(), other))) {
				desk.idle(meal.line(), "idle.meal");
			} else {
				book.add(meal.position(), meal.carbs(), meal.line());
			}
		}
	}

	private static boolean same(Carbs marker, Carbs told) {
		return marker.amount().equals(told.amount())
				&& Duration.between(marker.when(), told.when()).abs().compareTo(NEAR) <= 0;
	}
}
