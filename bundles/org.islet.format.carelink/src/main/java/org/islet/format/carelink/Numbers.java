// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalTime;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Numbers as CareLink writes them: point or comma decimals, hyphen or minus sign, {@code null} for unknown. */
final class Numbers {

	private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}([.][0-9]{1,15})?");
	private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])");
	private static final char MINUS = '\u2212';
	private static final double LARGEST_GLUCOSE_MGDL = 1000;
	private static final long DAY_MILLIS = 86_400_000;

	private Numbers() {
	}

	/** @return the number, empty for an empty cell or {@code null} */
	static OptionalDouble of(String text) {
		if (text.isEmpty() || text.equals("null")) {
			return OptionalDouble.empty();
		}
		String plain = text.replace(',', '.').replace(MINUS, '-');
		if (!NUMBER.matcher(plain).matches()) {
			throw RowFault.because("fault.number");
		}
		return OptionalDouble.of(Double.parseDouble(plain));
	}

	/** @return the number if it can be meant */
	static OptionalDouble within(OptionalDouble number, double low, double high) {
		if (number.isPresent() && !(number.getAsDouble() >= low && number.getAsDouble() <= high)) {
			throw RowFault.because("fault.absurd");
		}
		return number;
	}

	static double needed(OptionalDouble number) {
		return number.orElseThrow(() -> RowFault.because("fault.missing"));
	}

	/** @return U; no pump holds or gives more */
	static double units(OptionalDouble number) {
		return needed(within(number, 0, 100));
	}

	/** @return U/h */
	static double rate(OptionalDouble number) {
		return needed(within(number, 0, 100));
	}

	static GlucoseValue glucose(double number, GlucoseUnit unit) {
		if (!(number > 0 && unit.toMgdl(number) <= LARGEST_GLUCOSE_MGDL)) {
			throw RowFault.because("fault.absurd");
		}
		return new GlucoseValue(number, unit);
	}

	/** @return what a device that shows mmol/L shows for a number CareLink keeps in mg/dL */
	static double shown(double mgdl, GlucoseUnit unit) {
		return unit == GlucoseUnit.MG_DL ? mgdl : Math.round(unit.fromMgdl(mgdl) * 10) / 10.0;
	}

	/** @return a length written {@code h:mm:ss} */
	static Duration duration(String text) {
		Matcher clock = CLOCK.matcher(text);
		if (!clock.matches()) {
			throw RowFault.because("fault.duration");
		}
		return Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2)))
				.plusSeconds(Long.parseLong(clock.group(3)));
	}

	/** @return a length given in milliseconds, at most some days */
	static Duration millis(OptionalDouble number) {
		return Duration.ofMillis((long) needed(within(number, 0, 30.0 * DAY_MILLIS)));
	}

	/** @return a time of day given in milliseconds since midnight */
	static LocalTime timeOfDay(OptionalDouble number) {
		double millis = needed(within(number, 0, DAY_MILLIS - 1));
		return LocalTime.ofSecondOfDay((long) millis / 1000);
	}
}
