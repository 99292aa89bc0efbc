// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/** Alarms, alerts and reminders; the last alarm is one of the history's, known by its id. */
final class Notifications {

	private static final List<String> TRIGGERED = List.of("triggeredDateTime", "dateTime", "datetime");
	private static final List<String> CLEARED = List.of("dateTime", "datetime");

	private Notifications() {
	}

	static void take(JsonRecord notification, Message message, boolean cleared) {
		String code = notification.text("faultId").or(() -> notification.text("code"))
				.orElseThrow(() -> RecordFault.because("fault.missing", "faultId"));
		String id = notification.text("referenceGUID").or(() -> notification.text("GUID")).orElse(code);
		LocalDateTime when = message.possible(Times.local(notification, TRIGGERED));
		message.add(event(notification, code, when, message.paradigm()), "notification " + id);
		if (cleared && notification.has("triggeredDateTime")) {
			LocalDateTime end = message.possible(Times.local(notification, CLEARED));
			message.add(DeviceEvent.of(end, Kind.ALARM_CLEARED, code, Faults.text(code, message.paradigm())),
					"cleared " + id);
		}
	}

	static String id(JsonRecord notification) {
		return notification.text("referenceGUID").or(() -> notification.text("GUID")).orElse("");
	}

	private static DeviceEvent event(JsonRecord notification, String code, LocalDateTime when, boolean paradigm) {
		String type = notification.text("type").orElse("");
		boolean alarm = type.equals("ALARM") || type.equals("ALERT");
		Kind kind = !alarm ? Kind.OTHER : Faults.isSensor(code, paradigm) ? Kind.SENSOR_ALARM : Kind.PUMP_ALARM;
		Optional<JsonRecord> more = notification.object("additionalInfo");
		OptionalDouble sg = kind == Kind.SENSOR_ALARM
				? more.map(info -> Numbers.within(info, "sg", 0, 1000)).orElse(OptionalDouble.empty())
				: OptionalDouble.empty();
		boolean mgdl = sg.orElse(0) >= 35;
		return new DeviceEvent(when, kind, code, Faults.text(code, paradigm), mgdl ? sg : OptionalDouble.empty(),
				type.isEmpty() ? Map.of() : Map.of("type", type));
	}
}
