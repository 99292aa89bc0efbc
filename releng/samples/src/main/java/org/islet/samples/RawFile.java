// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A CareLink export with a Raw-Type column, filled from the newest record to the oldest: inside an upload the newest
 * record has the lowest sequence number.
 */
final class RawFile {

	static final String MODEL = "Paradigm Veo - 754";
	static final String METER = "C2B7A1";

	private static final List<String> COLUMNS = List.of("Index", "Date", "Time", "Timestamp", "New Device Time",
			"BG Reading (u)", "Linked BG Meter ID", "Temp Basal Amount (U/h)", "Temp Basal Type",
			"Temp Basal Duration (hh:mm:ss)", "Bolus Type", "Bolus Volume Selected (U)", "Bolus Volume Delivered (U)",
			"Programmed Bolus Duration (hh:mm:ss)", "Prime Type", "Prime Volume Delivered (U)", "Suspend", "Rewind",
			"BWZ Estimate (U)", "BWZ Target High BG (u)", "BWZ Target Low BG (u)", "BWZ Carb Ratio (grams)",
			"BWZ Insulin Sensitivity (u)", "BWZ Carb Input (grams)", "BWZ BG Input (u)", "BWZ Correction Estimate (U)",
			"BWZ Food Estimate (U)", "BWZ Active Insulin (U)", "Alarm", "Sensor Calibration BG (u)",
			"Sensor Glucose (u)", "ISIG Value", "Daily Insulin Total (U)", "Raw-Type", "Raw-Values", "Raw-ID",
			"Raw-Upload ID", "Raw-Seq Num", "Raw-Device Type");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
	private static final long UPLOAD = 60_400_001;
	private static final long FIRST_ID = 21_000_000_000L;
	/** the sensor's history is numbered apart from the pump's */
	private static final int SENSOR_SEQUENCE = 200_000;

	/** One row in the making. */
	final class Row {

		private final LocalDateTime at;
		private final String[] cells = new String[COLUMNS.size()];

		private Row(LocalDateTime at) {
			this.at = at;
			Arrays.fill(cells, "");
		}

		/** Sets a plain column, named without its unit. */
		Row plain(String column, String value) {
			for (int i = 0; i < cells.length; i++) {
				if (COLUMNS.get(i).equals(column) || COLUMNS.get(i).startsWith(column + " (")) {
					cells[i] = value;
					return this;
				}
			}
			throw new IllegalArgumentException(column);
		}
	}

	private final Style style;
	private final DateTimeFormatter day;
	private final List<Row> rows = new ArrayList<>();
	private int pumpSequence;
	private int sensorSequence = SENSOR_SEQUENCE;

	RawFile(Style style) {
		this.style = style;
		this.day = DateTimeFormatter.ofPattern(style.comma() ? "d.M.yy" : "M/d/yy", Locale.ROOT);
	}

	/** A record of the pump's history; {@code values} alternates keys and values. */
	Row pump(LocalDateTime at, String type, String... values) {
		return add(at, type, pumpSequence++, values);
	}

	/** A record of the sensor's history, which knows no seconds. */
	Row sensor(LocalDateTime at, String type, String... values) {
		return add(at.withSecond(0), type, sensorSequence++, values);
	}

	/** The id that the next record of the pump will get. */
	String nextId() {
		return Long.toString(FIRST_ID + pumpSequence);
	}

	String date(LocalDateTime at) {
		return day.format(at);
	}

	String stamp(LocalDateTime at) {
		return day.format(at) + ' ' + time(at);
	}

	static String time(LocalDateTime at) {
		return TIME.format(at);
	}

	/** Milliseconds as the file counts them for a clock setting. */
	static String millis(LocalDateTime at) {
		return Long.toString(at.toInstant(ZoneOffset.UTC).toEpochMilli());
	}

	private Row add(LocalDateTime at, String type, int sequence, String... values) {
		StringJoiner raw = new StringJoiner(", ");
		for (int i = 0; i < values.length; i += 2) {
			raw.add(values[i] + '=' + values[i + 1]);
		}
		Row row = new Row(at).plain("Date", date(at)).plain("Time", time(at)).plain("Timestamp", stamp(at))
				.plain("Raw-Type", type).plain("Raw-Values", raw.toString())
				.plain("Raw-ID", Long.toString(FIRST_ID + sequence)).plain("Raw-Upload ID", Long.toString(UPLOAD))
				.plain("Raw-Seq Num", Integer.toString(sequence)).plain("Raw-Device Type", MODEL);
		rows.add(row);
		return row;
	}

	String text(int clockChanges) {
		rows.sort(Comparator.comparing(row -> row.at));
		LocalDateTime first = rows.getFirst().at;
		LocalDateTime last = rows.getLast().at;
		String s = style.separator();
		LocalDateTime exported = last.toLocalDate().plusDays(1).atTime(LocalTime.of(21, 2));
		StringBuilder text = new StringBuilder();
		line(text, "Medtronic Diabetes CareLink Personal Data Export File (v1.0.1)");
		line(text, "PATIENT INFO");
		line(text, "Name" + s + "Sample Person");
		line(text, String.join(s, "Report Range", date(first), "to", date(last)));
		line(text, "DEVICE INFO");
		line(text, String.join(s, "Pump:", MODEL, "#754001", "VER 2.6A1.1", "Time Changes: " + clockChanges));
		line(text, String.join(s, "Meter:", "Contour Link", '#' + METER, ""));
		line(text, String.join(s, "Sensor:", "In use", "\" \"", ""));
		line(text, String.join(s, "Data Exported on", date(exported) + (style.comma() ? " 21:02" : " 9:02 PM")));
		line(text, "DEVICE DATA (" + rows.size() + " records)");
		line(text, String.join(s, "Data Range", stamp(first), "to", stamp(last)));
		line(text, String.join(s, COLUMNS).replace("(u)", '(' + style.unit() + ')'));
		for (int i = 0; i < rows.size(); i++) {
			String[] cells = rows.get(i).cells;
			cells[0] = Integer.toString(i + 1);
			line(text, String.join(s, Arrays.stream(cells).map(style::cell).toList()));
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String line) {
		text.append(line).append("\r\n");
	}
}
