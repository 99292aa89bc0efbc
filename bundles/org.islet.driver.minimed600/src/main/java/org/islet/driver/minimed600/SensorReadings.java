// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/** Readings of the sensor, several to a record, newest first; those of times past come when its radio was out of reach. */
final class SensorReadings {

	private static final int FIRST = 0x0F;
	private static final int SIZE = 9;
	private static final int EXCEPTION = 0x300;
	private static final int ABOVE = 0x308;
	private static final int BELOW = 0x309;
	/** What the sensor can measure, mg/dL; a value at the end of the range stands for all beyond. */
	private static final int HIGHEST = 400;
	private static final int LOWEST = 40;
	/** The sensor's states that say that a value is none. */
	private static final int DISCARD = 2;
	private static final int ERROR = 3;

	/**
	 * One reading.
	 *
	 * @param time when it was measured
	 * @param value mg/dL, or from 300 hex on an exception
	 * @param isig the sensor's current, nA
	 * @param counter VCNTR, V
	 * @param rate change, mg/dL a minute
	 * @param sensorStatus 0 for good
	 * @param readingStatus bit 0: measured while the radio was out of reach
	 */
	record Reading(PumpTime time, int value, double isig, double counter, double rate, int sensorStatus,
			int readingStatus) {

		boolean discarded() {
			return sensorStatus == DISCARD || sensorStatus == ERROR;
		}

		/** @return what is known by it; empty for none */
		Optional<Entry> entry() {
			if (value == 0 || discarded() && value < EXCEPTION) {
				return Optional.empty();
			}
			if (value < EXCEPTION || value == ABOVE || value == BELOW) {
				return Optional.of(glucose());
			}
			return Optional.of(DeviceEvent.of(time.local(), Kind.SENSOR_STATUS, exception(value & 0xFF), ""));
		}

		private Glucose glucose() {
			Bound bound = value == BELOW || value <= LOWEST ? Bound.BELOW
					: value >= HIGHEST ? Bound.ABOVE : Bound.WITHIN;
			int shown = value == BELOW ? LOWEST : value == ABOVE ? HIGHEST : value;
			return new Glucose(time.local(), GlucoseValue.mgdl(shown), Origin.SENSOR, bound,
					isig >= 0 ? OptionalDouble.of(isig) : OptionalDouble.empty(), Optional.empty());
		}
	}

	private final Set<Long> known = new HashSet<>();

	/** @return the readings of a record, in its order */
	static Reading[] read(Event event) throws DeviceException {
		int minutes = event.u8(0x0B);
		Reading[] readings = new Reading[event.u8(0x0C)];
		for (int i = 0; i < readings.length; i++) {
			Bytes b = event.bytes().part(FIRST + i * SIZE, SIZE);
			int counter = (b.u8(0) >> 2 & 3) << 8 | b.u8(4);
			readings[i] = new Reading(event.time().minusSeconds(i * minutes * 60L), (b.u8(0) & 3) << 8 | b.u8(1),
					b.s16be(2) / 100.0, (counter << 22 >> 22) / 100.0, b.s16be(5) / 100.0, b.u8(7), b.u8(8));
		}
		return readings;
	}

	/** @return whether all of its values are of use */
	boolean take(Event event, Book book) throws DeviceException {
		boolean good = true;
		for (Reading reading : read(event)) {
			good &= !reading.discarded();
			reading.entry().filter(entry -> known.add(reading.time.rtc()))
					.ifPresent(entry -> book.add(reading.time.rtc(), entry));
		}
		return good;
	}

	/** The words CareLink has for them. */
	private static String exception(int code) {
		return switch (code) {
		case 0x01 -> "SENSOR_INIT_CODE";
		case 0x02 -> "SENSOR_CAL_NEEDED_CODE";
		case 0x03 -> "SENSOR_ERROR";
		case 0x04 -> "SENSOR_CAL_ERROR";
		case 0x05 -> "SENSOR_CHANGE_SENSOR_ERROR";
		case 0x06 -> "SENSOR_END_OF_LIFE";
		case 0x07 -> "SENSOR_NOT_READY";
		case 0x0A -> "SENSOR_CAL_PENDING";
		case 0x0B -> "SENSOR_CHANGE_CAL_ERROR";
		case 0x0C -> "SENSOR_TIME_UNKNOWN";
		default -> Integer.toString(code);
		};
	}
}
