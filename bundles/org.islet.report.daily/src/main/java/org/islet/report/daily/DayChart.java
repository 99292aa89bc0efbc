// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Chart;
import org.islet.chart.Panel;
import org.islet.chart.TimeChart;
import org.islet.metrics.GlucoseStatistics;
import org.islet.report.page.Wording;

/** The three panels of a day over one time axis. */
final class DayChart {

	private static final double GLUCOSE = 0.45;
	private static final double INSULIN = 0.25;
	private static final double ACTIVITY = 0.12;
	private static final int LABEL_HOURS = 3;

	private final Day day;
	private final Wording wording;

	DayChart(Day day, Wording wording) {
		this.day = day;
		this.wording = wording;
	}

	/**
	 * @param width in points
	 * @param height in points, exactly, so that a template can keep room for it
	 */
	Chart chart(double width, double height, List<Alarm> alarms) {
		TimeChart trial = chart(width, panels(1, alarms));
		double shares = trial.panels().stream().filter(panel -> !panel.absent())
				.mapToDouble(panel -> panel.height() - panel.foot()).sum();
		return shares == 0 ? trial : chart(width, panels(1 + (height - trial.height()) / shares, alarms));
	}

	private TimeChart chart(double width, List<Panel> panels) {
		return new TimeChart(wording.text("chart.title", wording.date(day.date())), description(), width, day.axis(),
				LABEL_HOURS, panels, new Legend(day, wording, panels).keys());
	}

	/** The panels at a given height of the whole, strips at the feet, labels and legend not counted. */
	private List<Panel> panels(double height, List<Alarm> alarms) {
		List<Alarm> upper = alarms.stream().filter(alarm -> alarm.sensor() || !day.hasInsulin()).toList();
		List<Alarm> middle = alarms.stream().filter(alarm -> !alarm.sensor() || !day.hasGlucose()).toList();
		return List.of(new GlucosePanel(day, wording).panel(GLUCOSE * height, upper),
				new InsulinPanel(day, wording).panel(INSULIN * height, middle),
				new ActivityPanel(day, wording).panel(ACTIVITY * height));
	}

	private String description() {
		List<String> sentences = new ArrayList<>();
		if (!day.sensor().isEmpty()) {
			GlucoseStatistics statistics = GlucoseStatistics.of(day.sensor());
			Extremes extremes = Extremes.of(day.sensor(), wording.unit());
			sentences.add(wording.text("chart.sensor", String.valueOf(day.sensor().size()),
					wording.glucose(statistics.mean()), wording.unit().symbol(), wording.shown(extremes.lowest()),
					wording.time(extremes.lowestAt()), wording.shown(extremes.highest()),
					wording.time(extremes.highestAt())));
		}
		if (!day.meter().isEmpty()) {
			sentences.add(wording.text("chart.meters", String.valueOf(day.meter().size())));
		}
		if (day.hasInsulin()) {
			sentences.add(wording.text("chart.insulin", String.valueOf(day.boluses().size()),
					wording.sum(day.insulin().total())));
		}
		if (!day.carbs().entries().isEmpty()) {
			sentences.add(wording.text("chart.carbs", wording.grams(day.carbs().grams())));
		}
		return sentences.isEmpty() ? wording.text("chart.nothing") : String.join(" ", sentences);
	}
}
