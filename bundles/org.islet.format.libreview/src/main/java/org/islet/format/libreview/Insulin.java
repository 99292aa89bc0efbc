// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.islet.device.text.Numbers;
import org.islet.model.Bolus;
import org.islet.model.Calculation;

/** Turns what a record says of insulin into injections. */
final class Insulin {

	private static final double MOST_UNITS = 100;
	private static final Map<Column, String> PARTS = new EnumMap<>(
			Map.of(Column.MEAL, "meal", Column.CORRECTION, "correction", Column.CHANGE, "change"));

	private Insulin() {
	}

	static void add(Entries.Into into) {
		OptionalDouble rapid = into.amount(Column.RAPID, MOST_UNITS);
		Map<String, String> parts = parts(into.record());
		if (rapid.isPresent()) {
			Bolus bolus = Bolus.pen(into.when(), rapid.getAsDouble(), Bolus.RAPID);
			into.add(parts.isEmpty() ? bolus : bolus.with(calculation(into.record())));
		} else if (!parts.isEmpty()) {
			// the sum is nowhere said to be what was given
			into.event("rapid_insulin", parts);
			into.fault("fault.parts");
		} else if (into.record().has(Column.SOME_RAPID)) {
			into.event("rapid_insulin", Map.of());
		}
		OptionalDouble slow = into.amount(Column.LONG, MOST_UNITS);
		if (slow.isPresent()) {
			into.add(Bolus.pen(into.when(), slow.getAsDouble(), Bolus.LONG));
		} else if (into.record().has(Column.SOME_LONG)) {
			into.event("long_insulin", Map.of());
		}
	}

	private static Map<String, String> parts(Noted record) {
		Map<String, String> parts = new TreeMap<>();
		PARTS.forEach((column, name) -> {
			if (record.has(column)) {
				parts.put(name, record.cell(column));
			}
		});
		return parts;
	}

	private static Calculation calculation(Noted record) {
		return new Calculation(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), part(record, Column.CORRECTION),
				part(record, Column.MEAL), OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(),
				Calculation.Status.UNKNOWN);
	}

	private static OptionalDouble part(Noted record, Column column) {
		OptionalDouble number = Numbers.parse(record.cell(column));
		return number.isPresent() && number.getAsDouble() <= MOST_UNITS ? number : OptionalDouble.empty();
	}
}
