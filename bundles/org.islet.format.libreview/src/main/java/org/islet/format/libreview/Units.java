// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.Map;
import java.util.Optional;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.GlucoseUnit;

/**
 * The units of glucose values: the user's or the headers', and where those are silent what all values can only be. No
 * sensor shows less than 40 mg/dL and no strip less than 20; 27.8 mmol/L is the most either shows.
 */
final class Units {

	private static final double CERTAINLY_MGDL = 40;
	private static final double CERTAINLY_MMOL = 20;
	private static final double LEAST_MGDL = 10;
	private static final double MOST_MGDL = 720;
	private static final double LEAST_MMOL = 0.5;
	private static final double MOST_MMOL = 40;

	private final Map<Column, GlucoseUnit> named;
	private long mgdl;
	private long mmol;
	private long any;

	Units(Map<Column, GlucoseUnit> named) {
		this.named = named;
	}

	/** Takes a value into account. */
	void add(Column column, double number) {
		if (!named.containsKey(column)) {
			any++;
			mgdl += number >= CERTAINLY_MGDL ? 1 : 0;
			mmol += number < CERTAINLY_MMOL ? 1 : 0;
		}
	}

	/**
	 * @return the unit of values in columns whose header names none
	 * @throws FormatException if the user must say which it is
	 */
	private GlucoseUnit concluded(ImportSession session) throws FormatException {
		if (any > 0 && mgdl > 0 == mmol > 0) {
			throw Texts.undecided("unitUndecided");
		}
		GlucoseUnit unit = mmol > 0 ? GlucoseUnit.MMOL_L : GlucoseUnit.MG_DL;
		if (any > 0) {
			session.warn(Texts.get("warn.unit", unit.symbol()));
		}
		return unit;
	}

	/** @throws FormatException if the user must say which it is */
	Settled settle(Options options, ImportSession session) throws FormatException {
		return new Settled(named, options.unit(),
				options.unit().isPresent() ? options.unit().get() : concluded(session));
	}

	/** @return whether any device could show that */
	static boolean plausible(double number, GlucoseUnit unit) {
		return unit == GlucoseUnit.MG_DL
				? number >= LEAST_MGDL && number <= MOST_MGDL
				: number >= LEAST_MMOL && number <= MOST_MMOL;
	}

	/**
	 * The unit of each column.
	 *
	 * @param named by headers
	 * @param told by the user
	 * @param otherwise of all other columns
	 */
	record Settled(Map<Column, GlucoseUnit> named, Optional<GlucoseUnit> told, GlucoseUnit otherwise) {

		GlucoseUnit of(Column column) {
			return told.orElse(named.getOrDefault(column, otherwise));
		}
	}
}
