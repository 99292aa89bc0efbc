// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.islet.model.DeviceInfo;
import org.islet.model.DeviceInfo.Kind;

/** The devices of a file of the new layout. */
final class NewDevices {

	private final Map<String, String> firmware = new HashMap<>();

	/**
	 * @param first the cells of the first line: after {@code Device} models, each or all followed by
	 *            {@code Hardware Version} and {@code Firmware Version} with their values
	 */
	NewDevices(List<String> first) {
		List<String> models = new ArrayList<>();
		List<String> versions = new ArrayList<>();
		int start = first.indexOf("Device");
		for (int i = start + 1; start >= 0 && i < first.size(); i++) {
			String cell = first.get(i).strip();
			if (cell.equals("Hardware Version")) {
				i++;
			} else if (cell.equals("Firmware Version")) {
				i++;
				versions.add(i < first.size() ? first.get(i).strip() : "");
			} else if (!cell.isEmpty() && !cell.equals("Device")) {
				models.add(cell);
			}
		}
		// with fewer versions than models the file does not say whose they are
		if (models.size() == versions.size()) {
			for (int i = 0; i < models.size(); i++) {
				firmware.put(models.get(i), versions.get(i));
			}
		}
	}

	DeviceInfo device(String model, String serial) {
		Kind kind = model.contains("Guardian") ? Kind.CGM : Kind.PUMP;
		return new DeviceInfo("Medtronic", model, serial, kind, firmware.getOrDefault(model, ""));
	}
}
