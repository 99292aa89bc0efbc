// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.Duration;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Values that can be meant; a record with any other is left out. */
final class Check {

	private static final Duration FAR = Duration.ofDays(2);
	private static final double MOST_UNITS = 100;
	private static final double MOST_CARBS = 1000;
	private static final double MOST_MGDL = 1000;
	private static final int MOST_TENTHS_OF_MMOL = 500;

	private Check() {
	}

	/** @return units of a bolus, or units an hour: no pump gives more than 100 */
	static double units(double units) throws DeviceException {
		return within(units, 0, MOST_UNITS);
	}

	static double within(double number, double low, double high) throws DeviceException {
		if (!(number >= low && number <= high)) {
			throw Texts.error(Kind.PROTOCOL, "absurd");
		}
		return number;
	}

	/** @return a time a record tells of, which is not far from when it was made */
	static PumpTime near(PumpTime time, Event event) throws DeviceException {
		if (Duration.between(time.local(), event.when()).abs().compareTo(FAR) > 0) {
			throw Texts.error(Kind.PROTOCOL, "badDate");
		}
		return time;
	}

	/** @return the glucose of a record that says its unit for certain; empty for 0, which means none */
	static Optional<GlucoseValue> glucose(int raw, boolean mmol) throws DeviceException {
		if (raw == 0) {
			return Optional.empty();
		}
		return Optional.of(mmol ? GlucoseValue.mmol(within(raw, 1, MOST_TENTHS_OF_MMOL) / 10)
				: GlucoseValue.mgdl(within(raw, 1, MOST_MGDL)));
	}

	/**
	 * What drivers disagree about is whether a reading's bit tells its unit: it is believed where the pump shows that unit
	 * too.
	 *
	 * @param raw as recorded
	 * @param mmol whether the bit is set
	 * @param shown the unit the pump shows
	 */
	static GlucoseValue reading(int raw, boolean mmol, GlucoseUnit shown) throws DeviceException {
		if (mmol && shown != GlucoseUnit.MMOL_L) {
			throw Texts.error(Kind.PROTOCOL, "unit");
		}
		return glucose(raw, mmol).orElseThrow(() -> Texts.error(Kind.PROTOCOL, "absurd"));
	}

	static CarbAmount carbs(int raw, boolean exchanges) throws DeviceException {
		return exchanges
				? new CarbAmount(within(raw / 10.0, 0, MOST_CARBS / CarbAmount.GRAMS_PER_EXCHANGE), CarbUnit.EXCHANGES)
				: CarbAmount.grams(within(raw, 0, MOST_CARBS));
	}
}
