// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.InsulinTotals;
import org.islet.report.page.Wording;

/** Insulin, carbohydrate and the pump, in the whole period. */
final class UseRows {

	private final Part part;
	private final Wording wording;
	private final List<List<Object>> rows = new ArrayList<>();

	UseRows(Part part, Wording wording) {
		this.part = part;
		this.wording = wording;
	}

	List<List<Object>> rows() {
		InsulinTotals insulin = part.insulin();
		if (!Double.isNaN(part.figure("tddU"))) {
			row("tdd", wording.text("value.units", wording.number(part.figure("tddU"), 1, 1)));
		}
		if (!insulin.basalKnown().isZero()) {
			row("known", wording.text("value.known", wording.length(insulin.basalKnown()),
					wording.length(Duration.ofMinutes(Math.round(60 * part.figure("periodHours"))))));
		}
		if (part.figure("automationPct") > 0) {
			row("automation", wording.percent(part.figure("automationPct"), 0));
		}
		if (part.hasCarbs()) {
			row("carbs", wording.text("value.carbs", wording.number(part.figure("carbsPerDayG"), 0, 0),
					String.valueOf(part.figures().get("carbEntries"))));
		}
		if (part.use().pump()) {
			pump();
		}
		return rows;
	}

	private void pump() {
		double wear = part.figure("setWearMedianHours");
		String sets = String.valueOf(part.figures().get("setChanges"));
		row("sets", Double.isNaN(wear) ? sets
				: wording.text("value.sets", sets, wording.number(wear / 24, 1, 1)));
		double days = part.figure("recordedDays");
		row("suspends",
				wording.text("value.suspends", wording.number(part.figure("suspensions") / days, 1, 1),
						wording.length(Duration.ofMinutes(Math.round(60 * part.figure("suspendedHours") / days)))));
	}

	private void row(String name, String value) {
		rows.add(List.of(wording.text("use." + name), value));
	}
}
