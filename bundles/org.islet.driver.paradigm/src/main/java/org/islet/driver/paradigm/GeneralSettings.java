// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.row.EntryRow;

/**
 * The answer with most settings. From x23 on the largest bolus and rate lie one byte further, and of what follows, up to
 * the temporary rate in per cent, only the selected pattern is known; the rest lies as before.
 */
final class GeneralSettings {

	private static final int SIZE = 21;
	private static final double TENTHS = 10;
	private static final double STROKES = 40;
	private static final double MOST_RATE = 100;

	private final byte[] bytes;
	private final boolean fine;

	private GeneralSettings(byte[] bytes, boolean fine) {
		this.bytes = bytes.clone();
		this.fine = fine;
	}

	/** @return the settings; empty if the answer is too short for them, or of a model whose layout is not known */
	static Optional<GeneralSettings> of(byte[] bytes, PumpModel model) {
		return model.early() || bytes.length < SIZE ? Optional.empty()
				: Optional.of(new GeneralSettings(bytes, model.fine()));
	}

	private int u8(int index) {
		return bytes[index] & 0xFF;
	}

	Optional<String> pattern() {
		return Told.pattern(u8(fine ? 12 : 11));
	}

	Optional<Duration> insulinAction() {
		return u8(17) == 0 ? Optional.empty() : Optional.of(Duration.ofHours(u8(17)));
	}

	OptionalDouble maxBolus() {
		return OptionalDouble.of(u8(fine ? 6 : 5) / TENTHS);
	}

	OptionalDouble maxBasal() {
		double rate = Numbers.u16be(bytes, fine ? 7 : 6) / STROKES;
		return rate > MOST_RATE ? OptionalDouble.empty() : OptionalDouble.of(rate);
	}

	/** Writes what has no place of its own, as CareLink names it. */
	void other(Map<String, String> other) {
		other.put("AutoOffDuration", Long.toString(Duration.ofHours(u8(0)).toMillis()));
		other.put("AudioBolusStep", "AMOUNT=" + EntryRow.number(u8(3) / TENTHS) + ", ENABLE=" + on(2));
		other.put("VariableBolusEnable", on(4));
		other.put("ParadigmLinkEnable", on(16));
		other.put("ReservoirWarningUnits", u8(18) == 0 ? "insulin" : "time");
		if (u8(18) == 0) {
			other.put("ReservoirWarningValueInsulin", Integer.toString(u8(19)));
		}
		other.put("KeypadLockedEnable", on(20));
		if (!fine) {
			older(other);
		}
	}

	private void older(Map<String, String> other) {
		other.put("TimeDisplayFormat", u8(8) == 1 ? "d24" : "d12");
		other.put("InsulinConcentration", u8(9) == 1 ? "U50" : "U100");
		other.put("VariableBasalProfilePatternEnable", on(10));
		other.put("RFEnable", on(12));
		other.put("ChildBlockEnable", on(13));
		other.put("TempBasalType", u8(14) == 1 ? "percentage" : "insulin_units");
	}

	private String on(int index) {
		return Boolean.toString(u8(index) == 1);
	}
}
