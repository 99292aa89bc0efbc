// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.driver.paradigm.SensorPage.Record;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/** What records of the sensor say, coded as CareLink names them. */
final class SensorEntries {

	private static final int LOWEST = 40;
	private static final int HIGHEST = 400;
	private static final double HUNDREDTHS = 100;
	private static final double THOUSANDTHS = 1000;
	private static final String[] CALIBRATIONS = { "meter_bg_now", "waiting", "cal_error" };
	private static final String[] STATES = { "off", "on", "lost" };
	private static final String[] SYNCS = { "", "new", "old", "find" };

	private final PumpModel model;
	private final SensorPage page;

	SensorEntries(PumpModel model, SensorPage page) {
		this.model = model;
		this.page = page;
	}

	/** @return whether a record says something that goes into the log */
	static boolean says(Record record) {
		return switch (record.code()) {
		case 0x01, 0x08, 0x0A, 0x0C, 0x10, 0x13 -> false;
		default -> true;
		};
	}

	Entry entry(Record record, LocalDateTime when) {
		return switch (record.code()) {
		case 0x02 -> event(when, Kind.SENSOR_STATUS, "SensorWeakSignal", Map.of());
		case 0x03 -> calibration(record, when);
		case 0x04 -> status(record, when, "SensorPacket", "PACKET_TYPE", record.u8(1) == 2 ? "init" : number(record));
		case 0x05 -> status(record, when, "SensorError", "ERROR_TYPE", record.u8(1) == 1 ? "end" : number(record));
		case 0x06 -> reading(record, when, LOWEST, Bound.BELOW);
		case 0x07 -> reading(record, when, HIGHEST, Bound.ABOVE);
		case 0x0B -> status(record, when, "SensorStatus", "STATUS_TYPE", name(STATES, record.u8(3) >> 5 & 3));
		case 0x0D -> sync(record, when);
		case 0x0E -> meter(record, when);
		case 0x0F -> event(when, Kind.CALIBRATION, "CAL_FACTOR",
				Map.of("CAL_FACTOR", Double.toString((record.u8(5) << 8 | record.u8(6)) / THOUSANDTHS)));
		default -> reading(record, when, 2 * record.code() + (model.fine() ? page.currentAt(record.at()) & 1 : 0),
				Bound.WITHIN);
		};
	}

	private static Glucose meter(Record record, LocalDateTime when) {
		int mgdl = record.u8(5) + ((record.u8(3) & 0x20) << 3);
		if (mgdl == 0) {
			throw RecordFault.because("fault.absurd");
		}
		return Glucose.of(when, GlucoseValue.mgdl(mgdl), Origin.CALIBRATION);
	}

	private Glucose reading(Record record, LocalDateTime when, int mgdl, Bound bound) {
		return new Glucose(when, GlucoseValue.mgdl(mgdl), Origin.SENSOR, bound, isig(record), Optional.empty());
	}

	/** In nA; of models from x23 on, the lowest bit belongs to the glucose value. */
	private OptionalDouble isig(Record record) {
		int stored = page.currentAt(record.at());
		int number = model.fine() ? stored & 0xFFFE : stored;
		return number == 0 ? OptionalDouble.empty() : OptionalDouble.of(number / HUNDREDTHS);
	}

	private DeviceEvent calibration(Record record, LocalDateTime when) {
		String type = name(CALIBRATIONS, record.u8(1));
		return event(when, Kind.CALIBRATION, type, details(record, "CAL_TYPE", type));
	}

	private DeviceEvent sync(Record record, LocalDateTime when) {
		String type = name(SYNCS, record.u8(3) >> 5 & 3);
		return event(when, type.equals("new") ? Kind.SENSOR_START : Kind.SENSOR_STATUS, "SensorSync " + type,
				Map.of("SYNC_TYPE", type));
	}

	private DeviceEvent status(Record record, LocalDateTime when, String name, String key, String type) {
		boolean timed = record.code() == 0x0B;
		return event(when, Kind.SENSOR_STATUS, name + " " + type,
				timed ? Map.of(key, type) : details(record, key, type));
	}

	private Map<String, String> details(Record record, String key, String type) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put(key, type);
		isig(record).ifPresent(isig -> details.put("ISIG", Double.toString(isig)));
		return details;
	}

	private static String number(Record record) {
		return Integer.toString(record.u8(1));
	}

	private static String name(String[] names, int number) {
		return number < names.length && !names[number].isEmpty() ? names[number] : Integer.toString(number);
	}

	private static DeviceEvent event(LocalDateTime when, Kind kind, String code, Map<String, String> details) {
		return new DeviceEvent(when, kind, code, "", OptionalDouble.empty(), details);
	}
}
