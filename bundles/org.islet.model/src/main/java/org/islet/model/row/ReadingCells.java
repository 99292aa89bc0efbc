// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.LocalDateTime;

import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.Ketone;

/** What is measured in blood or tissue. */
final class ReadingCells {

	private static final String KETONE_UNIT = "mmol/L";

	private ReadingCells() {
	}

	static EntryCells of(Glucose g) {
		Details more = new Details();
		if (g.bound() != Glucose.Bound.WITHIN) {
			more.add("bound", g.bound());
		}
		return EntryCells.of(g.value().number(), g.value().unit().symbol(), g.origin().name(),
				more.add("isig", g.isig()).add("meter", g.meter()));
	}

	static Glucose glucose(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		GlucoseUnit unit = Amounts.unit(GlucoseUnit.class, GlucoseUnit::symbol, cells.unit());
		return new Glucose(when, new GlucoseValue(cells.number(), unit), cells.sort(Glucose.Origin.class),
				more.read("bound", Glucose.Bound::valueOf).orElse(Glucose.Bound.WITHIN), more.number("isig"),
				more.text("meter"));
	}

	static EntryCells of(Ketone k) {
		return EntryCells.of(k.mmol(), KETONE_UNIT, "", new Details());
	}

	static Ketone ketone(LocalDateTime when, EntryCells cells) {
		return new Ketone(when, cells.number());
	}

	static EntryCells of(HbA1c a) {
		return EntryCells.of(a.number(), a.unit().symbol(), "", new Details());
	}

	static HbA1c hba1c(LocalDateTime when, EntryCells cells) {
		return new HbA1c(when, cells.number(), Amounts.unit(HbA1c.Unit.class, HbA1c.Unit::symbol, cells.unit()));
	}
}
