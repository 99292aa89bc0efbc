// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Logged;
import org.islet.report.page.Wording;

/**
 * A numbered alarm.
 *
 * @param number from 1 in the day, by time
 * @param sensor whether the sensor gave it, else the pump
 */
record Alarm(int number, Instant at, boolean sensor, String text) {

	static List<Alarm> of(Day day, Wording wording) {
		List<Alarm> alarms = new ArrayList<>();
		for (Logged<DeviceEvent> logged : day.of(DeviceEvent.class).toList()) {
			Kind kind = logged.entry().kind();
			if (kind == Kind.SENSOR_ALARM || kind == Kind.PUMP_ALARM) {
				alarms.add(new Alarm(alarms.size() + 1, logged.at(), kind == Kind.SENSOR_ALARM,
						text(logged.entry(), wording)));
			}
		}
		return alarms;
	}

	private static String text(DeviceEvent event, Wording wording) {
		String text = event.text().isBlank() ? event.code().strip() : event.text().strip();
		String shown = text.isEmpty() ? wording.text("alarm.silent") : text;
		if (event.kind() == Kind.SENSOR_ALARM && event.amount().isPresent() && event.amount().getAsDouble() > 0) {
			shown += " (" + wording.glucose(event.amount().getAsDouble()) + " " + wording.unit().symbol() + ")";
		}
		boolean said = shown.toLowerCase(Locale.ROOT).contains("sensor");
		return event.kind() == Kind.SENSOR_ALARM && !said ? wording.text("alarm.sensor", shown) : shown;
	}
}
