// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.report.page.Wording;

/** Each device, when it was read last, whether it is time to read it again, and a button that does. */
final class DevicesCard {

	private static final int MOST = 8;
	private static final int GAP = 12;

	private final Composite card;
	private final Wording wording;
	private final ZoneId zone;
	private final Map<LastRead, Button> buttons = new LinkedHashMap<>();

	private DevicesCard(Composite card, Wording wording, ZoneId zone) {
		this.card = card;
		this.wording = wording;
		this.zone = zone;
	}

	/** @param read called with a device that shall be read again */
	static DevicesCard create(Composite page, List<DeviceState> devices, Wording wording, ZoneId zone,
			Consumer<LastRead> read) {
		Composite card = Rows.card(page, "home.devices", wording.text("home.devices"));
		DevicesCard all = new DevicesCard(card, wording, zone);
		devices.stream().limit(MOST).forEach(device -> all.row(device, read));
		if (devices.size() > MOST) {
			Rows.label(card, "home.devices.more", "quiet",
					wording.text("home.devices.more", String.valueOf(devices.size() - MOST)));
		}
		return all;
	}

	Composite control() {
		return card;
	}

	private void row(DeviceState device, Consumer<LastRead> read) {
		Composite row = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Composite words = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
		Rows.paragraph(words, "home.device", "strong", device.name());
		Rows.paragraph(words, "home.device.state", device.due() ? "notice" : "quiet", state(device));
		device.read().ifPresent(last -> {
			Button button = new Button(row, SWT.PUSH);
			button.setData("id", "home.device.read");
			button.setText(Texts.of("upload.read"));
			button.getAccessible().addAccessibleListener(new Named(Texts.of("upload.read.what", device.name())));
			button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> read.accept(last)));
			buttons.put(last, button);
		});
	}

	/** What is attached can be read at once. */
	void attached(Devices devices) {
		buttons.forEach((last, button) -> {
			boolean there = devices.devices().stream()
					.anyMatch(found -> found.drivers().stream().anyMatch(one -> one.id().equals(last.driver())));
			button.setText(Texts.of(there ? "upload.start" : "upload.read"));
		});
		card.layout(true, true);
	}

	private String state(DeviceState device) {
		String when = device.read().map(read -> wording.text("home.device.read", moment(read.at())))
				.orElseGet(() -> device.entries().map(last -> wording.text("home.device.file", moment(last)))
						.orElse(""));
		int days = device.read().map(LastRead::days).orElse(0);
		return device.due() ? when + " " + wording.text("home.device.due", String.valueOf(days)) : when;
	}

	private String moment(Instant at) {
		return wording.shortDate(at.atZone(zone).toLocalDate()) + ", " + wording.time(at);
	}
}
