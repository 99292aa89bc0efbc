// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.islet.tck.Reading;
import org.islet.tck.RecordedImport;

/** An export of the new layout; rows are given oldest first and written newest first. */
final class NewFile {

	private static final String FIRST = "Last Name;First Name;Patient ID;System ID;Start Date;End Date;Device;"
			+ "MiniMed 780G MMT-1886;Hardware Version;A2.01;Firmware Version;8.13.2";

	private final List<String> sections = new ArrayList<>();
	private List<Map<String, String>> rows = new ArrayList<>();

	/** Adds a row: time and then names and values in turn. */
	NewFile row(String moment, String... cells) {
		Map<String, String> row = new TreeMap<>();
		row.put("Date", moment.substring(0, 10));
		row.put("Time", moment.substring(11));
		for (int i = 0; i < cells.length; i += 2) {
			row.put(cells[i], cells[i + 1]);
		}
		rows.add(row);
		return this;
	}

	/** Ends a section with the rows so far. */
	NewFile section(String model, String kind, String serial, String trailer) {
		Set<String> names = new LinkedHashSet<>(List.of("Index", "Date", "Time"));
		rows.forEach(row -> names.addAll(row.keySet()));
		StringBuilder text = new StringBuilder(
				"-------;" + model + ";" + kind + ";" + serial + ";" + trailer + " \r\n");
		text.append(String.join(";", names)).append("\r\n");
		for (Map<String, String> row : rows.reversed()) {
			text.append(String.join(";", names.stream().map(name -> row.getOrDefault(name, "")).toList()))
					.append("\r\n");
		}
		sections.add(text.append("\r\n").toString());
		rows = new ArrayList<>();
		return this;
	}

	NewFile pump() {
		return section("MiniMed 780G MMT-1886", "Pump", "NG0000001H", "-------");
	}

	String text() {
		return FIRST + "\r\n\"Roe\";\"Jane\";;;;;\r\n\r\n" + String.join("", sections);
	}

	Reading reading() {
		return Reading.of(new CareLinkFormat(), text().getBytes(StandardCharsets.UTF_8), Map.of(),
				() -> "the new layout");
	}

	RecordedImport read() {
		Reading reading = reading();
		reading.failure().ifPresent(failure -> {
			throw new AssertionError(failure);
		});
		return reading.told();
	}
}
