// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.DeviceInfo;

/** Alarms, primes, settings, sensor and network events of the new layout. */
final class NewEvents {

	private static final Pattern SIGNAL = Pattern
			.compile("(.*\\S)\\s*:\\s*(tone and vibration|tone|vibration|siren|alert silence)");
	private static final Pattern NUMBERED = Pattern.compile("Other Alarm Code: ?([0-9]+).*");

	private final Desk desk;
	private final LogBook book;

	NewEvents(Desk desk, LogBook book) {
		this.desk = desk;
		this.book = book;
	}

	void take(NewRow row, long position) {
		alert(row, position, Columns.ALERT, false);
		alert(row, position, Columns.ALARM, false);
		alert(row, position, Columns.CLEARED, true);
		prime(row, position);
		if (row.has(Columns.REWIND)) {
			add(row, position, Kind.REWIND, "", "");
		}
		simple(row, position, Columns.EXCEPTION, Kind.SENSOR_STATUS);
		simple(row, position, Columns.SENSOR_STATE, Kind.SENSOR_STATUS);
		simple(row, position, Columns.REJECTED, Kind.CALIBRATION);
		simple(row, position, Columns.SMARTGUARD, Kind.SETTING_CHANGE);
		for (String column : new String[] { Columns.NETWORK, Columns.UPDATE, Columns.ASSOCIATED, Columns.DISASSOCIATED,
				Columns.DISCONNECTED }) {
			if (row.has(column)) {
				add(row, position, Kind.LINK, row.header().title(column), row.text(column));
			}
		}
		settings(row, position);
	}

	private void alert(NewRow row, long position, String column, boolean cleared) {
		String text = row.text(column);
		if (text.isEmpty()) {
			return;
		}
		Map<String, String> details = new LinkedHashMap<>();
		Matcher signal = SIGNAL.matcher(text);
		if (signal.matches()) {
			text = signal.group(1);
			details.put("signal", signal.group(2));
		}
		Matcher numbered = NUMBERED.matcher(text);
		boolean sensor = desk.device().kind() == DeviceInfo.Kind.CGM
				|| Alarms.fromSensor(text.toUpperCase(Locale.ROOT));
		Kind kind = cleared ? Kind.ALARM_CLEARED : sensor ? Kind.SENSOR_ALARM : Kind.PUMP_ALARM;
		book.add(position, new DeviceEvent(row.when(), kind, numbered.matches() ? numbered.group(1) : text, text,
				OptionalDouble.empty(), Map.copyOf(details)), row.line());
	}

	private void prime(NewRow row, long position) {
		String type = row.text(Columns.PRIME_TYPE);
		if (type.isEmpty() && !row.has(Columns.PRIME)) {
			return;
		}
		Kind kind = switch (type) {
		case "Cannula Fill", "Fixed" -> Kind.PRIME_CANNULA;
		case "Tubing Fill", "Manual" -> Kind.PRIME_TUBING;
		default -> Kind.OTHER;
		};
		OptionalDouble left = Numbers.within(row.number(Columns.RESERVOIR), 0, 1000);
		book.add(position, new DeviceEvent(row.when(), kind, type, "",
				Numbers.within(row.number(Columns.PRIME), 0, 400),
				left.isPresent() ? Map.of("reservoir", String.valueOf(left.getAsDouble())) : Map.of()), row.line());
	}

	private void simple(NewRow row, long position, String column, Kind kind) {
		if (row.has(column)) {
			add(row, position, kind, row.text(column), "");
		}
	}

	private void settings(NewRow row, long position) {
		if (row.has(Columns.ACTION_TIME)) {
			SettingsSheet sheet = new SettingsSheet();
			sheet.action(row.number(Columns.ACTION_TIME));
			book.add(position, sheet.on(row.when()), row.line());
		}
	}

	private void add(NewRow row, long position, Kind kind, String code, String text) {
		book.add(position, DeviceEvent.of(row.when(), kind, code, text), row.line());
	}
}
