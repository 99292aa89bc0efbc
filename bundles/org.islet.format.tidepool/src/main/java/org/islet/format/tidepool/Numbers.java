// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Numbers as Tidepool writes them, within what can be meant. */
final class Numbers {

	/** Tidepool's own limit of a bolus, and more than any pump gives in an hour. */
	static final double MOST_UNITS = 100;
	static final double MOST_GRAMS = 1000;

	private static final double MOST_MGDL = 1000;
	private static final double MOST_MILLIS = Duration.ofDays(8).toMillis();
	private static final double NEAR = 0.001;

	private Numbers() {
	}

	/**
	 * @return the number in a field; empty if it is not there
	 * @throws RecordFault if it is no number or cannot be meant
	 */
	static OptionalDouble within(JsonRecord record, String name, double least, double most) {
		if (!record.has(name)) {
			return OptionalDouble.empty();
		}
		OptionalDouble number = record.number(name);
		if (number.isEmpty()) {
			throw RecordFault.because("fault.number");
		}
		if (number.getAsDouble() < least || number.getAsDouble() > most) {
			throw RecordFault.because("fault.absurd");
		}
		return number;
	}

	static double needed(JsonRecord record, String name, double least, double most) {
		return within(record, name, least, most).orElseThrow(() -> RecordFault.because("fault.missing", name));
	}

	/** @return milliseconds in a field */
	static Optional<Duration> millis(JsonRecord record, String name) {
		OptionalDouble millis = within(record, name, 0, MOST_MILLIS);
		return millis.isPresent() ? Optional.of(Duration.ofMillis((long) millis.getAsDouble())) : Optional.empty();
	}

	static GlucoseUnit unit(JsonRecord record, String name) {
		try {
			return record.text(name).map(GlucoseUnit::parse)
					.orElseThrow(() -> RecordFault.because("fault.missing", name));
		} catch (IllegalArgumentException neither) {
			throw RecordFault.because("fault.unit");
		}
	}

	static Optional<GlucoseValue> glucose(JsonRecord record, String name, GlucoseUnit unit) {
		OptionalDouble number = within(record, name, 0, unit.fromMgdl(MOST_MGDL));
		return number.isPresent() ? Optional.of(restored(number.getAsDouble(), unit)) : Optional.empty();
	}

	/**
	 * Tidepool keeps every value in mmol/L and does not round: what was measured in mg/dL is a whole number again when it
	 * is converted back. A number with no more than two decimals was measured in mmol/L.
	 */
	static GlucoseValue restored(double number, GlucoseUnit unit) {
		double mgdl = unit.toMgdl(number);
		boolean whole = Math.abs(mgdl - Math.rint(mgdl)) < NEAR;
		boolean asMeasured = unit == GlucoseUnit.MMOL_L && Math.abs(number * 100 - Math.rint(number * 100)) < 1e-9;
		return whole && !asMeasured ? GlucoseValue.mgdl(Math.rint(mgdl)) : new GlucoseValue(number, unit);
	}

	/** @return without the noise that arithmetic in binary leaves behind */
	static double clean(double number) {
		return Math.rint(number * 1e6) / 1e6;
	}
}
