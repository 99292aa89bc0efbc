// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.islet.device.Reads.Link;
import org.islet.device.link.UdevRules.Devices;
import org.junit.jupiter.api.Test;

class UdevRulesTest {

	private static List<String> rules(Devices... devices) {
		return UdevRules.text(List.of(devices)).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
				.toList();
	}

	@Test
	void eachLinkHasARuleOfItsOwn() {
		assertEquals(List.of(
				"SUBSYSTEM==\"hidraw\", ATTRS{idVendor}==\"1a79\", ATTRS{idProduct}==\"6002\", TAG+=\"uaccess\"",
				"SUBSYSTEM==\"tty\", ATTRS{idVendor}==\"22a3\", ATTRS{idProduct}==\"0047\", TAG+=\"uaccess\", "
						+ "ENV{ID_MM_PORT_IGNORE}=\"1\"",
				"SUBSYSTEM==\"usb\", ENV{DEVTYPE}==\"usb_device\", ATTR{idVendor}==\"0a21\", ATTR{idProduct}==\"8001\", "
						+ "TAG+=\"uaccess\""),
				rules(new Devices("stick", Link.USB, List.of("0A21:8001")),
						new Devices("meter", Link.HID, List.of("1A79:6002")),
						new Devices("receiver", Link.SERIAL, List.of("22A3:0047"))));
	}

	@Test
	void theOrderIsAlwaysTheSameAndNothingIsSaidTwice() {
		Devices meter = new Devices("meter", Link.HID, List.of("1A79:7410", "1A79:6002", "1a79:7410"));
		Devices cable = new Devices("cable", Link.SERIAL, List.of("0403:6001"));
		assertEquals(UdevRules.text(List.of(meter, cable)), UdevRules.text(List.of(cable, meter)));
		assertEquals(4, rules(meter, cable).size());
	}

	@Test
	void theFileSaysWhereItBelongsAndWhatToDo() {
		String text = UdevRules.text(List.of(new Devices("meter", Link.HID, List.of("1A79:6002")),
				new Devices("other", Link.SERIAL, List.of())));
		assertTrue(text.contains(UdevRules.FILE) && text.contains("udevadm control --reload-rules"), text);
		assertTrue(text.contains("# meter\n") && !text.contains("# other"), text);
		assertTrue(text.endsWith("\n"));
	}

	@Test
	void whatIsNoUsbIdIsRefused() {
		for (String wrong : List.of("", "1A79", "1A79:", "1A79:60021", "1A79:\"60", "1A79:6002\n")) {
			assertThrows(IllegalArgumentException.class, () -> rules(new Devices("x", Link.HID, List.of(wrong))),
					wrong);
		}
	}
}
