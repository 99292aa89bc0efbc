// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;

/** Turns what the sensor measured every 15 minutes into entries. */
final class ReaderHistory {

	static final int TYPE = 12;
	static final int FIRST = 12;
	static final int GLUCOSE = 13;
	static final int RUNS = 14;
	static final int ERRORS = 15;

	private final Page page;

	ReaderHistory(Page page) {
		this.page = page;
	}

	void take(Noted noted) {
		if (noted.type() == ReaderResults.CLOCK_CHANGE) {
			page.clockChange(noted, ReaderResults.OLD_CLOCK);
		} else if (noted.type() != TYPE) {
			page.fault(noted, "unknownType", Integer.toString(noted.type()));
		} else if (noted.row().size() <= ERRORS) {
			page.fault(noted, "unreadable");
		} else {
			page.when(noted).ifPresent(when -> take(noted, when));
		}
	}

	private void take(Noted noted, LocalDateTime when) {
		Row row = noted.row();
		if (row.is(FIRST, 1)) {
			page.add(noted, new DeviceEvent(when, DeviceEvent.Kind.SENSOR_START, "", "", OptionalDouble.empty(),
					Map.of("minutes", row.text(RUNS))));
		}
		if (!row.text(ERRORS).matches("(0x)?0+")) {
			page.known(noted, "sensorError");
			return;
		}
		new Amount(row, GLUCOSE).glucose(when, Glucose.Origin.SENSOR).ifPresentOrElse(
				glucose -> page.add(noted, glucose), () -> page.fault(noted, "noNumber"));
	}
}
