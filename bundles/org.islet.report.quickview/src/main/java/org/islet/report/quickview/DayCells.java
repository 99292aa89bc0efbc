// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.islet.chart.Canvas;
import org.islet.chart.Chart;
import org.islet.metrics.GlucoseStatistics;
import org.islet.report.page.Wording;

/** Up to two weeks of days as small pictures, at most seven in a row. */
final class DayCells implements Chart {

	private static final int MOST_COLUMNS = 7;
	private static final double ROW = 128;
	private static final double GAP = 5;

	private final Data data;
	private final Wording wording;
	private final Locale locale;
	private final double width;
	private final int columns;

	DayCells(Data data, Wording wording, Locale locale, double width) {
		this.data = data;
		this.wording = wording;
		this.locale = locale;
		this.width = width;
		this.columns = Math.min(MOST_COLUMNS, data.days().size());
	}

	@Override
	public double width() {
		return width;
	}

	@Override
	public double height() {
		return ROW * Math.ceilDiv(data.days().size(), columns);
	}

	@Override
	public String description() {
		List<String> means = new ArrayList<>();
		for (Data.Day day : data.days()) {
			means.add(wording.shortDate(day.date()) + ": " + (day.glucose().isEmpty() ? wording.text("nodata")
					: wording.glucose(GlucoseStatistics.of(day.glucose()).mean())));
		}
		return wording.text("chart.days", wording.unit().symbol(), String.join(", ", means));
	}

	@Override
	public void paint(Canvas canvas) {
		canvas.begin("days");
		double column = (width + GAP) / columns;
		for (int i = 0; i < data.days().size(); i++) {
			new DayCell(canvas, data, data.days().get(i), wording, locale).paint(column * (i % columns),
					ROW * (i / columns), column - GAP);
		}
		canvas.end();
	}
}
