// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One record.
 *
 * @param number the device's own, which only grows
 * @param type what kind of record
 * @param row all fields
 * @param time what the clock showed, as exactly as the record has it; empty if there is no such time
 */
record Noted(long number, int type, Row row, Optional<LocalDateTime> time) {

	static final int TIME = 2;

	/** Where records have their number and type, and whether their times have seconds. */
	enum Layout {

		METER(1, 0, false), READER(0, 1, true);

		private final int number;
		private final int type;
		private final boolean seconds;

		Layout(int number, int type, boolean seconds) {
			this.number = number;
			this.type = type;
			this.seconds = seconds;
		}

		/** @return the time, as exactly as the record has it; empty if there is no such time */
		Optional<LocalDateTime> time(Row row, int at) {
			return row.time(at, seconds);
		}
	}

	/** @return the record; empty if it has no number or no type */
	static Optional<Noted> of(String line, Layout layout) {
		return Row.of(line).flatMap(row -> {
			OptionalInt number = row.number(layout.number);
			OptionalInt type = row.number(layout.type);
			return number.isEmpty() || type.isEmpty() ? Optional.empty()
					: Optional.of(new Noted(number.getAsInt(), type.getAsInt(), row, layout.time(row, TIME)));
		});
	}

	/** @return the time to the minute, as the device's screen and every export have it */
	Optional<LocalDateTime> minute() {
		return time.map(t -> t.truncatedTo(ChronoUnit.MINUTES));
	}
}
