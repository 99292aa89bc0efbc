// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.FormatException;
import org.islet.device.text.Numbers;
import org.islet.model.GlucoseUnit;

/**
 * What the user decided.
 *
 * @param dateOrder the order of day and month
 * @param unit the unit of all glucose values
 * @param serving grams of carbohydrate in a serving
 */
record Options(Optional<DateOrder> dateOrder, Optional<GlucoseUnit> unit, OptionalDouble serving) {

	private static final String PREFIX = "map.";
	private static final List<String> NAMES = List.of("date-order", "unit", "serving");
	private static final double MOST_GRAMS = 100;

	/** @throws FormatException if an option is unknown or its value makes no sense */
	static Options of(Map<String, String> all) throws FormatException {
		for (String name : all.keySet()) {
			if (name.startsWith(PREFIX) && !NAMES.contains(name.substring(PREFIX.length()))) {
				throw Texts.undecided("unknownOption", name.substring(PREFIX.length()), String.join(", ", NAMES));
			}
		}
		return new Options(dateOrder(all), unit(all), serving(all));
	}

	private static Optional<DateOrder> dateOrder(Map<String, String> all) throws FormatException {
		Optional<String> text = value(all, "date-order");
		return text.isEmpty() ? Optional.empty() : switch (text.get().toLowerCase(Locale.ROOT)) {
		case "dmy" -> Optional.of(DateOrder.DMY);
		case "mdy" -> Optional.of(DateOrder.MDY);
		// such dates are read so in any case
		case "ymd" -> Optional.empty();
		default -> throw Texts.undecided("wrongOption", "date-order", text.get(), "dmy, mdy");
		};
	}

	private static Optional<GlucoseUnit> unit(Map<String, String> all) throws FormatException {
		Optional<String> text = value(all, "unit");
		try {
			return text.map(GlucoseUnit::parse);
		} catch (IllegalArgumentException notAUnit) {
			throw Texts.undecided("wrongOption", "unit", text.orElse(""), "mg/dL, mmol/L");
		}
	}

	private static OptionalDouble serving(Map<String, String> all) throws FormatException {
		Optional<String> text = value(all, "serving");
		if (text.isEmpty()) {
			return OptionalDouble.empty();
		}
		OptionalDouble grams = Numbers.parse(text.get());
		if (grams.isEmpty() || grams.getAsDouble() == 0 || grams.getAsDouble() > MOST_GRAMS) {
			throw Texts.undecided("wrongOption", "serving", text.get(), "10, 12, 15");
		}
		return grams;
	}

	private static Optional<String> value(Map<String, String> all, String name) {
		return Optional.ofNullable(all.get(PREFIX + name)).map(String::strip);
	}
}
