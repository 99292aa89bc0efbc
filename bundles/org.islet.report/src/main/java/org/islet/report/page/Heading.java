// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * Whose page it is and what it is about, for the head of every page.
 *
 * @param patient name, date of birth, record number
 * @param period the days, with their number
 * @param facts devices with the end of their serial numbers, target set, zone
 */
public record Heading(String patient, String period, String facts) {

	private static final int SERIAL_SHOWN = 4;
	private static final String BETWEEN = "  ·  ";

	/** The heading of a report about a timeline. */
	public static Heading of(Timeline timeline, Wording wording) {
		return new Heading(patient(timeline.patient(), wording), period(timeline.period(), wording),
				facts(timeline, wording));
	}

	private static String patient(Patient patient, Wording wording) {
		List<String> parts = new ArrayList<>();
		parts.add(patient.name());
		patient.birthDate().ifPresent(date -> parts.add(wording.text("born", wording.shortDate(date))));
		if (!patient.recordNumber().isBlank()) {
			parts.add(wording.text("record", patient.recordNumber()));
		}
		return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
	}

	private static String period(Period period, Wording wording) {
		return period.days() == 1 ? wording.date(period.first())
				: wording.text("period", wording.shortDate(period.first()), wording.shortDate(period.last()),
						String.valueOf(period.days()));
	}

	private static String facts(Timeline timeline, Wording wording) {
		List<String> facts = new ArrayList<>();
		Set<String> heard = timeline.entries().stream().map(Logged::device).collect(Collectors.toSet());
		String devices = timeline.devices().stream().filter(device -> heard.contains(device.id()))
				.map(device -> device(device, wording)).distinct().collect(Collectors.joining(", "));
		if (!devices.isEmpty()) {
			facts.add(wording.text("devices", devices));
		}
		String unit = wording.unit() == GlucoseUnit.MG_DL ? "" : "mmol.";
		facts.add(wording.text("targets",
				wording.text(unit + "set." + timeline.patient().preferences().targetSet().name())));
		facts.add(wording.text("zone", timeline.period().zone().getId()));
		return String.join(BETWEEN, facts);
	}

	private static String device(DeviceInfo device, Wording wording) {
		if (device.id().equals(DeviceInfo.LOG.id())) {
			return wording.text("own");
		}
		String serial = device.serial().strip();
		String end = serial.length() > SERIAL_SHOWN ? serial.substring(serial.length() - SERIAL_SHOWN) : serial;
		return end.isEmpty() ? device.model() : device.model() + " \u2026" + end;
	}
}
