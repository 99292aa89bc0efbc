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
		case CAPTURES -> driver.captured().isEmpty() ? "captures of real devices"
				: "captures of real devices: " + String.join(", ", driver.captured()) + "; the others on documentation";
		case DOCUMENTATION -> "documentation and its examples";
		case EXPERIMENTAL -> driver.captured().isEmpty() ? "a simulator only: experimental"
				: "experimental: the link on a simulator only, what it keeps on captures of "
						+ String.join(", ", driver.captured());
		} + " |\n";
	}
}
