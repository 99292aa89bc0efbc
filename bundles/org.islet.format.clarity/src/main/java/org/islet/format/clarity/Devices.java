// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.islet.model.DeviceInfo;

/**
 * The devices of a file. A receiver is named by its serial number, under which it is known when it is read itself; a
 * telephone by its kind, such as {@code iPhone G6}.
 */
final class Devices {

	private static final Pattern SERIAL = Pattern.compile("[A-Za-z]{0,3}\\d{6,}[A-Za-z0-9]*");
	private static final String UNNAMED = "Clarity";

	private final Map<String, String> models = new LinkedHashMap<>();

	/**
	 * @param source the name or serial number in records
	 * @param model what it is called
	 */
	void add(String source, String model) {
		if (!source.isEmpty() && !model.isEmpty()) {
			models.putIfAbsent(source, model);
		}
	}

	/** @return whose the record is */
	DeviceInfo of(Noted record) {
		String source = record.cell(Column.SOURCE);
		if (source.isEmpty()) {
			source = models.size() == 1 ? models.keySet().iterator().next() : UNNAMED;
		}
		return SERIAL.matcher(source).matches()
				? new DeviceInfo("Dexcom", models.getOrDefault(source, "Receiver"), source, DeviceInfo.Kind.CGM, "")
				: new DeviceInfo("Dexcom", source, "", DeviceInfo.Kind.CGM, "");
	}
}
