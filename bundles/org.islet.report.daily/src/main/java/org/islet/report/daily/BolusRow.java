// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.report.page.Wording;

/** A bolus as a row of the table: texts, empty where nothing was recorded. */
final class BolusRow {

	private final Logged<Bolus> logged;
	private final Bolus bolus;
	private final Wording wording;

	BolusRow(Logged<Bolus> logged, Wording wording) {
		this.logged = logged;
		this.bolus = logged.entry();
		this.wording = wording;
	}

	/** @return time, type, glucose used, carbs, ratio, sensitivity, active insulin, recommended, delivered, override */
	List<Object> cells() {
		List<Object> cells = new ArrayList<>();
		cells.add(wording.time(logged.at()));
		cells.add(type());
		cells.add(bolus.calculation().flatMap(Calculation::glucose).filter(value -> value.number() > 0)
				.map(wording::glucose).orElse(""));
		cells.add(bolus.calculation().flatMap(Calculation::carbs).map(this::carbs).orElse(""));
		cells.add(bolus.calculation().map(this::ratio).orElse(""));
		cells.add(bolus.calculation().flatMap(Calculation::sensitivity).map(this::sensitivity).orElse(""));
		cells.add(bolus.calculation().map(used -> units(used.activeInsulin())).orElse(""));
		cells.add(bolus.calculation().map(used -> units(used.recommended())).orElse(""));
		cells.add(delivered());
		cells.add(override());
		return cells;
	}

	private String type() {
		String type = switch (bolus.shape()) {
		case NORMAL -> wording.text("type.NORMAL");
		case SQUARE -> wording.text("type.SQUARE", over());
		case DUAL -> wording.text(bolus.over().orElse(Duration.ZERO).isZero() ? "type.dual.now" : "type.DUAL",
				wording.units(bolus.now().delivered()), wording.units(bolus.extended().delivered()), over());
		};
		String by = switch (bolus.source()) {
		case MANUAL, UNKNOWN, AUTO_BASAL -> type;
		case CALCULATOR, EASY, PRESET, REMOTE, AUTO_CORRECTION, PEN ->
			(bolus.shape() == Bolus.Shape.NORMAL ? "" : type + ", ") + source();
		};
		return bolus.interrupted() ? wording.text("type.interrupted", by) : by;
	}

	private String source() {
		String key = "source." + bolus.source();
		boolean kind = bolus.source() == Bolus.Source.PEN
				&& bolus.term().filter(term -> term.equals(Bolus.RAPID) || term.equals(Bolus.LONG)).isPresent();
		return wording.text(kind ? key + "." + bolus.term().get() : key);
	}

	private String over() {
		return bolus.over().map(wording::length).orElse("");
	}

	private String carbs(CarbAmount amount) {
		String number = wording.grams(amount.number());
		return amount.unit() == CarbUnit.GRAMS ? number + "\u00a0g" : wording.text("exchanges", number);
	}

	private String ratio(Calculation used) {
		boolean grams = used.carbs().map(carbs -> carbs.unit() == CarbUnit.GRAMS).orElse(true);
		return used.carbRatio().isEmpty() ? ""
				: wording.text(grams ? "ratio.grams" : "ratio.exchanges",
						wording.number(used.carbRatio().getAsDouble(), 0, 2));
	}

	private String sensitivity(GlucoseValue fall) {
		return wording.glucose(fall);
	}

	private String units(OptionalDouble units) {
		return units.isPresent() ? wording.units(units.getAsDouble()) : "";
	}

	private String delivered() {
		String delivered = wording.units(bolus.delivered());
		return bolus.interrupted() && bolus.asked() > bolus.delivered()
				? wording.text("delivered.of", delivered, wording.units(bolus.asked()))
				: delivered;
	}

	private String override() {
		int direction = BolusBars.overridden(bolus);
		return direction == 0 ? ""
				: wording.text(direction > 0 ? "override.more" : "override.less",
						wording.units(Math.abs(bolus.override())));
	}
}
