// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.util.List;
import java.util.function.DoubleFunction;

import org.islet.metrics.InsulinDay;
import org.islet.report.page.Wording;

/** The figures of a row as they are written; empty where there is nothing to tell. */
final class Cells {

	private final Wording wording;

	Cells(Wording wording) {
		this.wording = wording;
	}

	/** @return mean, SD, time in range, time below, insulin, basal share, carbohydrate, automation, changes */
	List<Object> day(Part day) {
		InsulinDay insulin = day.insulin().days().getFirst();
		String partly = insulin.active() && !insulin.complete() ? "*" : "";
		return List.of(glucose(day, "meanMgdl"), glucose(day, "sdMgdl"), inRange(day), below(day),
				day.hasInsulin() ? wording.sum(day.figure("insulinU")) + partly : "", basal(day),
				day.carbs().entries().isEmpty() ? "" : wording.grams(day.figure("carbsG")), automation(day),
				Changes.of(day).letters());
	}

	/** The row of a whole week: glucose of all readings, insulin and carbohydrate a day. */
	List<Object> mean(Part week) {
		return List.of(glucose(week, "meanMgdl"), glucose(week, "sdMgdl"), inRange(week), below(week),
				written(week.figure("tddU"), wording::sum), basal(week),
				written(week.figure("carbsPerDayG"), wording::grams),
				week.automated().isPositive() ? percent(week.figure("automationPct")) : "", "");
	}

	/** The row of sums. */
	List<Object> sum(Part week) {
		return List.of("", "", "", "", week.hasInsulin() ? wording.sum(week.figure("insulinU")) : "", "",
				week.carbs().entries().isEmpty() ? "" : wording.grams(week.figure("carbsG")), automation(week), "");
	}

	/** The row of what changed from one week to the next: the difference of what the rows above say. */
	List<Object> change(Part week, Part before) {
		boolean shares = !week.hasAutomation() && !before.hasAutomation();
		return List.of(glucose(week, before, "meanMgdl"), glucose(week, before, "sdMgdl"),
				change(week.figure("inRangeWholePct"), before.figure("inRangeWholePct"), 0),
				change(wholeBelow(week), wholeBelow(before), 0),
				change(week.figure("tddU"), before.figure("tddU"), 2),
				shares ? change(week.figure("basalPct"), before.figure("basalPct"), 0) : "",
				change(week.figure("carbsPerDayG"), before.figure("carbsPerDayG"), 1), "", "");
	}

	private String glucose(Part week, Part before, String name) {
		return change(wording.unit().fromMgdl(week.figure(name)), wording.unit().fromMgdl(before.figure(name)),
				wording.glucoseDecimals());
	}

	private String change(double now, double before, int decimals) {
		double by = Wording.change(now, before, decimals);
		return Double.isNaN(by) ? ""
				: (by == 0 ? "\u00b1" : by > 0 ? "+" : "\u2212")
						+ wording.number(Math.abs(by), decimals, decimals);
	}

	private String glucose(Part part, String name) {
		return written(part.figure(name), wording::glucose);
	}

	private static String written(double figure, DoubleFunction<String> format) {
		return Double.isNaN(figure) ? "" : format.apply(figure);
	}

	private String percent(double percent) {
		return wording.percent(percent, 0);
	}

	/** The whole per cent of the five classes that sum to 100, as in every report. */
	private String inRange(Part part) {
		return Double.isNaN(part.figure("inRangePct")) ? ""
				: whole(part.figure("inRangePct"), part.figure("inRangeWholePct"));
	}

	private String below(Part part) {
		double exact = part.figure("belowRangePct");
		return Double.isNaN(exact) ? "" : whole(exact, wholeBelow(part));
	}

	/** NaN without readings; targets may have no class of very low glucose. */
	private static double wholeBelow(Part part) {
		double veryLow = part.figure("veryLowWholePct");
		return part.figure("lowWholePct") + (Double.isNaN(veryLow) ? 0 : veryLow);
	}

	/** A share that is not zero never looks like it. */
	private String whole(double exact, double whole) {
		return exact > 0 && whole == 0 ? "<" + percent(1) : percent(whole);
	}

	private String basal(Part part) {
		double basal = part.figure("basalPct");
		return !part.hasPump() || part.hasAutomation() || Double.isNaN(basal) ? "" : percent(basal);
	}

	private String automation(Part part) {
		return part.hasAutomation()
				? wording.text("cell.automation",
						part.automated().isPositive() ? wording.length(part.automated()) : "\u2013",
						String.valueOf(part.exits()))
				: "";
	}
}
