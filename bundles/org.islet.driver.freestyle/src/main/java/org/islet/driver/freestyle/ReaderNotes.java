// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.Exercise;
import org.islet.model.Remark;

/** Turns what a person noted with a scan or a strip into entries. */
final class ReaderNotes {

	private static final int SPORT = 15;
	private static final int MEDICATION = 16;
	private static final int RAPID = 17;
	private static final int LONG = 18;
	private static final int COMMENTS = 19;
	private static final int LONG_HALVES = 23;
	private static final int FOOD = 25;
	private static final int GRAMS = 26;
	static final int FIRST_COMMENT = 29;
	static final int MOST_COMMENTS = 6;
	private static final int RAPID_HALVES = 43;

	private static final int MOST_HALVES = 200;
	private static final int MOST_GRAMS = 400;
	private static final int NOTHING = 255;

	private final Page page;

	ReaderNotes(Page page) {
		this.page = page;
	}

	/** @return whether the person noted anything */
	boolean take(Noted noted, LocalDateTime when) {
		Row row = noted.row();
		boolean any = row.flag(FOOD) || row.flag(RAPID) || row.flag(LONG) || row.flag(SPORT) || row.flag(MEDICATION)
				|| row.flag(COMMENTS);
		if (row.flag(FOOD)) {
			food(noted, when);
		}
		if (row.flag(RAPID)) {
			insulin(noted, when, RAPID_HALVES, Bolus.RAPID);
		}
		if (row.flag(LONG)) {
			insulin(noted, when, LONG_HALVES, Bolus.LONG);
		}
		if (row.flag(SPORT)) {
			page.add(noted, new Exercise(when, Optional.empty(), Optional.empty(), Optional.empty()));
		}
		if (row.flag(MEDICATION)) {
			page.event(noted, when, "medication", Map.of());
		}
		comments(noted, when);
		return any;
	}

	private void food(Noted noted, LocalDateTime when) {
		int grams = noted.row().number(GRAMS).orElse(0);
		if (grams > MOST_GRAMS) {
			page.fault(noted, "absurd", Integer.toString(grams));
		} else if (grams > 0) {
			page.add(noted, new Carbs(when, CarbAmount.grams(grams)));
		} else {
			page.event(noted, when, "food", Map.of());
		}
	}

	/** Insulin may be noted without a number. */
	private void insulin(Noted noted, LocalDateTime when, int field, String kind) {
		int halves = noted.row().number(field).orElse(0);
		if (halves == 0 || halves == NOTHING) {
			page.event(noted, when, kind + "_insulin", Map.of());
		} else if (halves > MOST_HALVES) {
			page.fault(noted, "absurd", Double.toString(halves / 2.0));
		} else {
			page.add(noted, Bolus.pen(when, halves / 2.0, kind));
		}
	}

	/** All texts stand in every record; a bit each tells which of them are meant. */
	private void comments(Noted noted, LocalDateTime when) {
		int bits = noted.row().number(COMMENTS).orElse(0);
		for (int i = 0; i < MOST_COMMENTS; i++) {
			String text = noted.row().text(FIRST_COMMENT + i);
			if ((bits >> i & 1) != 0 && !text.isEmpty()) {
				page.add(noted, new Remark(when, text, Optional.empty()));
			}
		}
	}
}
