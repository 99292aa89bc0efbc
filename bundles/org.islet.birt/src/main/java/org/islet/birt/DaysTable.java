// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.time.LocalDate;
import java.util.List;

import org.islet.birt.StandardTables.Rows;
import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.SensorUse;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.model.GlucoseUnit;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.Table;

/** What the statistics make of each day of the period; null where a day has nothing to tell. */
final class DaysTable {

	private final Timeline timeline;
	private final GlucoseUnit unit;
	private final List<InsulinDay> insulin;
	private final CarbTotals carbs;

	DaysTable(Timeline timeline, GlucoseUnit unit) {
		this.timeline = timeline;
		this.unit = unit;
		insulin = InsulinTotals.of(timeline).days();
		carbs = CarbTotals.of(timeline);
	}

	Table table() {
		Rows rows = new Rows(
				"day DATE, unit TEXT, sensorReadings COUNT, sensorMean NUMBER, sensorSd NUMBER, sensorMin NUMBER, "
						+ "sensorMax NUMBER, sensorActivePct NUMBER, veryLowPct NUMBER, lowPct NUMBER, inRangePct NUMBER, "
						+ "highPct NUMBER, veryHighPct NUMBER, meterReadings COUNT, meterMean NUMBER, meterMin NUMBER, "
						+ "meterMax NUMBER, boluses COUNT, bolusUnits NUMBER, basalUnits NUMBER, insulinUnits NUMBER, "
						+ "carbEntries COUNT, carbGrams NUMBER");
		timeline.period().eachDay().forEach(day -> add(rows, day));
		return rows.table();
	}

	private void add(Rows rows, Period period) {
		Timeline day = timeline.within(period);
		GlucoseSeries sensor = GlucoseSeries.sensor(day);
		GlucoseStatistics ofSensor = GlucoseStatistics.of(sensor);
		TimeInRanges ranges = TimeInRanges.of(sensor, timeline.patient().preferences());
		GlucoseSeries meter = GlucoseSeries.meter(day);
		GlucoseStatistics ofMeter = GlucoseStatistics.of(meter);
		InsulinDay dose = insulin(period.first());
		CarbTotals eaten = carbs.within(period);
		rows.add(period.first(), unit.symbol(), sensor.size(), glucose(ofSensor.mean()), glucose(ofSensor.sd()),
				glucose(ofSensor.min()), glucose(ofSensor.max()), number(SensorUse.of(sensor, period).ofPeriod()),
				share(ranges, Range.VERY_LOW), share(ranges, Range.LOW), share(ranges, Range.IN_RANGE),
				share(ranges, Range.HIGH), share(ranges, Range.VERY_HIGH), meter.size(), glucose(ofMeter.mean()),
				glucose(ofMeter.min()), glucose(ofMeter.max()), dose.boluses(), dose.active() ? dose.bolus() : null,
				dose.active() ? dose.basal() : null, dose.active() ? dose.total() : null, eaten.entries().size(),
				eaten.entries().isEmpty() ? null : eaten.grams());
	}

	private InsulinDay insulin(LocalDate date) {
		return insulin.stream().filter(day -> day.day().equals(date)).findFirst().orElseThrow();
	}

	private static Double share(TimeInRanges ranges, Range range) {
		return ranges.share(range).map(share -> number(share.percent())).orElse(null);
	}

	private Double glucose(double mgdl) {
		return number(unit.fromMgdl(mgdl));
	}

	private static Double number(double number) {
		return Double.isNaN(number) ? null : number;
	}
}
