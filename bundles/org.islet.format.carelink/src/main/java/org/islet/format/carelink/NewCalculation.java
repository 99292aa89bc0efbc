// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;

/** A calculator row of the new layout, and the row of the same moment with what the user made of it. */
final class NewCalculation {

	private final NewRow row;
	private final long position;
	private OptionalDouble confirmed = OptionalDouble.empty();

	NewCalculation(NewRow row, long position) {
		this.row = row;
		this.position = position;
	}

	/** @return whether a row is a calculator row */
	static boolean is(NewRow row) {
		return row.has(Columns.ESTIMATE) || row.has(Columns.STATUS) || row.has(Columns.FOOD)
				|| row.has(Columns.CORRECTION) || row.has(Columns.CARBS);
	}

	NewRow row() {
		return row;
	}

	long position() {
		return position;
	}

	void confirmed(NewRow other) {
		confirmed = insulin(other, Columns.FINAL);
	}

	Optional<CarbAmount> carbs() {
		OptionalDouble carbs = Numbers.within(row.number(Columns.CARBS), 0, 1000);
		return carbs.isEmpty() ? Optional.empty()
				: Optional.of(new CarbAmount(carbs.getAsDouble(),
						row.header().carbUnit(Columns.CARBS).orElse(CarbUnit.GRAMS)));
	}

	Calculation read() {
		return new Calculation(insulin(row, Columns.ESTIMATE), carbs(),
				Numbers.within(row.number(Columns.RATIO), 0, 1000), row.glucose(Columns.SENSITIVITY),
				row.glucose(Columns.TARGET_LOW), row.glucose(Columns.TARGET_HIGH),
				row.glucose(row.header().has(Columns.SG_INPUT) ? Columns.SG_INPUT : Columns.BG_INPUT),
				insulin(row, Columns.CORRECTION), insulin(row, Columns.FOOD), insulin(row, Columns.ACTIVE),
				Optional.empty(), confirmed, status());
	}

	private static OptionalDouble insulin(NewRow row, String column) {
		return Numbers.within(row.number(column), -100, 200);
	}

	private Status status() {
		return switch (row.text(Columns.STATUS).toLowerCase(Locale.ROOT)) {
		case "delivered" -> Status.DELIVERED;
		case "not delivered" -> Status.NOT_DELIVERED;
		default -> Status.UNKNOWN;
		};
	}
}
