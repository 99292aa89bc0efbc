// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.islet.metrics.DayPart;
import org.islet.metrics.DayParts.Totals;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.Period;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.Table.Type;

/** The cells as numbers, for whoever computes with them. */
final class CellRows {

	static final List<Column> COLUMNS = List.of(new Column("day", Type.DATE), Table.text("from"), Table.text("part"),
			Table.count("meterReadings"), Table.number("meterMeanMgdl"), Table.number("sensorMeanMgdl"),
			Table.number("carbsG"), Table.number("bolusU"), Table.number("penRapidU"), Table.number("penLongU"),
			Table.number("penU"));

	private final Data data;

	CellRows(Data data) {
		this.data = data;
	}

	/** @return those cells that have something in them */
	List<List<Object>> rows() {
		List<List<Object>> rows = new ArrayList<>();
		for (Period day : data.timeline().period().eachDay()) {
			for (DayPart part : data.parts()) {
				Totals totals = data.divided().of(day, part);
				double insulin = totals.bolus() + totals.rapid() + totals.longActing() + totals.pen();
				if (!totals.meter().isEmpty() || !totals.sensor().isEmpty() || totals.carbs() + insulin > 0) {
					rows.add(Arrays.asList(day.first(), part.from().toString(), part.name(), totals.meter().size(),
							mean(totals.meter()), mean(totals.sensor()), totals.carbs(), totals.bolus(),
							totals.rapid(), totals.longActing(), totals.pen()));
				}
			}
		}
		return rows;
	}

	private static Double mean(GlucoseSeries series) {
		return series.isEmpty() ? null : Data.mean(series);
	}
}
