// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import org.islet.desktop.timeline.Fields.Field;
import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.report.page.Wording;

/** All that is known of one entry: when, what, recorded by which device, read from which file or upload. */
final class Details {

	private Details() {
	}

	static List<Field> of(DayData day, Moment moment, Wording wording) {
		Logged<?> logged = moment.logged();
		LocalDateTime local = LocalDateTime.ofInstant(logged.at(), day.patient().zone());
		List<Field> fields = new ArrayList<>();
		fields.add(new Field(wording.text("details.time"), time(local, wording)));
		if (!moment.entry().when().equals(local)) {
			fields.add(new Field(wording.text("details.clock"), time(moment.entry().when(), wording)));
		}
		fields.addAll(Fields.of(moment.entry(), wording));
		day.devices().stream().filter(device -> device.id().equals(logged.device())).findFirst()
				.ifPresent(device -> fields.add(new Field(wording.text("details.device"), device(device, wording))));
		String source = day.sources().getOrDefault(logged.source(), "");
		fields.add(new Field(wording.text("details.source"),
				source.isBlank() ? wording.text("details.source.none") : source));
		return fields;
	}

	private static String device(DeviceInfo device, Wording wording) {
		if (device.kind() == DeviceInfo.Kind.LOGBOOK) {
			return wording.text("details.logbook");
		}
		String name = device.maker() + " " + device.model();
		return device.serial().isBlank() ? name : wording.text("details.serial", name, device.serial());
	}

	private static String time(LocalDateTime time, Wording wording) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(wording.locale()).format(time);
	}
}
