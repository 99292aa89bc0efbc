// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.time.LocalDateTime;
import java.util.Arrays;

import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;

/** The units of what people record, and what can be meant in them. */
final class LogUnits {

	/** What meters show at most and at least, a little beyond. */
	private static final double GLUCOSE_LEAST = 10;
	private static final double GLUCOSE_MOST = 800;
	/** Below that a number can only be per cent, from there on only mmol/mol. */
	private static final double HBA1C_BORDER = 20;

	private LogUnits() {
	}

	/** @return the name under which {@link #carbs} knows its unit */
	static String of(CarbAmount amount) {
		return amount.unit() == CarbUnit.GRAMS ? "g" : "exchanges";
	}

	static CarbUnit carbs(String typed) throws InputException {
		if (typed.matches("(?i)exchanges?")) {
			return CarbUnit.EXCHANGES;
		}
		oneOf(typed, "g", "gram", "grams", "gramm", "exchanges");
		return CarbUnit.GRAMS;
	}

	/** Refuses a unit that is none of these; none at all is well. */
	static void oneOf(String typed, String... units) throws InputException {
		if (!typed.isEmpty() && Arrays.stream(units).noneMatch(typed::equalsIgnoreCase)) {
			throw new InputException("log.unit", typed, String.join(", ", units));
		}
	}

	static void range(String sentence, double number, double least, double most) throws InputException {
		if (!(number >= least && number <= most)) {
			throw new InputException(sentence, number, least, most);
		}
	}

	static GlucoseValue glucose(Amount amount, String apart, GlucoseUnit usual) throws InputException {
		String typed = amount.unitOr(apart);
		GlucoseUnit unit = typed.isEmpty() ? usual : GlucoseNumbers.unit(typed);
		if (isGlucose(amount.number(), unit)) {
			return new GlucoseValue(amount.number(), unit);
		}
		GlucoseUnit other = unit == GlucoseUnit.MG_DL ? GlucoseUnit.MMOL_L : GlucoseUnit.MG_DL;
		throw isGlucose(amount.number(), other)
				? new InputException("log.range.glucose.other", amount.number(), unit.symbol(), other.symbol())
				: new InputException("log.range.glucose", amount.number(), unit.symbol(), unit.fromMgdl(GLUCOSE_LEAST),
						unit.fromMgdl(GLUCOSE_MOST));
	}

	private static boolean isGlucose(double number, GlucoseUnit unit) {
		double mgdl = unit.toMgdl(number);
		return mgdl >= GLUCOSE_LEAST && mgdl <= GLUCOSE_MOST;
	}

	static HbA1c hba1c(LocalDateTime when, Amount amount, String apart) throws InputException {
		String typed = amount.unitOr(apart);
		oneOf(typed, "%", "mmol/mol");
		HbA1c.Unit unit = typed.isEmpty() ? likely(amount.number())
				: typed.equals("%") ? HbA1c.Unit.PERCENT : HbA1c.Unit.MMOL_MOL;
		if (unit == HbA1c.Unit.PERCENT) {
			range("log.range.hba1c.percent", amount.number(), 3, 20);
		} else {
			range("log.range.hba1c.mmol", amount.number(), 9, 195);
		}
		return new HbA1c(when, amount.number(), unit);
	}

	private static HbA1c.Unit likely(double number) {
		return number < HBA1C_BORDER ? HbA1c.Unit.PERCENT : HbA1c.Unit.MMOL_MOL;
	}
}
