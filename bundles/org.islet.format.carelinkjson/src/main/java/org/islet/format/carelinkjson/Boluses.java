// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.islet.json.records.JsonRecord;
import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Dose;

/** A bolus from its marker's values. */
final class Boluses {

	private Boluses() {
	}

	static Bolus of(LocalDateTime when, JsonRecord values) {
		OptionalDouble entered = Numbers.within(values, "insulinUnits", 0, Numbers.MOST_UNITS);
		if (entered.isPresent()) {
			return Bolus.normal(when, Source.PEN, Numbers.units(entered.getAsDouble()));
		}
		String type = values.text("bolusType").orElse("FAST");
		Shape shape = switch (type) {
		case "FAST" -> Shape.NORMAL;
		case "SQUARE" -> Shape.SQUARE;
		case "DUAL" -> Shape.DUAL;
		default -> throw RecordFault.because("fault.type", "INSULIN " + type);
		};
		Dose now = shape == Shape.SQUARE ? Dose.NONE : dose(values, "FastAmount");
		Dose extended = shape == Shape.NORMAL ? Dose.NONE : dose(values, "ExtendedAmount");
		if (now.delivered() + extended.delivered() > Numbers.MOST_UNITS) {
			throw RecordFault.because("fault.absurd");
		}
		OptionalDouble minutes = shape == Shape.NORMAL ? OptionalDouble.empty()
				: Numbers.within(values, "programmedDuration", 0, Numbers.MOST_MINUTES);
		Optional<Duration> over = minutes.isPresent() ? Optional.of(Duration.ofMinutes((long) minutes.getAsDouble()))
				: Optional.empty();
		End end = now.cutShort() || extended.cutShort() ? End.STOPPED : End.COMPLETE;
		Optional<String> term = values.text("activationType");
		return new Bolus(when, shape, source(term.orElse("")), now, extended, over, end, Optional.empty(),
				OptionalInt.empty(), term);
	}

	private static Dose dose(JsonRecord values, String part) {
		double delivered = Numbers.units(Numbers.needed(values, "delivered" + part, 0, Numbers.MOST_UNITS));
		OptionalDouble asked = Numbers.within(values, "programmed" + part, 0, Numbers.MOST_UNITS);
		return asked.isPresent() ? Dose.of(Numbers.units(asked.getAsDouble()), delivered)
				: new Dose(OptionalDouble.empty(), delivered);
	}

	private static Source source(String activation) {
		return switch (activation) {
		case "RECOMMENDED" -> Source.CALCULATOR;
		case "MANUAL" -> Source.MANUAL;
		case "AUTOCORRECTION" -> Source.AUTO_CORRECTION;
		default -> Source.UNKNOWN;
		};
	}
}
