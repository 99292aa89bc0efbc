// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.net.URL;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.metrics.DeviceUse;
import org.islet.metrics.DeviceUseDay.Exit;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * The Weekly Review: a row for each day of a week with its glucose, insulin and figures, and the week beside the week
 * before. A longer period has a page for each week as the request's region counts them.
 */
@Component
@Prints(id = "weekly", title = "Weekly Review", needs = "any", days = 7, earlier = 1, place = 45)
public final class WeeklyReport implements ReportType {

	private static final int WEEK = 7;
	private static final double MARGINS = 68;

	@Override
	public URL template() {
		return WeeklyReport.class.getResource("weekly.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Timeline asked = timeline.within(timeline.period());
		Wording wording = new Wording(WeeklyReport.class, "weekly", request, timeline.period().zone());
		WeeklyTables tables = new WeeklyTables(wording);
		Map<String, Chart> charts = new LinkedHashMap<>();
		Map<String, Object> figures = new LinkedHashMap<>();
		List<Exit> exits = exits(asked);
		WeeklyFigures.add(figures, "", Part.of(asked, exits));
		Part before = before(timeline.preceding());
		WeeklyFigures.add(figures, "before.", before);
		for (Period period : weeks(asked.period(), wording.weeks())) {
			Week week = Week.of(asked.within(period), exits);
			charts(charts, week, request, wording);
			tables.add(week, before);
			WeeklyFigures.add(figures, "weekOf" + period.first() + ".", week.whole());
			week.days().forEach(day -> WeeklyFigures.add(figures, day.date() + ".", day));
			before = week.whole();
		}
		return new ReportData(wording.text("title"), tables.tables(), charts, figures);
	}

	private static List<Exit> exits(Timeline timeline) {
		return DeviceUse.of(timeline).days().stream().flatMap(day -> day.exits().stream()).toList();
	}

	/** @return the seven days before the first page, or as many as there are */
	private static Part before(Timeline preceding) {
		Period all = preceding.period();
		LocalDate first = all.last().minusDays(WEEK - 1L);
		Timeline last = preceding
				.within(new Period(first.isBefore(all.first()) ? all.first() : first, all.last(), all.zone()));
		return Part.of(last, exits(last));
	}

	private static void charts(Map<String, Chart> charts, Week week, ReportRequest request, Wording wording) {
		double page = request.paper().width() - MARGINS;
		WeekCharts drawn = new WeekCharts(week, wording, request.paper());
		for (Part day : week.days()) {
			if (day.hasPicture()) {
				charts.put(day.date().toString(), drawn.strip(day, page - WeeklyTables.columns(week)));
			}
		}
		if (week.hasPicture()) {
			charts.put(WeeklyTables.legend(week), drawn.legend(page));
		}
	}

	/** A period of up to seven days is one week, whatever day it begins with. */
	static List<Period> weeks(Period period, WeekFields counted) {
		if (period.days() <= WEEK) {
			return List.of(period);
		}
		List<Period> weeks = new ArrayList<>();
		LocalDate from = period.first();
		while (!from.isAfter(period.last())) {
			LocalDate next = from.with(TemporalAdjusters.next(counted.getFirstDayOfWeek()));
			LocalDate last = next.isAfter(period.last()) ? period.last() : next.minusDays(1);
			weeks.add(new Period(from, last, period.zone()));
			from = last.plusDays(1);
		}
		return weeks;
	}
}
