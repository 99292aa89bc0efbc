// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.islet.chart.Chart;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * The Daily Summary: a page for each day with glucose, insulin, carbohydrate and exercise over one time axis, the day's
 * figures, its alarms and its boluses.
 */
@Component
@Prints(id = "daily", title = "Daily Summary", needs = "any", days = 1, place = 55)
public final class DailyReport implements ReportType {

	private static final double MARGINS = 68;
	private static final double COLUMN = 79;
	private static final double AROUND = 130;
	private static final double TABLE_HEADS = 40;
	private static final double ROW = 9.4;
	private static final int LINE = 34;
	private static final int TALLEST = 480;
	private static final int LOWEST = 360;
	private static final int ONE_PANEL = 300;
	private static final int NO_PANEL = 80;

	@Override
	public URL template() {
		return DailyReport.class.getResource("daily.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(DailyReport.class, "daily", request, timeline.period().zone());
		DailyTables tables = new DailyTables(timeline, wording);
		Map<String, Chart> charts = new LinkedHashMap<>();
		Map<String, Object> figures = new LinkedHashMap<>();
		for (Period date : timeline.period().eachDay()) {
			Day day = Day.of(timeline.within(date));
			List<Alarm> alarms = Alarm.of(day, wording);
			int height = height(request, day, alarms);
			tables.add(day, alarms);
			DailyFigures.add(figures, day);
			charts.put(date.first().toString(), new DayChart(day, wording)
					.chart(request.paper().width() - MARGINS - COLUMN, height, alarms));
		}
		return new ReportData(wording.text("title"), tables.tables(), charts, figures);
	}

	/** @return lines of the longest column of alarms, long texts counted as several */
	private static int lines(List<Alarm> alarms) {
		int column = Math.ceilDiv(alarms.size(), DailyTables.COLUMNS);
		int most = 0;
		for (int from = 0; from < alarms.size(); from += column) {
			List<Alarm> part = alarms.subList(from, Math.min(alarms.size(), from + column));
			most = Math.max(most, part.stream().mapToInt(alarm -> Math.ceilDiv(alarm.text().length(), LINE)).sum());
		}
		return most;
	}

	/** The chart gives way to long tables so that a day fits on its page; where it would not, it keeps its size. */
	private static int height(ReportRequest request, Day day, List<Alarm> alarms) {
		long panels = Stream.of(day.hasGlucose(), day.hasInsulin(), day.hasActivity()).filter(has -> has).count();
		if (panels < 2) {
			return panels == 0 ? NO_PANEL : ONE_PANEL;
		}
		int rows = day.boluses().size() + lines(alarms);
		double left = request.paper().height() - AROUND - TABLE_HEADS - rows * ROW;
		return left < LOWEST ? TALLEST : (int) Math.min(TALLEST, left);
	}
}
