// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.islet.device.DeviceException;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Dose;
import org.islet.model.Entry;
import org.islet.model.Exercise;

/** What the person noted, at the time the person told, which may be earlier than the time of telling. */
final class Notes {

	private static final int TYPE = 8;
	private static final int SUBTYPE = 9;
	static final int TIME = 10;
	private static final int VALUE = 14;
	private static final double UNITS = 100;
	private static final int MOST_UNITS = 100;
	private static final int MOST_GRAMS = 400;
	private static final int MOST_MINUTES = 24 * 60;
	/** A time further away was never told. */
	private static final long DAYS = Duration.ofDays(7).toSeconds();
	private static final Map<Integer, String> HEALTH = Map.of(1, "illness", 2, "stress", 3, "high_symptoms", 4,
			"low_symptoms",
			5, "cycle", 6, "alcohol");
	private static final Map<Integer, String> INTENSITY = Map.of(1, "light", 2, "medium", 3, "heavy");

	private Notes() {
	}

	/** @return the entry; empty if nobody can have meant it */
	static Optional<Entry> entry(Stored record) throws DeviceException {
		LocalDateTime when = when(record);
		int subtype = record.bytes().u8(SUBTYPE);
		long value = record.bytes().u32le(VALUE);
		return switch (record.bytes().u8(TYPE)) {
		case 1 ->
			value == 0 || value > MOST_GRAMS ? Optional.empty() : Optional.of(new Carbs(when, CarbAmount.grams(value)));
		case 2 ->
			value == 0 || value > MOST_UNITS * UNITS ? Optional.empty() : Optional.of(insulin(when, value / UNITS));
		case 3 -> Optional.of(DeviceEvent.of(when, DeviceEvent.Kind.OTHER,
				HEALTH.getOrDefault(subtype, "health " + subtype), ""));
		case 4 -> value > MOST_MINUTES ? Optional.empty()
				: Optional.of(new Exercise(when, Optional.of(Duration.ofMinutes(value)).filter(Duration::isPositive),
						Optional.ofNullable(INTENSITY.get(subtype)), Optional.empty()));
		default -> Optional.empty();
		};
	}

	private static LocalDateTime when(Stored record) throws DeviceException {
		long told = record.bytes().u32le(TIME);
		return Math.abs(told - record.display()) > DAYS ? record.when() : Stored.time(told);
	}

	/** Which insulin it was is not told. */
	private static Bolus insulin(LocalDateTime when, double units) {
		return new Bolus(when, Bolus.Shape.NORMAL, Bolus.Source.PEN, Dose.of(units, units), Dose.NONE, Optional.empty(),
				Bolus.End.COMPLETE, Optional.empty(), OptionalInt.empty(), Optional.empty());
	}
}
