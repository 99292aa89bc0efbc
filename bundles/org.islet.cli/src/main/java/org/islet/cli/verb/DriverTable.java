// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;
import java.util.stream.Collectors;

import org.islet.device.host.DeviceUploads.DriverInfo;

/** The table of supported devices as it stands in the README. */
final class DriverTable {

	private DriverTable() {
	}

	/** @return Markdown, a row a driver */
	static String of(List<DriverInfo> drivers) {
		return "| devices | link | driver | proven on |\n|---|---|---|---|\n"
				+ drivers.stream().map(DriverTable::row).collect(Collectors.joining());
	}

	private static String row(DriverInfo driver) {
		return "| " + driver.maker() + " " + String.join(", ", driver.models()) + " | " + switch (driver.link()) {
		case HID -> "USB (HID)";
		case USB -> "USB";
		case SERIAL -> "serial";
		} + " | `" + driver.id() + "` | " + switch (driver.proof()) {
		case CAPTURES -> "captures of real devices";
		case DOCUMENTATION -> "documentation and its examples";
		case EXPERIMENTAL -> "a simulator only: experimental";
		} + " |\n";
	}
}
