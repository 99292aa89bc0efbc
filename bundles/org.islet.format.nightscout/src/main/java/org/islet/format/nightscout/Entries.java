// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/** The collection of entries: sensor readings, always in mg/dL, meter readings and calibrations. */
final class Entries {

	/** Smaller numbers are a sensor's error codes. */
	private static final double LAST_ERROR = 12;
	private static final double LOW = 39;
	private static final double HIGH = 401;

	private final Desk desk;

	Entries(Desk desk) {
		this.desk = desk;
	}

	/** @return whether it looks like an entry */
	static boolean isOne(JsonRecord record) {
		boolean typed = switch (record.text("type").orElse("")) {
		case "sgv", "mbg", "cal" -> true;
		default -> false;
		};
		return (typed || record.has("sgv")) && (record.has("date") || record.has("dateString"));
	}

	void take(JsonRecord record) {
		String type = record.text("type").orElse("sgv");
		Moment moment = Moment.ofEntry(record, desk.now());
		switch (type) {
		case "sgv" -> sensor(record, moment);
		case "mbg" -> glucose(record, moment, Origin.METER, Numbers.needed(record, "mbg", 1, Numbers.MOST_MGDL));
		case "cal" -> calibration(record, moment);
		default -> throw RecordFault.because("fault.type", type);
		}
	}

	private void sensor(JsonRecord record, Moment moment) {
		double sgv = Numbers.needed(record, "sgv", 0, Numbers.MOST_MGDL);
		if (sgv <= LAST_ERROR) {
			desk.idle(record.line(), "idle.error");
			return;
		}
		glucose(record, moment, Origin.SENSOR, sgv);
	}

	private void glucose(JsonRecord record, Moment moment, Origin origin, double mgdl) {
		boolean sensor = origin == Origin.SENSOR;
		Bound bound = sensor && mgdl == LOW ? Bound.BELOW : sensor && mgdl == HIGH ? Bound.ABOVE : Bound.WITHIN;
		double value = bound == Bound.BELOW ? LOW + 1 : bound == Bound.ABOVE ? HIGH - 1 : mgdl;
		add(record, moment, origin.name(), new Glucose(moment.local(), GlucoseValue.mgdl(value), origin, bound,
				OptionalDouble.empty(), Optional.empty()));
	}

	private void calibration(JsonRecord record, Moment moment) {
		Map<String, String> details = new LinkedHashMap<>();
		for (String name : List.of("slope", "intercept", "scale")) {
			record.text(name).ifPresent(value -> details.put(name, value));
		}
		add(record, moment, "cal", new DeviceEvent(moment.local(), DeviceEvent.Kind.CALIBRATION, "cal", "",
				OptionalDouble.empty(), details));
	}

	private void add(JsonRecord record, Moment moment, String kind, Entry entry) {
		String name = record.text("device").orElse("");
		if (desk.repeated(List.of(kind, moment.at(), name))) {
			desk.idle(record.line(), "idle.repeated");
			return;
		}
		DeviceInfo device = new DeviceInfo("Nightscout", name.isEmpty() ? "Nightscout sensor" : name, "",
				DeviceInfo.Kind.CGM,
				"");
		desk.reading(device, entry, moment, record.line());
	}
}
