// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Share;

/** A day's figures under the names of the metrics, behind the date, and those only this report prints. */
final class DailyFigures {

	private DailyFigures() {
	}

	/** @return how long readings of a class were known to last */
	static Duration time(Share share, GlucoseSeries series) {
		return share.readings() == 0 ? Duration.ZERO
				: Duration.ofSeconds(Math.round(share.percent() * series.coveredMinutes() * 0.6));
	}

	/** @return for how long glucose is known */
	static Duration known(GlucoseSeries series) {
		return Duration.ofSeconds(Math.round(series.coveredMinutes() * 60));
	}

	static void add(Map<String, Object> figures, Day day) {
		String prefix = day.date() + ".";
		flatten(figures, prefix, Figures.of(day.timeline()));
		if (!day.sensor().isEmpty()) {
			for (Share share : TimeInRanges.of(day.sensor(), day.preferences()).shares()) {
				figures.put(prefix + "minutesKnown." + share.range().name().toLowerCase(Locale.ROOT),
						time(share, day.sensor()).toSeconds() / 60.0);
			}
		}
		figures.put(prefix + "automatedHours", day.insulin().automated().toMillis() / 3_600_000.0);
	}

	private static void flatten(Map<String, Object> figures, String prefix, Map<?, ?> nested) {
		nested.forEach((name, value) -> {
			if (value instanceof Map<?, ?> inner) {
				flatten(figures, prefix + name + ".", inner);
			} else if (!(value instanceof Boolean)) {
				// whether two weeks suffice is no question to a day
				figures.put(prefix + name, value);
			}
		});
	}
}
