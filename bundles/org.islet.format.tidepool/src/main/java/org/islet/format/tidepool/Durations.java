// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Duration;

import org.islet.json.records.JsonRecord;

/** Lengths of time with a unit beside them. */
final class Durations {

	private static final double LONGEST_HOURS = 48;

	private Durations() {
	}

	/** @param record with the number in {@code duration} or {@code value} and its unit in {@code units} */
	static Duration of(JsonRecord record) {
		String units = record.text("units").orElse("");
		double hours = switch (units) {
		case "hours" -> 1;
		case "minutes" -> 60;
		case "seconds" -> 3600;
		default -> throw RecordFault.because("fault.unit");
		};
		String name = record.has("duration") ? "duration" : "value";
		return Duration.ofSeconds(Math.round(Numbers.needed(record, name, 0, LONGEST_HOURS * hours) / hours * 3600));
	}
}
