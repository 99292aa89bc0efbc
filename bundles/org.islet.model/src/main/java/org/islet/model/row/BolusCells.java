// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.Dose;
import org.islet.model.Estimate;

/** Boluses and what a calculator said; a calculation is there where its status is. */
final class BolusCells {

	private static final String STATUS = "status";

	private BolusCells() {
	}

	static EntryCells of(Bolus b) {
		Details more = new Details().add("source", b.source()).add("end", b.end())
				.add("nowProgrammed", b.now().programmed()).add("nowDelivered", b.now().delivered())
				.add("extendedProgrammed", b.extended().programmed()).add("extendedDelivered", b.extended().delivered())
				.add("over", b.over()).add("number", b.number()).add("term", b.term());
		b.calculation().ifPresent(used -> add(used, more));
		return EntryCells.of(b.delivered(), "U", b.shape().name(), more);
	}

	static Bolus bolus(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		return new Bolus(when, cells.sort(Bolus.Shape.class), more.read("source", Bolus.Source::valueOf).orElseThrow(),
				dose(more, "now"), dose(more, "extended"), more.read("over", Duration::parse),
				more.read("end", Bolus.End::valueOf).orElseThrow(),
				more.text(STATUS).isPresent() ? Optional.of(calculation(more)) : Optional.empty(),
				more.integer("number"), more.text("term"));
	}

	private static Dose dose(Details more, String part) {
		return new Dose(more.number(part + "Programmed"), more.number(part + "Delivered").orElseThrow());
	}

	static EntryCells of(Estimate e) {
		Calculation c = e.calculation();
		return EntryCells.of(c.recommended(), "U", c.status().name(), add(c, new Details()));
	}

	static Estimate estimate(LocalDateTime when, EntryCells cells) {
		return new Estimate(when, calculation(Details.of(cells.details())));
	}

	private static Details add(Calculation c, Details more) {
		return more.add("recommended", c.recommended()).add("carbs", c.carbs().map(Amounts::of))
				.add("carbRatio", c.carbRatio()).add("sensitivity", c.sensitivity().map(Amounts::of))
				.add("targetLow", c.targetLow().map(Amounts::of)).add("targetHigh", c.targetHigh().map(Amounts::of))
				.add("glucose", c.glucose().map(Amounts::of)).add("correction", c.correction()).add("food", c.food())
				.add("activeInsulin", c.activeInsulin()).add("insulinAction", c.insulinAction())
				.add("confirmed", c.confirmed()).add(STATUS, c.status());
	}

	private static Calculation calculation(Details more) {
		return new Calculation(more.number("recommended"), more.read("carbs", Amounts::carbs), more.number("carbRatio"),
				more.read("sensitivity", Amounts::glucose), more.read("targetLow", Amounts::glucose),
				more.read("targetHigh", Amounts::glucose), more.read("glucose", Amounts::glucose),
				more.number("correction"), more.number("food"), more.number("activeInsulin"),
				more.read("insulinAction", Duration::parse), more.number("confirmed"),
				more.read(STATUS, Calculation.Status::valueOf).orElseThrow());
	}
}
