// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.OptionalDouble;

import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.Exercise;
import org.islet.model.Remark;

/** What people note. */
final class LogCells {

	private LogCells() {
	}

	static EntryCells of(Carbs c) {
		return EntryCells.of(c.amount().number(), Amounts.of(c.amount().unit()), "", new Details());
	}

	static Carbs carbs(LocalDateTime when, EntryCells cells) {
		CarbUnit unit = Amounts.unit(CarbUnit.class, Amounts::of, cells.unit());
		return new Carbs(when, new CarbAmount(cells.number(), unit));
	}

	/** Minutes for people; to the last fraction of a second among the details. */
	static EntryCells of(Exercise e) {
		OptionalDouble minutes = e.lasted().map(d -> OptionalDouble.of(d.toSeconds() / 60.0))
				.orElse(OptionalDouble.empty());
		return EntryCells.of(minutes, "min", EntryCells.qualifier(e.intensity()),
				new Details().add("lasted", e.lasted()).add("text", e.text()));
	}

	static Exercise exercise(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		return new Exercise(when, more.read("lasted", Duration::parse), cells.word(), more.text("text"));
	}

	static EntryCells of(Remark r) {
		return EntryCells.of(new Details().addText("text", r.text()).add("author", r.author()));
	}

	static Remark remark(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		return new Remark(when, more.text("text").orElse(""), more.text("author"));
	}

	static EntryCells of(ClinicalNote n) {
		return EntryCells.of(new Details().addText("text", n.text()).add("author", n.author()));
	}

	static ClinicalNote note(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		return new ClinicalNote(when, more.text("text").orElse(""), more.text("author").orElseThrow());
	}
}
