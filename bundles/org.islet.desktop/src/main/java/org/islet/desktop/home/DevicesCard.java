// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.widget.Rows;
import org.islet.report.page.Wording;

/** Each device, when it was read last, and whether it is time to read it again. */
final class DevicesCard {

	private static final int MOST = 8;

	private DevicesCard() {
	}

	static Composite create(Composite page, List<DeviceState> devices, Wording wording, ZoneId zone) {
		Composite card = Rows.card(page, "home.devices", wording.text("home.devices"));
		for (DeviceState device : devices.stream().limit(MOST).toList()) {
			Rows.label(card, "home.device", "strong", device.name());
			Rows.paragraph(card, "home.device.state", device.due() ? "notice" : "quiet", state(device, wording, zone));
		}
		if (devices.size() > MOST) {
			Rows.label(card, "home.devices.more", "quiet",
					wording.text("home.devices.more", String.valueOf(devices.size() - MOST)));
		}
		return card;
	}

	private static String state(DeviceState device, Wording wording, ZoneId zone) {
		String when = device.read().map(read -> wording.text("home.device.read", moment(read.at(), wording, zone)))
				.orElseGet(() -> device.entries()
						.map(last -> wording.text("home.device.file", moment(last, wording, zone))).orElse(""));
		int days = device.read().map(read -> read.days()).orElse(0);
		return device.due() ? when + " " + wording.text("home.device.due", String.valueOf(days)) : when;
	}

	private static String moment(Instant at, Wording wording, ZoneId zone) {
		return wording.shortDate(at.atZone(zone).toLocalDate()) + ", " + wording.time(at);
	}
}
