// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.Basal;
import org.islet.model.Basal.Mode;

/** Temporary basal rates. */
final class Rates {

	private static final double MOST_PERCENT = 1000;

	private final Desk desk;

	Rates(Desk desk) {
		this.desk = desk;
	}

	static Duration minutes(double minutes) {
		return Duration.ofMillis(Math.round(minutes * 60_000));
	}

	/** A duration of zero ends the one that runs. */
	void temporary(JsonRecord record, Moment moment) {
		double minutes = Numbers.needed(record, "duration", 0, Numbers.MOST_MINUTES);
		if (minutes == 0) {
			end(record, moment);
			return;
		}
		OptionalDouble rate = Numbers.within(record, "absolute", 0, Numbers.MOST_UNITS);
		if (rate.isEmpty()) {
			rate = Numbers.within(record, "rate", 0, Numbers.MOST_UNITS);
		}
		OptionalDouble change = Numbers.within(record, "percent", -100, MOST_PERCENT);
		if (rate.isEmpty() && change.isEmpty()) {
			throw RecordFault.because("fault.missing", "absolute");
		}
		OptionalDouble percent = rate.isEmpty() ? OptionalDouble.of(100 + change.getAsDouble())
				: OptionalDouble.empty();
		desk.therapy(new Basal(moment.local(), Mode.TEMP, rate, percent, Optional.of(minutes(minutes)),
				Optional.empty()), moment, record);
	}

	void end(JsonRecord record, Moment moment) {
		desk.therapy(new Basal(moment.local(), Mode.TEMP_END, OptionalDouble.empty(), OptionalDouble.empty(),
				Optional.empty(), Optional.empty()), moment, record);
	}
}
