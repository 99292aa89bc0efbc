// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Numbers of a message, which may be written as text, within what can be meant. */
final class Numbers {

	static final double MOST_UNITS = 100;
	static final double MOST_GRAMS = 1000;
	static final double MOST_MINUTES = 24 * 60;

	/** No reading is below that in mg/dL, and none above it in mmol/L. */
	private static final double BETWEEN = 35;
	private static final double MOST_MGDL = 1000;

	private Numbers() {
	}

	static OptionalDouble within(JsonRecord record, String name, double least, double most) {
		if (!record.has(name)) {
			return OptionalDouble.empty();
		}
		OptionalDouble number = record.number(name);
		if (number.isEmpty()) {
			throw RecordFault.because("fault.number", name);
		}
		if (number.getAsDouble() < least || number.getAsDouble() > most) {
			throw RecordFault.because("fault.absurd");
		}
		return number;
	}

	static double needed(JsonRecord record, String name, double least, double most) {
		return within(record, name, least, most).orElseThrow(() -> RecordFault.because("fault.missing", name));
	}

	/** @return U as pumps count them; floats of 32 bits leave noise in the eighth digit */
	static double units(double number) {
		return Math.rint(number * 1000) / 1000;
	}

	/**
	 * Readings are in mg/dL also in most accounts that show mmol/L.
	 *
	 * @param unit the account's
	 */
	static GlucoseValue glucose(double number, GlucoseUnit unit) {
		if (number >= BETWEEN && number <= MOST_MGDL) {
			return GlucoseValue.mgdl(number);
		}
		if (number <= 0 || number > MOST_MGDL || unit == GlucoseUnit.MG_DL) {
			throw RecordFault.because("fault.absurd");
		}
		return GlucoseValue.mmol(number);
	}
}
