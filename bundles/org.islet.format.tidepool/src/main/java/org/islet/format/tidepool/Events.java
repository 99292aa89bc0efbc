// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Glucose;

/** Device events: alarms, primes, changes of the reservoir, the clock and the settings. */
final class Events {

	private static final double MOST_PRIMED = 400;
	private static final Set<String> OVERRIDE = Set.of("method", "duration", "expectedDuration", "basalRateScaleFactor",
			"carbRatioScaleFactor", "insulinSensitivityScaleFactor");

	private final Desk desk;
	private final Suspends suspends;
	private final Readings readings;

	Events(Desk desk, Suspends suspends, Readings readings) {
		this.desk = desk;
		this.suspends = suspends;
		this.readings = readings;
	}

	void take(JsonRecord record, Moment moment) {
		String type = record.text("subType").orElse("");
		switch (type) {
		case "alarm" -> event(record, moment, Kind.PUMP_ALARM, record.text("alarmType").orElse(""));
		case "prime" -> prime(record, moment);
		case "reservoirChange" -> event(record, moment, Kind.REWIND, "");
		case "status" -> suspends.status(record, moment, desk.origin(record));
		case "calibration" -> readings.glucose(record, moment, Glucose.Origin.CALIBRATION);
		case "timeChange" -> clock(record, moment);
		case "pumpSettingsOverride" -> override(record, moment);
		case "settingsChange" -> change(record, moment);
		case "sensorEvent" -> sensor(record, moment);
		default -> throw RecordFault.because("fault.type", "deviceEvent " + type);
		}
		if (!type.equals("status")) {
			record.object("status").ifPresent(status -> suspends.status(status,
					status.has("time") ? Moment.of(status, desk.now()) : moment, desk.origin(record)));
		}
	}

	void alert(JsonRecord record, Moment moment) {
		event(record, moment, Kind.OTHER, record.text("name").orElse(""));
	}

	/** How a person felt, under the same names as the marks of meters where there is such a mark. */
	void states(JsonRecord record, Moment moment) {
		for (JsonRecord state : record.objects("states")) {
			String said = state.text("state").orElseThrow(() -> RecordFault.because("fault.missing", "state"));
			String code = said.equals("illness") ? "sick" : said;
			Map<String, String> details = new LinkedHashMap<>();
			state.text("severity").ifPresent(severity -> details.put("severity", severity));
			state.text("stateOther").ifPresent(other -> details.put("stateOther", other));
			add(record, moment, Kind.OTHER, code, OptionalDouble.empty(), details);
		}
	}

	private void prime(JsonRecord record, Moment moment) {
		String target = record.text("primeTarget").orElse("");
		Kind kind = switch (target) {
		case "cannula" -> Kind.PRIME_CANNULA;
		case "tubing" -> Kind.PRIME_TUBING;
		default -> throw RecordFault.because("fault.type", "prime " + target);
		};
		add(record, moment, kind, target, Numbers.within(record, "volume", 0, MOST_PRIMED), Map.of());
	}

	/** Newer records have objects with a time or the name of a zone in place of the two times. */
	private void clock(JsonRecord record, Moment moment) {
		JsonRecord change = record.object("change").orElse(record);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("to", said(change, "to").orElseThrow(() -> RecordFault.because("fault.missing", "to")));
		change.text("agent").or(() -> record.text("method")).ifPresent(agent -> details.put("agent", agent));
		said(change, "from").ifPresent(from -> details.put("from", from));
		LocalDateTime before = change.local("from").or(() -> change.object("from").flatMap(from -> from.local("time")))
				.filter(from -> from.getYear() >= 1990 && from.getYear() <= moment.local().getYear() + 1)
				.orElse(moment.local());
		desk.add(new DeviceEvent(before, Kind.CLOCK_CHANGE, "", "", OptionalDouble.empty(), details), moment, record);
	}

	private static Optional<String> said(JsonRecord change, String name) {
		return change.text(name)
				.or(() -> change.object(name).flatMap(o -> o.text("time").or(() -> o.text("timeZoneName"))));
	}

	private void override(JsonRecord record, Moment moment) {
		Map<String, String> details = new LinkedHashMap<>();
		OVERRIDE.forEach(name -> record.text(name).ifPresent(value -> details.put(name, value)));
		record.object("bgTarget").ifPresent(target -> {
			String unit = record.object("units").flatMap(units -> units.text("bg")).orElse("");
			target.names().forEach(name -> target.text(name)
					.ifPresent(value -> details.put("bgTarget " + name, (value + " " + unit).strip())));
		});
		String code = record.text("overridePreset").or(() -> record.text("overrideType")).orElse("");
		add(record, moment, Kind.SETTING_CHANGE, code, OptionalDouble.empty(), details);
	}

	private void change(JsonRecord record, Moment moment) {
		Map<String, String> details = new LinkedHashMap<>();
		for (String name : record.names()) {
			record.object(name).filter(change -> change.has("from") || change.has("to"))
					.ifPresent(change -> details.put(name,
							change.text("from").orElse("") + " > " + change.text("to").orElse("")));
		}
		add(record, moment, Kind.SETTING_CHANGE, String.join(" ", details.keySet()), OptionalDouble.empty(), details);
	}

	private void sensor(JsonRecord record, Moment moment) {
		String type = record.text("eventType").orElse("");
		event(record, moment, type.equals("start") ? Kind.SENSOR_START : Kind.SENSOR_STATUS, type);
	}

	private void event(JsonRecord record, Moment moment, Kind kind, String code) {
		add(record, moment, kind, code, OptionalDouble.empty(), Map.of());
	}

	private void add(JsonRecord record, Moment moment, Kind kind, String code, OptionalDouble amount,
			Map<String, String> details) {
		desk.add(new DeviceEvent(moment.local(), kind, code, "", amount, details), moment, record);
	}
}
