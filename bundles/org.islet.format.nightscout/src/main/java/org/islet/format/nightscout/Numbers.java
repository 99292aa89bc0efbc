// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;

/** Numbers of a record, within what can be meant. */
final class Numbers {

	static final double MOST_UNITS = 100;
	static final double MOST_GRAMS = 1000;
	static final double MOST_MGDL = 1000;
	static final double MOST_MINUTES = 60 * 24 * 8;

	private Numbers() {
	}

	/**
	 * @return the number in a field; empty if it is not there, null or an empty text
	 * @throws RecordFault if it is no number or cannot be meant
	 */
	static OptionalDouble within(JsonRecord record, String name, double least, double most) {
		if (!record.has(name) || record.text(name).isEmpty() && record.object(name).isEmpty()) {
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

	/** @return without the noise that arithmetic in binary leaves behind */
	static double clean(double number) {
		return Math.rint(number * 1e6) / 1e6;
	}
}
