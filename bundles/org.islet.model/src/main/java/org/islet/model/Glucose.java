// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A glucose reading.
 *
 * @param when device-local time
 * @param value as reported; at the device's limit where {@code bound} says so
 * @param origin where the reading came from
 * @param bound whether the true value lay outside what the device can measure
 * @param isig the sensor's current in nA, where reported
 * @param meter the serial number of the meter that took the reading, where it differs from the reporting device
 */
public record Glucose(LocalDateTime when, GlucoseValue value, Origin origin, Bound bound, OptionalDouble isig,
		Optional<String> meter) implements Entry {

	/** Where a reading came from. */
	public enum Origin {
		/** a CGM reading */
		SENSOR,
		/** read from the meter that measured it */
		METER,
		/** a meter reading that reached the device by radio */
		LINKED_METER,
		/** typed in by a person */
		MANUAL,
		/** given to the sensor for calibration only; not a reading for statistics */
		CALIBRATION
	}

	/** Whether a reading is a number or only a limit. */
	public enum Bound {
		WITHIN,
		/** "LOW": below the device's range, the value is the lower limit */
		BELOW,
		/** "HIGH": above the device's range, the value is the upper limit */
		ABOVE
	}

	/** A reading within the device's range without further detail. */
	public static Glucose of(LocalDateTime when, GlucoseValue value, Origin origin) {
		return new Glucose(when, value, origin, Bound.WITHIN, OptionalDouble.empty(), Optional.empty());
	}
}
