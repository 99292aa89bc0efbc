// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.islet.chart.Chart;
import org.islet.metrics.HourlyInsulin;
import org.islet.metrics.Patterns;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.Page;
import org.islet.report.page.ProfileChart;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/** The therapy dashboard: a period beside the one before, on one page of eight tiles. */
@Component
@Prints(id = "dashboard", title = "Therapy Dashboard", needs = { "sensor", "pump" }, days = 14, earlier = 1, place = 15)
public final class DashboardReport implements ReportType {

	private static final double MARGINS = 68;
	private static final double GUTTER = 6;
	/** the left column of the first row, as in the template */
	private static final double WIDE = 0.64;
	private static final Map<Paper, Double> UPPER = Map.of(Paper.A4, 190.0, Paper.LETTER, 168.0);
	private static final Map<Paper, Double> LOWER = Map.of(Paper.A4, 160.0, Paper.LETTER, 142.0);

	@Override
	public URL template() {
		return DashboardReport.class.getResource("dashboard.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(DashboardReport.class, "dashboard", request, timeline.period().zone());
		Side now = Side.of(timeline.within(timeline.period()));
		Side before = Side.of(timeline.preceding());
		HourlyInsulin hourly = HourlyInsulin.of(now.timeline(), now.basal(), now.insulin());
		Patterns patterns = Patterns.of(now.timeline());
		Map<String, Chart> charts = charts(now, before, hourly, wording, request.paper());
		List<List<Object>> rows = new Tiles(now, before, wording).rows();
		Set<Object> filled = new TreeSet<>();
		rows.forEach(row -> filled.add(row.getFirst()));
		PageTexts texts = new PageTexts(now, before, hourly, wording);
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, texts.page(rows, patterns).table());
		tables.put(Page.LINES, Page.lines(texts.lines(filled, charts.keySet(), patterns)));
		tables.put("dashboardTiles", new Table(List.of(Table.text("tile")),
				filled.stream().map(List::of).toList()));
		tables.put("dashboardRows", new Table(List.of(Table.text("tile"), Table.text("label"), Table.text("now"),
				Table.text("before"), Table.text("change"), Table.count("noise")), rows));
		tables.put("dashboardPatterns", new Table(List.of(Table.text("text")), texts.patterns(patterns)));
		return new ReportData(wording.text("title"), tables, charts, figures(now, before, hourly));
	}

	private static Map<String, Chart> charts(Side now, Side before, HourlyInsulin hourly, Wording wording,
			Paper paper) {
		double width = paper.width() - MARGINS;
		Map<String, Chart> charts = new LinkedHashMap<>();
		Share range = now.ranges().share(Range.IN_RANGE).orElseThrow();
		now.profile().ifPresent(profile -> charts.put("A", new ProfileChart(profile, range.from().orElseThrow(),
				range.to().orElseThrow(), before.profile(), wording).chart(width * WIDE - GUTTER, UPPER.get(paper))));
		if (!now.glucose().isEmpty()) {
			charts.put("B", new RangeBars(now, before, wording, width * (1 - WIDE) - GUTTER, UPPER.get(paper)));
		}
		if (hourly.days() > 0) {
			charts.put("D", new HourlyChart(hourly, wording).chart(width / 2 - GUTTER, LOWER.get(paper)));
		}
		return charts;
	}

	private static Map<String, Object> figures(Side now, Side before, HourlyInsulin hourly) {
		Map<String, Object> figures = new LinkedHashMap<>();
		add(figures, "", now);
		add(figures, "before.", before);
		for (HourlyInsulin.Hour hour : hourly.hours()) {
			String prefix = "hour.%02d.".formatted(hour.hour());
			hour.basal().ifPresent(rate -> figures.put(prefix + "basalUPerHour", rate));
			hour.programmed().ifPresent(rate -> figures.put(prefix + "programmedUPerHour", rate));
			hour.bolus().ifPresent(units -> figures.put(prefix + "bolusU", units));
		}
		return figures;
	}

	private static void add(Map<String, Object> figures, String prefix, Side side) {
		side.figures().forEach((name, value) -> {
			if (!(value instanceof Map) && !(value instanceof Boolean)) {
				figures.put(prefix + name, value);
			}
		});
		side.meals().windows().forEach(window -> {
			if (!window.known().isEmpty() && !Double.isNaN(window.riseMgdl())) {
				figures.put(prefix + "meals." + window.name().replaceAll("[^\\p{Alnum}]", "_") + ".riseMgdl",
						window.riseMgdl());
			}
		});
	}
}
