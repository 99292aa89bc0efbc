// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.islet.device.Reads.Link;

/** The file that lets a person open devices on Linux, see {@code udev(7)}. */
public final class UdevRules {

	/** Where the file belongs; its number is below that of the rules which look at its tags. */
	public static final String FILE = "/etc/udev/rules.d/70-islet.rules";

	private UdevRules() {
	}

	/**
	 * Devices of one driver.
	 *
	 * @param driver the driver's id
	 * @param link how they are connected
	 * @param usb their ids, {@code vendor:product} in hex
	 */
	public record Devices(String driver, Link link, List<String> usb) {

		public Devices {
			usb = List.copyOf(usb);
		}
	}

	/**
	 * @param devices what the installed drivers read
	 * @return the file: a line for each device, and what to do with it on top, in the user's language
	 */
	public static String text(List<Devices> devices) {
		List<String> lines = new ArrayList<>();
		LinkTrouble.text("UDEV_HEAD", FILE).lines().forEach(line -> lines.add("# " + line));
		devices.stream().filter(d -> !d.usb().isEmpty())
				.sorted(Comparator.comparing(Devices::driver).thenComparing(Devices::link)).forEach(d -> {
					lines.add("");
					lines.add("# " + d.driver());
					d.usb().stream().sorted().distinct().forEach(id -> lines.add(rule(d.link(), id)));
				});
		return String.join("\n", lines) + "\n";
	}

	private static String rule(Link link, String usb) {
		String[] ids = usb.toLowerCase(Locale.ROOT).split(":", 2);
		if (ids.length < 2 || !ids[0].matches("[0-9a-f]{4}") || !ids[1].matches("[0-9a-f]{4}")) {
			throw new IllegalArgumentException(usb);
		}
		return switch (link) {
		case HID -> "SUBSYSTEM==\"hidraw\", " + parent(ids) + ", TAG+=\"uaccess\"";
		case USB -> "SUBSYSTEM==\"usb\", ENV{DEVTYPE}==\"usb_device\", ATTR{idVendor}==\"" + ids[0]
				+ "\", ATTR{idProduct}==\"" + ids[1] + "\", TAG+=\"uaccess\"";
		// a modem manager that tries the port would talk in between
		case SERIAL -> "SUBSYSTEM==\"tty\", " + parent(ids) + ", TAG+=\"uaccess\", ENV{ID_MM_PORT_IGNORE}=\"1\"";
		};
	}

	private static String parent(String[] ids) {
		return "ATTRS{idVendor}==\"" + ids[0] + "\", ATTRS{idProduct}==\"" + ids[1] + "\"";
	}
}
