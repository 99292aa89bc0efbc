// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Locale;
import java.util.Optional;

import org.islet.device.text.Rows;
import org.islet.model.Glucose.Origin;

/**
 * What a row's type column says about it.
 *
 * @param reason the key of the text that says why the row is no reading; empty if it may be one
 * @param origin where its reading came from, as far as the type says
 * @param longActing whether its insulin is long-acting
 */
record RowKind(Optional<String> reason, Optional<Origin> origin, boolean longActing) {

	private static final RowKind UNKNOWN = new RowKind(Optional.empty(), Optional.empty(), false);

	static RowKind of(Rows.Row row, Columns columns) {
		String type = row.cell(columns.at(Role.TYPE)).toLowerCase(Locale.ROOT);
		String subtype = row.cell(columns.at(Role.SUBTYPE)).toLowerCase(Locale.ROOT);
		boolean longActing = has(type + " " + subtype, "long-acting", "long acting", "langwirk", "basal");
		if (longActing) {
			return new RowKind(Optional.empty(), Optional.empty(), true);
		}
		if (has(type, "alert", "alarm", "warnung")) {
			return new RowKind(Optional.of("skipAlert"), Optional.empty(), false);
		}
		if (has(type, "control", "kontroll")) {
			return new RowKind(Optional.of("skipControl"), Optional.empty(), false);
		}
		return origin(type).map(origin -> new RowKind(Optional.empty(), Optional.of(origin), false)).orElse(UNKNOWN);
	}

	private static Optional<Origin> origin(String type) {
		if (has(type, "calib", "kalib")) {
			return Optional.of(Origin.CALIBRATION);
		}
		if (has(type, "egv", "cgm", "cbg", "sensor")) {
			return Optional.of(Origin.SENSOR);
		}
		if (has(type, "smbg", "finger", "strip", "streifen", "meter")) {
			return Optional.of(Origin.METER);
		}
		return has(type, "manual", "manuell") ? Optional.of(Origin.MANUAL) : Optional.empty();
	}

	private static boolean has(String text, String... words) {
		for (String word : words) {
			if (text.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/** @return whether such rows hold no reading */
	boolean leftOut() {
		return reason.isPresent();
	}
}
