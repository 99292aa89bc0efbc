// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A CareLink export in sections, each from the newest row to the oldest. */
final class SectionFile {

	/** The sections in their order, with what their title line ends in. */
	enum Section {
		PUMP("Pump", "-------"), AUTOMATIC("Pump", "Aggregated Auto Insulin Data"), SENSOR("Sensor", "-------");

		private final String kind;
		private final String title;

		Section(String kind, String title) {
			this.kind = kind;
			this.title = title;
		}
	}

	static final String MODEL = "MiniMed 780G MMT-1886";
	static final String SERIAL = "NG7800001H";

	private static final List<String> COLUMNS = List.of("Index", "Date", "Time", "New Device Time", "BG Source",
			"BG Reading (u)", "Linked BG Meter ID", "Basal Rate (U/h)", "Temp Basal Amount", "Temp Basal Type",
			"Temp Basal Duration (h:mm:ss)", "Bolus Type", "Bolus Volume Selected (U)", "Bolus Volume Delivered (U)",
			"Bolus Duration (h:mm:ss)", "Prime Type", "Prime Volume Delivered (U)",
			"Estimated Reservoir Volume after Fill (U)", "Alert", "User Cleared Alerts", "Suspend", "Rewind",
			"BWZ Estimate (U)", "BWZ Target High BG (u)", "BWZ Target Low BG (u)", "BWZ Carb Ratio (g/U)",
			"BWZ Insulin Sensitivity (u/U)", "BWZ Carb Input (grams)", "BWZ BG/SG Input (u)",
			"BWZ Correction Estimate (U)", "BWZ Food Estimate (U)", "BWZ Active Insulin (U)", "BWZ Status",
			"Sensor Calibration BG (u)", "Sensor Glucose (u)", "ISIG Value", "Event Marker", "Bolus Number",
			"Bolus Cancellation Reason", "BWZ Unabsorbed Insulin Total (U)", "Final Bolus Estimate",
			"Scroll Step Size", "Insulin Action Curve Time", "Sensor Calibration Rejected Reason", "Preset Bolus",
			"Bolus Source", "BLE Network Device", "Device Update Event", "Network Device Associated Reason",
			"Network Device Disassociated Reason", "Network Device Disconnected Reason", "Sensor Exception",
			"Preset Temp Basal Name", "Sensor State");
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private final Style style;
	private final Map<Section, List<String[]>> rows = new EnumMap<>(Section.class);

	SectionFile(Style style) {
		this.style = style;
	}

	/** Adds a row below the others; {@code cells} alternates columns, named without unit, and values. */
	void add(Section section, LocalDateTime at, String... cells) {
		String[] row = new String[COLUMNS.size()];
		Arrays.fill(row, "");
		row[1] = DATE.format(at);
		row[2] = TIME.format(at);
		for (int i = 0; i < cells.length; i += 2) {
			row[column(cells[i])] = cells[i + 1];
		}
		rows.computeIfAbsent(section, s -> new ArrayList<>()).add(row);
	}

	private static int column(String name) {
		for (int i = 0; i < COLUMNS.size(); i++) {
			if (COLUMNS.get(i).equals(name) || COLUMNS.get(i).startsWith(name + " (")) {
				return i;
			}
		}
		throw new IllegalArgumentException(name);
	}

	static String stamp(LocalDateTime at) {
		return DATE.format(at) + ' ' + TIME.format(at);
	}

	String text(LocalDateTime first, LocalDateTime last) {
		String s = style.separator();
		DateTimeFormatter header = DateTimeFormatter
				.ofPattern(style.comma() ? "dd.MM.yyyy HH:mm:ss" : "MM/dd/yyyy HH:mm:ss", Locale.ROOT);
		StringBuilder text = new StringBuilder("\uFEFF");
		line(text, String.join(s, "Last Name", "First Name", "Patient ID", "System ID", "Start Date", "End Date",
				"Device", MODEL, "Hardware Version", "A2.01", "Firmware Version", "8.13.2"));
		line(text, String.join(s, "\"Person\"", "\"Sample\"", "\"\"", "\"\"", '"' + header.format(first) + '"',
				'"' + header.format(last) + '"', "\"Serial Number\"", SERIAL, "Software Version", ""));
		line(text, "Patient DOB" + s.repeat(6) + "CGM" + s + "Guardian 4 Sensor");
		line(text, "Device data shown may exceed selected date range.");
		int index = 0;
		for (Map.Entry<Section, List<String[]>> section : rows.entrySet()) {
			line(text, "");
			line(text, String.join(s, "-------", MODEL, section.getKey().kind, SERIAL, section.getKey().title + ' '));
			line(text, String.join(s, COLUMNS).replace("(u", '(' + style.unit()));
			for (String[] row : section.getValue()) {
				row[0] = style.fixed(index++, 5);
				line(text, String.join(s, Arrays.stream(row).map(style::cell).toList()));
			}
		}
		return text.append("\r\n").toString();
	}

	private static void line(StringBuilder text, String line) {
		text.append(line).append("\r\n");
	}
}
