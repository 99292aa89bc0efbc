// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.RangeWords;
import org.islet.report.page.Wording;

/** The column of figures beside a day's chart. */
final class StatisticsColumn {

	/** A heading ({@code value} is empty) or a figure, as shown. */
	record Line(boolean heading, String label, String value) {
	}

	private final Day day;
	private final Wording wording;
	private final List<Line> lines = new ArrayList<>();

	StatisticsColumn(Day day, Wording wording) {
		this.day = day;
		this.wording = wording;
	}

	List<Line> lines() {
		if (!day.sensor().isEmpty()) {
			glucose("stat.sensor", day.sensor());
			ranges("stat.ranges", day.sensor(), true);
		} else if (!day.meter().isEmpty()) {
			glucose("stat.meter", day.meter());
			ranges("stat.shares", day.meter(), false);
		}
		if (!day.sensor().isEmpty() && !day.meter().isEmpty()) {
			heading("stat.meter", wording.unit().symbol());
			line("stat.readings", String.valueOf(day.meter().size()));
			line("stat.average", wording.glucose(GlucoseStatistics.of(day.meter()).mean()));
		}
		if (day.hasInsulin()) {
			insulin(day.insulin());
		}
		if (!day.carbs().entries().isEmpty()) {
			heading("stat.carbs");
			line("stat.grams", wording.grams(day.carbs().grams()) + "\u00a0g");
			line("stat.entries", String.valueOf(day.carbs().entries().size()));
		}
		return lines;
	}

	private void heading(String label, Object... values) {
		lines.add(new Line(true, wording.text(label, values), ""));
	}

	private void line(String label, String value) {
		lines.add(new Line(false, wording.text(label), value));
	}

	private void glucose(String heading, GlucoseSeries series) {
		GlucoseStatistics statistics = GlucoseStatistics.of(series);
		Extremes extremes = Extremes.of(series, wording.unit());
		heading(heading, wording.unit().symbol());
		line("stat.average", wording.glucose(statistics.mean()));
		if (series.size() > 1) {
			line("stat.sd", wording.glucose(statistics.sd()));
			line("stat.cv", wording.percent(statistics.cv(), 1));
		}
		line("stat.readings", String.valueOf(series.size()));
		line("stat.lowest", wording.shown(extremes.lowest()) + " " + wording.time(extremes.lowestAt()));
		line("stat.highest", wording.shown(extremes.highest()) + " " + wording.time(extremes.highestAt()));
	}

	private void ranges(String heading, GlucoseSeries series, boolean timed) {
		TimeInRanges ranges = TimeInRanges.of(series, day.preferences());
		RangeWords words = new RangeWords(wording);
		heading(heading);
		for (Share share : ranges.shares().reversed()) {
			Duration time = DailyFigures.time(share, series);
			lines.add(new Line(false, words.bounds(share),
					words.percent(share) + (timed ? " " + wording.length(time) : "")));
		}
		if (timed) {
			line("stat.known", wording.length(DailyFigures.known(series)));
		}
	}

	private void insulin(InsulinDay insulin) {
		heading("stat.insulin");
		line("stat.total", wording.sum(insulin.total()));
		boolean shares = day.hasPump() && !insulin.automated().isPositive() && !insulin.aggregated()
				&& !Double.isNaN(insulin.basalPercent());
		int[] parts = TimeInRanges.wholePercents(insulin.basal(), insulin.bolus());
		if (day.hasPump()) {
			line("stat.basal", wording.sum(insulin.basal()) + share(shares, parts[0]));
		}
		line("stat.bolus", wording.sum(insulin.bolus()) + share(shares, parts[1]));
		if (insulin.pen() > 0) {
			line("stat.pen", wording.sum(insulin.pen()));
		}
		if (insulin.automated().isPositive()) {
			line("stat.automation", wording.length(insulin.automated()));
		}
		if (insulin.suspended().isPositive()) {
			line("stat.suspended", wording.length(insulin.suspended()));
		}
	}

	private String share(boolean shown, int percent) {
		return shown ? " " + wording.percent(percent, 0) : "";
	}
}
