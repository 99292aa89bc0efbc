// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/**
 * A row of the old layout.
 *
 * @param line its line
 * @param when the device's clock
 * @param type its Raw-Type
 * @param raw its Raw-Values
 * @param id its Raw-ID
 * @param upload its Raw-Upload ID
 * @param sequence its Raw-Seq Num, which falls as time goes on inside one upload; negative where there is none
 * @param device its Raw-Device Type
 * @param header the columns
 * @param cells all cells
 */
record OldRow(long line, LocalDateTime when, String type, RawValues raw, String id, String upload, long sequence,
		String device, Header header, List<String> cells) {

	String cell(String column) {
		return header.cell(cells, column);
	}

	/** @return the unit the user's devices show, from the plain columns */
	GlucoseUnit unit() {
		for (String column : List.of("bg reading", "sensor glucose", "sensor calibration bg", "bwz bg input")) {
			Optional<GlucoseUnit> unit = header.glucoseUnit(column);
			if (unit.isPresent()) {
				return unit.get();
			}
		}
		return GlucoseUnit.MG_DL;
	}

	/**
	 * @param key a key of the raw values, whose numbers are always mg/dL
	 * @param column the plain column with the same glucose as the user saw it
	 * @return the glucose as the device showed it; empty if it is zero, which means none
	 */
	Optional<GlucoseValue> glucose(String key, String column) {
		double mgdl = Numbers.of(raw.text(key)).orElse(0);
		if (mgdl == 0) {
			return Optional.empty();
		}
		Optional<GlucoseUnit> columnUnit = header.glucoseUnit(column);
		if (columnUnit.isPresent() && columnUnit.get() == GlucoseUnit.MMOL_L && !cell(column).isEmpty()) {
			return Optional.of(Numbers.glucose(Numbers.needed(Numbers.of(cell(column))), GlucoseUnit.MMOL_L));
		}
		return Optional.of(Numbers.glucose(Numbers.shown(mgdl, unit()), unit()));
	}
}
