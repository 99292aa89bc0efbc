// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;

/**
 * A record of the bolus calculator. In a pump that counts exchanges these have one decimal: 3.0 exchanges at 2.5 U each
 * are stored as 30 and give 7.5 U.
 *
 * @param told the record
 * @param action the duration of insulin action, which only the record of active insulin behind it names
 */
record Calculated(Told told, Optional<Duration> action) {

	private static final int EARLIEST = 0x2F;
	private static final double TENTHS = 10;
	private static final double STROKES = 40;
	private static final double MOST_INSULIN = 200;

	/** @return the unit of its glucose values, empty if it has none */
	static Optional<GlucoseUnit> unit(Told told) {
		return Units.glucose(told.body(1) >> 6);
	}

	/**
	 * @param status whether its bolus was given
	 * @throws RecordFault if it makes no sense
	 */
	Calculation read(Status status) {
		boolean fine = told.model().fine() && told.code() != EARLIEST;
		GlucoseUnit unit = unit(told).orElseThrow(() -> RecordFault.because("fault.unit"));
		int low = told.body(fine ? 5 : 4);
		int high = told.code() == EARLIEST ? low : told.body(fine ? 14 : 12);
		int fall = fine ? told.besideHour() >> 1 << 8 | told.body(4) : told.body(3);
		return new Calculation(units(fine ? estimate() / STROKES : wide(10) / TENTHS), Optional.of(carbs(fine)),
				OptionalDouble.of(ratio(fine)), Units.glucose(fall, unit), Units.glucose(low, unit),
				Units.glucose(high, unit), Units.glucose((told.body(1) & 3) << 8 | told.u8(1), unit),
				units(correction(fine)), units(food(fine)), units(fine ? wide(10) / STROKES : wide(8) / TENTHS), action,
				OptionalDouble.empty(), status);
	}

	private boolean grams() {
		return switch (told.body(1) >> 4 & 3) {
		case 1 -> true;
		case 2 -> false;
		default -> throw RecordFault.because("fault.unit");
		};
	}

	private CarbAmount carbs(boolean fine) {
		int number = (told.body(1) >> 2 & (fine ? 1 : 3)) << 8 | told.body(0);
		return grams() ? CarbAmount.grams(number) : new CarbAmount(number / TENTHS, CarbUnit.EXCHANGES);
	}

	private double ratio(boolean fine) {
		if (!fine) {
			return grams() ? told.body(2) : told.body(2) / TENTHS;
		}
		int number = (told.body(9) >> 1 & 3) << 16 | told.body(2) << 8 | told.body(3);
		return grams() ? number / TENTHS : number / 1000.0;
	}

	/** The upper bits of correction and food share a byte. */
	private double correction(boolean fine) {
		return fine ? signed(told.body(9) >> 3 << 8 | told.body(6), 13) / STROKES
				: signed(told.body(7) >> 4 << 8 | told.body(5), 12) / TENTHS;
	}

	private static int signed(int number, int bits) {
		return number << 32 - bits >> 32 - bits;
	}

	private double food(boolean fine) {
		return fine ? ((told.body(9) & 1) << 16 | wide(7)) / STROKES
				: ((told.body(7) & 0xF) << 8 | told.body(6)) / TENTHS;
	}

	private int wide(int index) {
		return told.body(index) << 8 | told.body(index + 1);
	}

	private int estimate() {
		return (told.body(1) >> 3 & 1) << 16 | wide(12);
	}

	private static OptionalDouble units(double units) {
		if (Math.abs(units) > MOST_INSULIN) {
			throw RecordFault.because("fault.absurd");
		}
		return OptionalDouble.of(units);
	}
}
