// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;

/** What happens now and then: sensors put in, meter values typed in, calibrations. */
final class Occasions {

	private static final int METER_VALUE = 8;
	private static final int HIGHEST_METER_VALUE = 600;
	private static final int STATE = 12;
	private static final int STARTED = 7;
	private static final String[] STATES = { "", "removed", "expired", "residual deviation", "counts deviation",
			"second session",
			"off too long", "started", "bad transmitter", "manufacturing mode" };
	private static final int SLOPE = 8;
	private static final int INTERCEPT = 16;
	private static final int SCALE = 24;
	private static final int DECAY = 35;
	static final int POINTS = 43;
	static final int FIRST_POINT = 44;
	static final int POINT = 17;
	/** Where in a point the second of its times is. */
	static final int APPLIED = 12;

	private Occasions() {
	}

	/** @return glucose in mg/dL for calibration, as typed in; empty if nobody can have meant it */
	static Optional<Entry> meter(Stored record) throws DeviceException {
		int value = record.bytes().u16le(METER_VALUE);
		return value == 0 || value > HIGHEST_METER_VALUE ? Optional.empty()
				: Optional.of(Glucose.of(record.when(), GlucoseValue.mgdl(value), Glucose.Origin.CALIBRATION));
	}

	static Entry insertion(Stored record) throws DeviceException {
		int state = record.bytes().u8(STATE);
		return DeviceEvent.of(record.when(), state == STARTED ? Kind.SENSOR_START : Kind.SENSOR_STATUS,
				"insertion " + state, state < STATES.length ? STATES[state] : "");
	}

	static Entry calibration(Stored record) throws DeviceException {
		Bytes bytes = record.bytes();
		Map<String, String> details = new LinkedHashMap<>();
		details.put("slope", number(bytes, SLOPE));
		details.put("intercept", number(bytes, INTERCEPT));
		details.put("scale", number(bytes, SCALE));
		details.put("decay", number(bytes, DECAY));
		for (int i = 0; i < Math.min(room(bytes.size()), bytes.u8(POINTS)); i++) {
			details.put("point " + (i + 1), point(record, bytes.part(FIRST_POINT + i * POINT, POINT)));
		}
		return new DeviceEvent(record.when(), Kind.CALIBRATION, "set", "", OptionalDouble.empty(), details);
	}

	/** @return how many points a record of that size has room for */
	static int room(int size) {
		return (size - FIRST_POINT) / POINT;
	}

	private static String number(Bytes bytes, int at) throws DeviceException {
		return Double.toString(Double.longBitsToDouble(bytes.u32le(at) | bytes.u32le(at + 4) << 32));
	}

	/** Its times are those of the clock that nobody sets. */
	private static String point(Stored record, Bytes point) throws DeviceException {
		LocalDateTime entered = Stored.time(point.u32le(0) + record.offset());
		LocalDateTime applied = Stored.time(point.u32le(APPLIED) + record.offset());
		return point.u32le(4) + " mg/dL of " + entered + ", raw " + point.u32le(8) + " of " + applied;
	}
}
