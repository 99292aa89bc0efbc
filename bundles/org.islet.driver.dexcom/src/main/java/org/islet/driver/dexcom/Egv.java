// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/** What the sensor measured: an "estimated glucose value", in mg/dL. */
final class Egv {

	private static final int GLUCOSE = 8;
	static final int SYSTEM_TIME = 10;
	static final int FIRST_WITH_SYSTEM_TIME = 4;
	private static final int SUPERSEDED = 0x8000;
	private static final int BACKFILLED = 0x2000;
	private static final int VALUE = 0x3FF;
	private static final int FIRST_VALUE = 20;
	private static final int LOWEST = 40;
	private static final int HIGHEST = 400;
	private static final Map<Integer, String> SPECIAL = Map.of(1, "sensor not active", 2, "minimal deviation", 3,
			"no antenna",
			5, "not calibrated", 6, "counts deviation", 9, "absolute deviation", 10, "power deviation", 12, "bad RF");

	private Egv() {
	}

	/** @return whether another value has taken its place */
	static boolean isSuperseded(Stored record) throws DeviceException {
		return (record.bytes().u16le(GLUCOSE) & SUPERSEDED) != 0;
	}

	/** @return whether the transmitter told it later than it was measured */
	static boolean isLate(Stored record) throws DeviceException {
		return record.table() == Table.BACKFILL
				|| record.revision() >= FIRST_WITH_SYSTEM_TIME && (record.bytes().u16le(GLUCOSE) & BACKFILLED) != 0;
	}

	/** @return when it was measured, in seconds of the clock that nobody sets */
	static long measured(Stored record) throws DeviceException {
		return record.revision() >= FIRST_WITH_SYSTEM_TIME ? record.bytes().u32le(SYSTEM_TIME) : record.system();
	}

	/** @return the entry; empty if there was nothing to measure */
	static Optional<Entry> entry(Stored record, LocalDateTime when) throws DeviceException {
		int value = record.bytes().u16le(GLUCOSE) & VALUE;
		if (value == 0) {
			return Optional.empty();
		}
		if (value < FIRST_VALUE) {
			return Optional.of(DeviceEvent.of(when, DeviceEvent.Kind.SENSOR_STATUS, Integer.toString(value),
					SPECIAL.getOrDefault(value, "")));
		}
		Bound bound = value < LOWEST ? Bound.BELOW : value > HIGHEST ? Bound.ABOVE : Bound.WITHIN;
		int shown = Math.max(LOWEST, Math.min(HIGHEST, value));
		return Optional.of(new Glucose(when, GlucoseValue.mgdl(shown), Origin.SENSOR, bound, OptionalDouble.empty(),
				Optional.empty()));
	}
}
