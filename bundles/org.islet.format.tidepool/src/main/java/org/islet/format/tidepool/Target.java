// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.util.Optional;

import org.islet.json.records.JsonRecord;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/**
 * A calculator's target: low and high, or one value, or one value give or take a range.
 *
 * @param above the value above which a correction is proposed, where a device has one besides its target
 */
record Target(GlucoseValue low, GlucoseValue high, Optional<GlucoseValue> above) {

	static Target of(JsonRecord target, GlucoseUnit unit) {
		Optional<GlucoseValue> middle = Numbers.glucose(target, "target", unit);
		Optional<GlucoseValue> high = Numbers.glucose(target, "high", unit);
		if (middle.isEmpty()) {
			return new Target(needed(Numbers.glucose(target, "low", unit)), needed(high), Optional.empty());
		}
		Optional<GlucoseValue> range = Numbers.glucose(target, "range", unit);
		if (range.isEmpty()) {
			return new Target(middle.get(), middle.get(), high);
		}
		return new Target(around(middle.get(), range.get(), -1), around(middle.get(), range.get(), 1),
				Optional.empty());
	}

	private static GlucoseValue needed(Optional<GlucoseValue> value) {
		return value.orElseThrow(() -> RecordFault.because("fault.missing", "bgTarget"));
	}

	private static GlucoseValue around(GlucoseValue middle, GlucoseValue range, int sign) {
		double end = Numbers.clean(middle.number() + sign * range.in(middle.unit()));
		if (end < 0) {
			throw RecordFault.because("fault.absurd");
		}
		return new GlucoseValue(end, middle.unit());
	}
}
