// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.ArrayList;
import java.util.List;

/** A section of the new layout: one device's rows of one kind, newest first. */
final class Section {

	static final String MARK = "-------";

	private final String model;
	private final String kind;
	private final String serial;
	private final boolean aggregated;
	private final List<NewRow> rows = new ArrayList<>();
	private Header header;

	/** @param cells the cells of the section's first line */
	Section(List<String> cells) {
		model = cell(cells, 1);
		kind = cell(cells, 2);
		serial = cell(cells, 3);
		aggregated = cell(cells, 4).startsWith("Aggregated");
	}

	private static String cell(List<String> cells, int place) {
		return place < cells.size() ? cells.get(place).strip() : "";
	}

	String model() {
		return model;
	}

	String serial() {
		return serial;
	}

	/** @return whether its rows are the sensor's */
	boolean sensor() {
		return kind.equals("Sensor");
	}

	/** @return whether it holds what automation gave by day */
	boolean aggregated() {
		return aggregated;
	}

	/** @return the same for sections that repeat or continue each other */
	String key() {
		return String.join("|", model, kind, serial, String.valueOf(aggregated));
	}

	Header header() {
		return header;
	}

	void header(Header names) {
		header = names;
	}

	void add(NewRow row) {
		rows.add(row);
	}

	/** @return its rows, newest first */
	List<NewRow> rows() {
		return rows;
	}
}
