// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** What a bolus calculator was given and answered. */
final class Calculations {

	private static final double MOST_RATIO = 1000;

	private Calculations() {
	}

	static Calculation of(JsonRecord record) {
		Optional<JsonRecord> answer = record.object("recommended");
		Optional<GlucoseUnit> unit = record.has("units") ? Optional.of(Numbers.unit(record, "units"))
				: Optional.empty();
		Optional<Target> target = record.object("bgTarget").map(t -> Target.of(t, needed(unit)));
		return new Calculation(part(answer, "net"), carbs(record),
				Numbers.within(record, "insulinCarbRatio", 0, MOST_RATIO),
				glucose(record, "insulinSensitivity", unit), target.map(Target::low), target.map(Target::high),
				glucose(record, "bgInput", unit), part(answer, "correction"), part(answer, "carb"),
				Numbers.within(record, "insulinOnBoard", -Numbers.MOST_UNITS, Numbers.MOST_UNITS), Optional.empty(),
				OptionalDouble.empty(), Calculation.Status.UNKNOWN);
	}

	private static GlucoseUnit needed(Optional<GlucoseUnit> unit) {
		return unit.orElseThrow(() -> RecordFault.because("fault.missing", "units"));
	}

	private static Optional<GlucoseValue> glucose(JsonRecord record, String name, Optional<GlucoseUnit> unit) {
		return record.has(name) ? Numbers.glucose(record, name, needed(unit)) : Optional.empty();
	}

	private static OptionalDouble part(Optional<JsonRecord> answer, String name) {
		return answer.map(a -> Numbers.within(a, name, -Numbers.MOST_UNITS, Numbers.MOST_UNITS))
				.orElse(OptionalDouble.empty());
	}

	private static Optional<CarbAmount> carbs(JsonRecord record) {
		OptionalDouble amount = Numbers.within(record, "carbInput", 0, Numbers.MOST_GRAMS);
		if (amount.isEmpty()) {
			return Optional.empty();
		}
		CarbAmount carbs = new CarbAmount(amount.getAsDouble(), carbUnit(record.text("carbUnits").orElse("grams")));
		if (carbs.grams() > Numbers.MOST_GRAMS) {
			throw RecordFault.because("fault.absurd");
		}
		return Optional.of(carbs);
	}

	static CarbUnit carbUnit(String name) {
		return switch (name) {
		case "grams" -> CarbUnit.GRAMS;
		case "exchanges" -> CarbUnit.EXCHANGES;
		default -> throw RecordFault.because("fault.unit");
		};
	}
}
