// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.islet.model.Ketone;

/** Measured numbers. They are in mg/dL whatever unit the device shows. */
final class Amount {

	private static final int HIGHEST = 500;
	private static final int LOWEST_OF_STRIP = 20;
	private static final int LOWEST_OF_SENSOR = 40;
	private static final BigDecimal PER_MMOL = BigDecimal.valueOf(18);
	private static final double HIGHEST_KETONE = 8;

	private final String text;

	/** @param row where {@code HI}, {@code LO} or a number may stand in several fields; words go before numbers */
	Amount(Row row, int... fields) {
		String found = "";
		for (int field : fields) {
			String here = row.text(field);
			found = here.equals("HI") || here.equals("LO") || found.isEmpty() ? here : found;
		}
		text = found;
	}

	/** @return the field's number; -1 if it is a word, or nothing */
	private int number() {
		return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
	}

	/** @return whether there is anything measured */
	boolean isThere() {
		return number() > 0 || isBeyond();
	}

	private boolean isBeyond() {
		return text.equals("HI") || text.equals("LO");
	}

	/** @return a reading; empty if there is none */
	Optional<Glucose> glucose(LocalDateTime when, Origin origin) {
		int low = origin == Origin.SENSOR ? LOWEST_OF_SENSOR : LOWEST_OF_STRIP;
		if (!isThere()) {
			return Optional.empty();
		}
		Bound bound = text.equals("HI") || number() > HIGHEST ? Bound.ABOVE
				: text.equals("LO") || number() < low ? Bound.BELOW : Bound.WITHIN;
		int value = switch (bound) {
		case ABOVE -> HIGHEST;
		case BELOW -> low;
		case WITHIN -> number();
		};
		return Optional.of(
				new Glucose(when, GlucoseValue.mgdl(value), origin, bound, OptionalDouble.empty(), Optional.empty()));
	}

	/** @return a reading; empty if there is none, or none but that it is high */
	Optional<Ketone> ketone(LocalDateTime when) {
		return number() < 0 || isHighKetone() ? Optional.empty() : Optional.of(new Ketone(when, mmol()));
	}

	/** @return whether the true value lies above what the device can measure */
	boolean isHighKetone() {
		return text.equals("HI") || number() >= 0 && mmol() > HIGHEST_KETONE;
	}

	/** With one decimal, as the device shows it. */
	private double mmol() {
		return BigDecimal.valueOf(number()).divide(PER_MMOL, 1, RoundingMode.HALF_UP).doubleValue();
	}
}
