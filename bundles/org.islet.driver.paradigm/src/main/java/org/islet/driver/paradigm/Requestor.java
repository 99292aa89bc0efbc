// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.Optional;

/** Who made a pump do something, as CareLink calls it. */
enum Requestor {
	PUMP("pump"),
	/** a device that talks as the one does which reads the pump */
	RADIO("rf_diagnostic"),
	/** what went into the calculator or the log came from a linked meter */
	METER("paradigm link or b key"), SENSOR("sensor"),
	/** never seen */
	UNKNOWN(null);

	private final String term;

	Requestor(String term) {
		this.term = term;
	}

	static Requestor of(HistoryRecord record, PumpModel model) {
		return switch (record.besideDay(model)) {
		case 0 -> PUMP;
		case 2 -> RADIO;
		case 3 -> METER;
		case 5 -> SENSOR;
		default -> UNKNOWN;
		};
	}

	Optional<String> term() {
		return Optional.ofNullable(term);
	}
}
