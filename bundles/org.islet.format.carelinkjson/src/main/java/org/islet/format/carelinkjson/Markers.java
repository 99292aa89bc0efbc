// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;

/** Boluses, automatic basal, meals, finger tests and changes of state. */
final class Markers {

	private Markers() {
	}

	static void take(JsonRecord fields, Message message) {
		Marker marker = Marker.of(fields);
		switch (marker.type()) {
		case "INSULIN" -> insulin(marker, message);
		case "AUTO_BASAL_DELIVERY" -> automatic(marker, message);
		case "MEAL" -> message.add(new Carbs(when(marker, message), CarbAmount
				.grams(Numbers.needed(marker.values(), "amount", 0, Numbers.MOST_GRAMS))), marker.type());
		case "BG", "BG_READING" -> glucose(marker, message, Glucose.Origin.MANUAL);
		case "CALIBRATION" -> glucose(marker, message, Glucose.Origin.CALIBRATION);
		case "AUTO_MODE_STATUS", "LOW_GLUCOSE_SUSPENDED", "TIME_CHANGE" -> state(marker, message);
		default -> throw RecordFault.because("fault.type", marker.type());
		}
	}

	private static LocalDateTime when(Marker marker, Message message) {
		return message.possible(marker.when(message.fields()));
	}

	private static void insulin(Marker marker, Message message) {
		if (!marker.values().flag("completed").orElse(true)) {
			throw RecordFault.because("fault.running");
		}
		message.add(Boluses.of(when(marker, message), marker.values()), marker.type());
	}

	private static void automatic(Marker marker, Message message) {
		double units = Numbers.units(Numbers.needed(marker.values(), "bolusAmount", 0, Numbers.MOST_UNITS));
		message.add(Bolus.normal(when(marker, message), Bolus.Source.AUTO_BASAL, units), marker.type());
	}

	private static void glucose(Marker marker, Message message, Glucose.Origin origin) {
		JsonRecord values = marker.values();
		String name = values.has("unitValue") ? "unitValue" : "value";
		boolean mmol = values.text("bgUnits").map(unit -> unit.startsWith("MMOL"))
				.orElse(message.unit() == GlucoseUnit.MMOL_L);
		double number = Numbers.needed(values, name, 0, 1000);
		message.add(Glucose.of(when(marker, message),
				Numbers.glucose(number, mmol ? GlucoseUnit.MMOL_L : GlucoseUnit.MG_DL), origin), marker.type());
	}

	/** A state without values is what the service draws at the beginning of its chart. */
	private static void state(Marker marker, Message message) {
		Map<String, String> details = marker.details();
		if (details.isEmpty()) {
			message.idle("idle.state", marker.type());
			return;
		}
		Kind kind = marker.type().equals("AUTO_MODE_STATUS") ? Kind.SETTING_CHANGE : Kind.OTHER;
		message.add(new DeviceEvent(when(marker, message), kind, marker.type(), "", OptionalDouble.empty(), details),
				marker.type());
	}
}
