// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;

/** The sensor's history of the old layout. */
final class OldSensor {

	private final Desk desk;

	OldSensor(Desk desk) {
		this.desk = desk;
	}

	void take(OldRow row, long position) {
		desk.sensor().add(position, entry(row), row.line());
	}

	private static Entry entry(OldRow row) {
		return switch (row.type()) {
		case "GlucoseSensorData" -> reading(row, Bound.WITHIN);
		case "GlucoseSensorDataHigh" -> reading(row, Bound.ABOVE);
		case "GlucoseSensorDataLow" -> reading(row, Bound.BELOW);
		case "CalBGForGH", "SensorCalBG" -> glucose(row, "sensor calibration bg", Origin.CALIBRATION, Bound.WITHIN,
				OptionalDouble.empty());
		case "SensorCal" -> event(row, Kind.CALIBRATION, row.raw().text("CAL_TYPE"));
		case "SensorCalFactor" -> event(row, Kind.CALIBRATION, "CAL_FACTOR");
		case "SensorSync" -> event(row, row.raw().text("SYNC_TYPE").equals("new") ? Kind.SENSOR_START
				: Kind.SENSOR_STATUS, code(row, "SYNC_TYPE"));
		case "SensorError" -> event(row, Kind.SENSOR_STATUS, code(row, "ERROR_TYPE"));
		case "SensorStatus" -> event(row, Kind.SENSOR_STATUS, code(row, "STATUS_TYPE"));
		case "SensorPacket" -> event(row, Kind.SENSOR_STATUS, code(row, "PACKET_TYPE"));
		default -> event(row, Kind.SENSOR_STATUS, row.type());
		};
	}

	private static String code(OldRow row, String key) {
		return (row.type() + " " + row.raw().text(key)).strip();
	}

	private static Glucose reading(OldRow row, Bound bound) {
		return glucose(row, "sensor glucose", Origin.SENSOR, bound, Numbers.within(row.raw().number("ISIG"), 0, 1000));
	}

	private static Glucose glucose(OldRow row, String column, Origin origin, Bound bound, OptionalDouble isig) {
		return new Glucose(row.when(),
				row.glucose("AMOUNT", column).orElseThrow(() -> RowFault.because("fault.missing")), origin, bound, isig,
				Optional.empty());
	}

	private static DeviceEvent event(OldRow row, Kind kind, String code) {
		return new DeviceEvent(row.when(), kind, code, "", OptionalDouble.empty(), Map.copyOf(row.raw().details()));
	}
}
