// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.DayPart;
import org.islet.metrics.DayParts;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.Limit;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * What the metrics make of the period.
 *
 * @param timeline the period
 * @param meter its blood glucose readings
 * @param sensor its CGM readings
 * @param carbs its carbohydrate
 * @param insulin its insulin
 * @param parts the columns
 * @param divided all of it by column
 */
record Data(Timeline timeline, GlucoseSeries meter, GlucoseSeries sensor, CarbTotals carbs, InsulinTotals insulin,
		List<DayPart> parts, DayParts divided) {

	static Data of(Timeline timeline, boolean byMeals) {
		GlucoseSeries meter = GlucoseSeries.meter(timeline);
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		CarbTotals carbs = CarbTotals.of(timeline);
		List<DayPart> parts = byMeals ? DayPart.ofMeals(timeline.patient().preferences().meals())
				: DayPart.ofThreeHours();
		return new Data(timeline, meter, sensor, carbs, InsulinTotals.of(timeline), parts,
				new DayParts(timeline, meter, sensor, carbs));
	}

	boolean isEmpty() {
		return timeline.entries().isEmpty();
	}

	TimeInRanges ranges(GlucoseSeries series) {
		return TimeInRanges.of(series, timeline.patient().preferences());
	}

	private Share inRange(GlucoseSeries series) {
		return ranges(series).share(Range.IN_RANGE).orElseThrow();
	}

	/** @return share of readings or time in the patient's range, per cent; NaN without readings */
	double inRangePercent(GlucoseSeries series) {
		return inRange(series).percent();
	}

	/** @return where the range of the patient's targets begins */
	Limit low() {
		return inRange(meter).from().orElseThrow();
	}

	/** @return where the range of the patient's targets ends */
	Limit high() {
		return inRange(meter).to().orElseThrow();
	}

	GlucoseSeries meter(Period days) {
		return meter.between(days.from(), days.to());
	}

	GlucoseSeries sensor(Period days) {
		return sensor.between(days.from(), days.to());
	}

	static double mean(GlucoseSeries series) {
		return GlucoseStatistics.of(series).mean();
	}

	/** @return the insulin of some of the days */
	InsulinTotals insulin(Period days) {
		return new InsulinTotals(days, insulin.days().stream()
				.filter(day -> !day.day().isBefore(days.first()) && !day.day().isAfter(days.last())).toList());
	}

	Map<String, Object> figures() {
		Map<String, Object> figures = new TreeMap<>();
		all(figures, "", timeline.period());
		put(figures, "tddU", insulin.average(InsulinDay::total).orElse(Double.NaN));
		put(figures, "meterInTargetPct", inRangePercent(meter));
		put(figures, "inRangePct", inRangePercent(sensor.isEmpty() ? meter : sensor));
		timeline.period().eachDay().forEach(day -> all(figures, day.first() + ".", day));
		return figures;
	}

	private void all(Map<String, Object> figures, String prefix, Period days) {
		GlucoseSeries glucose = sensor(days).isEmpty() ? meter(days) : sensor(days);
		figures.put(prefix + "readings", glucose.size());
		put(figures, prefix + "meanMgdl", mean(glucose));
		figures.put(prefix + "meterReadings", meter(days).size());
		put(figures, prefix + "meterMeanMgdl", mean(meter(days)));
		figures.put(prefix + "insulinU", insulin(days).total());
		figures.put(prefix + "carbsG", carbs.within(days).grams());
	}

	private static void put(Map<String, Object> figures, String name, double value) {
		figures.put(name, Double.isNaN(value) ? null : value);
	}
}
