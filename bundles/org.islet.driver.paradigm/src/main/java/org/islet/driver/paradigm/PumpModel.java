// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A model of pump, which decides how its records are laid out.
 *
 * @param number as the pump says, such as {@code 523}; the first digit is the size of its reservoir
 */
record PumpModel(String number) {

	private static final Pattern KNOWN = Pattern.compile("[57](08|11|12|15|22|23|51|54)");
	/** As CareLink writes them, by the last two digits. */
	private static final Map<String, String> FAMILY = Map.of("23", "Paradigm Revel - ", "51", "MiniMed 530G - ", "54",
			"Paradigm Veo - ");

	/** @return the model, if its records are known */
	static Optional<PumpModel> of(String number) {
		return KNOWN.matcher(number).matches() ? Optional.of(new PumpModel(number)) : Optional.empty();
	}

	private int generation() {
		return Integer.parseInt(number.substring(1));
	}

	/** @return whether it counts insulin in 40ths of a unit, as models from x23 on do; else in tenths */
	boolean fine() {
		return generation() >= 23;
	}

	/** @return whether a sensor can be linked */
	boolean hasSensor() {
		return generation() >= 22;
	}

	/** @return whether it is a Veo or 530G, whose record of a sensor's settings is longer */
	boolean suspendsOnLow() {
		return generation() >= 51;
	}

	/** @return whether its settings are asked for with the older commands */
	boolean early() {
		return generation() <= 12;
	}

	/** @return its name as CareLink writes it */
	String name() {
		return FAMILY.getOrDefault(number.substring(1), "Paradigm ") + number;
	}
}
