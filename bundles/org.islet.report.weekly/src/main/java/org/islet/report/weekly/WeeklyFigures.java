// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.util.List;
import java.util.Map;

/** The figures on the page under the names of the metrics, and those only this report prints. */
final class WeeklyFigures {

	private static final List<String> SHOWN = List.of("glucoseSource", "readings", "meanMgdl", "sdMgdl", "inRangePct",
			"inRangeWholePct", "belowRangePct", "cgmActivePct", "meterReadings", "tddU", "insulinU", "basalU", "bolusU",
			"penU", "basalPct", "automationPct", "carbsG", "carbsPerDayG", "carbEntries");

	private WeeklyFigures() {
	}

	static void add(Map<String, Object> figures, String prefix, Part part) {
		SHOWN.forEach(name -> figures.put(prefix + name, part.figures().get(name)));
		figures.put(prefix + "automatedHours", part.automated().toMillis() / 3_600_000.0);
		figures.put(prefix + "automationExits", part.exits());
	}
}
