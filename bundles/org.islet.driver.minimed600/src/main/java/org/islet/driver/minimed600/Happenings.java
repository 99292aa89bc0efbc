// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.Map;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/** Alarms, what was done to the pump, calibrations, and Auto Mode. */
final class Happenings {

	private final Book book;

	Happenings(Book book) {
		this.book = book;
	}

	void alarm(Event event) throws DeviceException {
		int fault = event.u16(0x0B);
		event(event, Alarms.fromSensor(fault) ? Kind.SENSOR_ALARM : Kind.PUMP_ALARM, Alarms.code(fault),
				Alarms.text(fault));
	}

	void cleared(Event event) throws DeviceException {
		int fault = event.u16(0x0B);
		event(event, Kind.ALARM_CLEARED, Alarms.code(fault), Alarms.text(fault));
	}

	void fill(Event event) throws DeviceException {
		boolean cannula = event.u8(0x0B) == 1;
		add(event, cannula ? Kind.PRIME_CANNULA : Kind.PRIME_TUBING, cannula ? "Cannula Fill" : "Tubing Fill",
				OptionalDouble.of(Check.within(event.units(0x0C), 0, 400)),
				Map.of("reservoir", Double.toString(Check.within(event.units(0x10), 0, 1000))));
	}

	void event(Event event, Kind kind, String code) {
		event(event, kind, code, "");
	}

	private void event(Event event, Kind kind, String code, String text) {
		book.add(event.rtc(), DeviceEvent.of(event.when(), kind, code, text));
	}

	void lowReservoir(Event event) throws DeviceException {
		add(event, Kind.OTHER, "LOW_RESERVOIR", OptionalDouble.empty(),
				event.u8(0x0B) == 0 ? Map.of("units", Double.toString(Check.within(event.units(0x0E), 0, 1000)))
						: Map.of("minutes", Integer.toString(event.u8(0x0C) * 60 + event.u8(0x0D))));
	}

	/** The reading it was made with is a record of its own. */
	void calibration(Event event) throws DeviceException {
		add(event, Kind.CALIBRATION, "CALIBRATION_COMPLETE", OptionalDouble.empty(),
				Map.of("factor", Double.toString(event.u16(0x0B) / 100.0), "bg", Integer.toString(event.u16(0x0D))));
	}

	void autoMode(Event event) throws DeviceException {
		String reason = switch (event.u8(0x0C)) {
		case 0 -> "calibration";
		case 1 -> "user";
		case 2 -> "alarm";
		case 3 -> "safe basal timeout";
		case 4 -> "high glucose";
		default -> Integer.toString(event.u8(0x0C));
		};
		add(event, Kind.OTHER, event.u8(0x0B) == 1 ? "AUTO_MODE_ON" : "AUTO_MODE_OFF", OptionalDouble.empty(),
				Map.of("reason", reason));
	}

	private void add(Event event, Kind kind, String code, OptionalDouble amount, Map<String, String> details) {
		book.add(event.rtc(), new DeviceEvent(event.when(), kind, code, "", amount, details));
	}
}
