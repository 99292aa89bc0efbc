// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/** Temporary targets and overrides, and switches to another profile. */
final class Switches {

	private static final List<String> NAMES = List.of("targetTop", "targetBottom", "units", "reason", "duration",
			"durationType", "percentage", "timeshift", "insulinNeedsScaleFactor");

	private final Desk desk;

	Switches(Desk desk) {
		this.desk = desk;
	}

	void setting(JsonRecord record, Moment moment, String code) {
		desk.therapy(new DeviceEvent(moment.local(), Kind.SETTING_CHANGE, code, "", OptionalDouble.empty(),
				details(record)), moment, record);
	}

	/** The profile itself is known only where nothing was multiplied or moved. */
	void profile(JsonRecord record, Moment moment) {
		String name = record.text("profile").orElse("").replaceFirst("@@@@@.*", "");
		Map<String, String> details = details(record);
		details.put("profile", name);
		desk.therapy(new DeviceEvent(moment.local(), Kind.SETTING_CHANGE, "Profile Switch", "", OptionalDouble.empty(),
				details), moment, record);
		boolean asItIs = Numbers.within(record, "percentage", 0, 1000).orElse(100) == 100
				&& Numbers.within(record, "timeshift", -1e9, 1e9).orElse(0) == 0;
		if (asItIs && record.object("profileJson").isPresent()) {
			desk.therapy(Profiles.settings(moment.local(), name, Map.of(name, record.object("profileJson").get()),
					record.text("units")), moment, record);
		}
	}

	private static Map<String, String> details(JsonRecord record) {
		Map<String, String> details = new LinkedHashMap<>();
		NAMES.forEach(name -> record.text(name).ifPresent(value -> details.put(name, value)));
		return details;
	}
}
