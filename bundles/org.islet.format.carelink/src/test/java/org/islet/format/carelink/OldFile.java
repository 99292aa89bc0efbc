// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.islet.tck.Reading;
import org.islet.tck.RecordedImport;

/** An export of the old layout, written row by row. */
final class OldFile {

	static final String HEADER = "Index,Date,Time,Timestamp,New Device Time,BG Reading (mg/dL),Bolus Type,"
			+ "Programmed Bolus Duration (hh:mm:ss),Alarm,Sensor Glucose (mg/dL),Raw-Type,Raw-Values,Raw-ID,"
			+ "Raw-Upload ID,Raw-Seq Num,Raw-Device Type";

	private final List<String> lines = new ArrayList<>();
	private final List<String> preamble = new ArrayList<>(List.of(
			"Medtronic Diabetes CareLink Personal Data Export File (v1.0.1)",
			"Pump:,Paradigm Revel - 523,#123456,"));
	private String header = HEADER;
	private String upload = "7";
	private int sequence = 10_000;
	private String newTime = "";
	private String date = "3/14/25";
	private Map<String, String> options = Map.of();

	OldFile preamble(String line) {
		preamble.add(line);
		return this;
	}

	OldFile header(String names) {
		header = names;
		return this;
	}

	OldFile date(String day) {
		date = day;
		return this;
	}

	OldFile upload(String id, int highestSequence) {
		upload = id;
		sequence = highestSequence;
		return this;
	}

	OldFile newTime(String text) {
		newTime = text;
		return this;
	}

	OldFile option(String name, String value) {
		options = Map.of(name, value);
		return this;
	}

	/** Adds a row; its ID is the number of its sequence. */
	OldFile row(String time, String type, String raw) {
		lines.add(String.join(",", String.valueOf(lines.size() + 1), date, time, date + " " + time, newTime, "", "", "",
				"", "", type, "\"" + raw + "\"", String.valueOf(sequence), upload, String.valueOf(sequence),
				"Paradigm Revel - 523"));
		sequence--;
		newTime = "";
		return this;
	}

	OldFile line(String text) {
		lines.add(text);
		return this;
	}

	/** @return the ID the next row gets */
	String nextId() {
		return String.valueOf(sequence);
	}

	String text() {
		return String.join("\r\n", preamble) + "\r\n" + header + "\r\n" + String.join("\r\n", lines) + "\r\n";
	}

	Reading reading() {
		return Reading.of(new CareLinkFormat(), text().getBytes(StandardCharsets.UTF_8), options,
				() -> "the old layout");
	}

	RecordedImport read() {
		Reading reading = reading();
		reading.failure().ifPresent(failure -> {
			throw new AssertionError(failure);
		});
		return reading.told();
	}
}
