// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.Optional;

import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Units as the pump numbers them. */
final class Units {

	private static final double TENTHS = 10;

	private Units() {
	}

	static Optional<GlucoseUnit> glucose(int number) {
		return switch (number) {
		case 1 -> Optional.of(GlucoseUnit.MG_DL);
		case 2 -> Optional.of(GlucoseUnit.MMOL_L);
		default -> Optional.empty();
		};
	}

	static Optional<CarbUnit> carbs(int number) {
		return switch (number) {
		case 1 -> Optional.of(CarbUnit.GRAMS);
		case 2 -> Optional.of(CarbUnit.EXCHANGES);
		default -> Optional.empty();
		};
	}

	/** @return the number as the pump showed it: mmol/L is kept in tenths */
	static double shown(int stored, GlucoseUnit unit) {
		return unit == GlucoseUnit.MMOL_L ? stored / TENTHS : stored;
	}

	/** @return the value; empty for 0, which means none */
	static Optional<GlucoseValue> glucose(int stored, GlucoseUnit unit) {
		return stored == 0 ? Optional.empty() : Optional.of(new GlucoseValue(shown(stored, unit), unit));
	}
}
