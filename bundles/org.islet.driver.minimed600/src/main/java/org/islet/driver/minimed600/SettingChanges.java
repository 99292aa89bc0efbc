// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;

import org.islet.device.DeviceException;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/** Settings that were changed. Of schedules the pump records the old one and then the new one; they make one entry. */
final class SettingChanges {

	private static final int HALF_HOUR = 30;
	private static final String OLD = "old";
	private static final String NEW = "new";

	private final Book book;
	private final Map<String, String> old = new HashMap<>();

	SettingChanges(Book book) {
		this.book = book;
	}

	void take(Event event) throws DeviceException {
		switch (event.type()) {
		case 0x1C -> add(event, "BASAL_PATTERN_SELECTED", Patterns.name(event.u8(0x0B)), Patterns.name(event.u8(0x0C)));
		case 0x52, 0x53 -> schedule(event, "BASAL_PATTERN", Patterns.name(event.u8(0x0B)) + ": " + basal(event));
		case 0x58 -> add(event, "MAX_BASAL", number(event.units(0x0B)), number(event.units(0x0F)));
		case 0x59 -> add(event, "MAX_BOLUS", number(event.units(0x0B)), number(event.units(0x0F)));
		case 0x5D -> add(event, "BOLUS_WIZARD_SETUP", wizard(event, 0x0B), wizard(event, 0x0F));
		case 0x5E, 0x5F -> schedule(event, "INSULIN_SENSITIVITIES", sensitivities(event));
		case 0x60, 0x61 -> schedule(event, "CARB_RATIOS", ratios(event));
		case 0x62, 0x63 -> schedule(event, "BG_TARGETS", targets(event));
		case 0x64 -> add(event, "DUAL_BOLUS_OPTION", Map.of());
		case 0x65 -> add(event, "SQUARE_BOLUS_OPTION", Map.of());
		default -> add(event, "EASY_BOLUS_OPTION", Map.of());
		}
	}

	/** Even types tell the old schedule, odd ones the new. */
	private void schedule(Event event, String code, String text) {
		if (event.type() % 2 == 0) {
			old.put(code, text);
		} else {
			String before = old.remove(code);
			add(event, code, before == null ? Map.of(NEW, text) : Map.of(OLD, before, NEW, text));
		}
	}

	private static String basal(Event event) throws DeviceException {
		StringJoiner steps = new StringJoiner(", ");
		for (int i = 0; i < event.u8(0x0C); i++) {
			steps.add(from(event.u8(0x11 + i * 5)) + " " + number(event.units(0x0D + i * 5)));
		}
		return steps + " U/h";
	}

	private static String sensitivities(Event event) throws DeviceException {
		StringJoiner steps = new StringJoiner(", ");
		for (int i = 0; i < event.u8(0x0C); i++) {
			steps.add(from(event.u8(0x0D + i * 3)) + " " + glucose(event, 0x0E + i * 3));
		}
		return steps + unit(event);
	}

	private static String ratios(Event event) throws DeviceException {
		boolean exchanges = event.u8(0x0B) == 1;
		StringJoiner steps = new StringJoiner(", ");
		for (int i = 0; i < event.u8(0x0C); i++) {
			steps.add(from(event.u8(0x0D + i * 5)) + " "
					+ number(event.bytes().u32be(0x0E + i * 5) / (exchanges ? 1000.0 : 10.0)));
		}
		return steps + (exchanges ? " U/Ex" : " g/U");
	}

	private static String targets(Event event) throws DeviceException {
		StringJoiner steps = new StringJoiner(", ");
		for (int i = 0; i < event.u8(0x0C); i++) {
			steps.add(from(event.u8(0x0D + i * 5)) + " " + glucose(event, 0x10 + i * 5) + "-"
					+ glucose(event, 0x0E + i * 5));
		}
		return steps + unit(event);
	}

	private static String glucose(Event event, int at) throws DeviceException {
		return mmol(event) ? number(event.u16(at) / 10.0) : Integer.toString(event.u16(at));
	}

	private static String unit(Event event) throws DeviceException {
		return mmol(event) ? " mmol/L" : " mg/dL";
	}

	private static boolean mmol(Event event) throws DeviceException {
		return event.u8(0x0B) == 1;
	}

	private static String wizard(Event event, int at) throws DeviceException {
		return (event.u8(at) == 0 ? "off, " : "on, ") + (event.u8(at + 1) == 1 ? "exchanges, " : "grams, ")
				+ event.u16(at + 2) + " min";
	}

	private static String from(int halfHours) throws DeviceException {
		return LocalTime.ofSecondOfDay((long) Check.within(halfHours, 0, 47) * HALF_HOUR * 60).toString();
	}

	private static String number(double number) {
		return String.format(Locale.ROOT, "%.4f", number).replaceFirst("\\.?0+$", "");
	}

	private void add(Event event, String code, String before, String after) {
		add(event, code, Map.of(OLD, before, NEW, after));
	}

	private void add(Event event, String code, Map<String, String> details) {
		book.add(event.rtc(),
				new DeviceEvent(event.when(), Kind.SETTING_CHANGE, code, "", OptionalDouble.empty(), details));
	}
}
