// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.util.DoubleSummaryStatistics;

import org.islet.birt.StandardTables.Rows;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.Table;

/** What each day of the period holds; null where a day has nothing to take a mean or sum of. */
final class DaysTable {

	private final Timeline timeline;
	private final GlucoseUnit unit;

	DaysTable(Timeline timeline, GlucoseUnit unit) {
		this.timeline = timeline;
		this.unit = unit;
	}

	Table table() {
		Rows rows = new Rows("day DATE, sensorReadings COUNT, sensorMean NUMBER, sensorMin NUMBER, sensorMax NUMBER, "
				+ "meterReadings COUNT, boluses COUNT, bolusUnits NUMBER, carbEntries COUNT, carbGrams NUMBER");
		timeline.period().eachDay().forEach(day -> add(rows, day));
		return rows.table();
	}

	private void add(Rows rows, Period day) {
		DoubleSummaryStatistics sensor = readings(day, true);
		DoubleSummaryStatistics boluses = timeline.of(Bolus.class).filter(l -> day.contains(l.at()))
				.filter(l -> l.entry().source() != Bolus.Source.AUTO_BASAL)
				.mapToDouble(l -> l.entry().delivered()).summaryStatistics();
		DoubleSummaryStatistics carbs = timeline.of(Carbs.class).filter(l -> day.contains(l.at()))
				.mapToDouble(l -> l.entry().amount().grams()).summaryStatistics();
		boolean seen = sensor.getCount() > 0;
		rows.add(day.first(), (int) sensor.getCount(), seen ? sensor.getAverage() : null,
				seen ? sensor.getMin() : null, seen ? sensor.getMax() : null, (int) readings(day, false).getCount(),
				(int) boluses.getCount(), boluses.getCount() > 0 ? boluses.getSum() : null, (int) carbs.getCount(),
				carbs.getCount() > 0 ? carbs.getSum() : null);
	}

	private DoubleSummaryStatistics readings(Period day, boolean sensor) {
		return timeline.of(Glucose.class).filter(l -> day.contains(l.at()))
				.filter(l -> l.entry().origin() != Origin.CALIBRATION)
				.filter(l -> l.entry().origin() == Origin.SENSOR == sensor)
				.mapToDouble(l -> l.entry().value().in(unit)).summaryStatistics();
	}
}
