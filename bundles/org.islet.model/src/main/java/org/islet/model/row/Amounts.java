// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.util.Arrays;
import java.util.function.Function;

import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Numbers with units as text, such as {@code 120 mg/dL} and {@code 45 g}. */
final class Amounts {

	private Amounts() {
	}

	static String of(GlucoseValue value) {
		return EntryRow.number(value.number()) + " " + value.unit().symbol();
	}

	static GlucoseValue glucose(String text) {
		int space = text.indexOf(' ');
		return new GlucoseValue(Double.parseDouble(text.substring(0, space)),
				unit(GlucoseUnit.class, GlucoseUnit::symbol, text.substring(space + 1)));
	}

	static String of(CarbAmount amount) {
		return EntryRow.number(amount.number()) + " " + of(amount.unit());
	}

	static CarbAmount carbs(String text) {
		int space = text.indexOf(' ');
		return new CarbAmount(Double.parseDouble(text.substring(0, space)),
				unit(CarbUnit.class, Amounts::of, text.substring(space + 1)));
	}

	static String of(CarbUnit unit) {
		return switch (unit) {
		case GRAMS -> "g";
		case EXCHANGES -> "exchanges";
		};
	}

	/** @return the unit with that symbol */
	static <E extends Enum<E>> E unit(Class<E> units, Function<E, String> symbol, String text) {
		return Arrays.stream(units.getEnumConstants()).filter(unit -> symbol.apply(unit).equals(text)).findFirst()
				.orElseThrow();
	}
}
