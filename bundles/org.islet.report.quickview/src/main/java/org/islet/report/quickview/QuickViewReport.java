// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/** Two weeks on one page: key figures, each day as a small picture, both weeks compared, and what is seen often. */
@Component
@Prints(id = "quickview", title = "Quick View Summary", needs = "any", days = 14, place = 5)
public final class QuickViewReport implements ReportType {

	private static final double MARGINS = 68;
	private static final double RIGHT = 226;

	@Override
	public URL template() {
		return QuickViewReport.class.getResource("quickview.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(QuickViewReport.class, "quickview", request, timeline.period().zone());
		Data data = Data.of(timeline);
		PageTexts texts = new PageTexts(data, wording);
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, texts.page().table());
		tables.put(Page.LINES, Page.lines(texts.lines()));
		tables.put("quickviewShown", texts(data.known() ? List.of(List.of("1")) : List.of(), "shown"));
		tables.put("quickviewWeeks", texts(new WeekRows(data, wording).rows(), "name", "all", "first", "second",
				"change", "firstHead", "secondHead", "changeHead"));
		tables.put("quickviewUse", texts(new UseRows(data.whole(), wording).rows(), "name", "value"));
		tables.put("quickviewPatterns", texts(texts.patterns(), "sign", "text"));
		return new ReportData(wording.text("title"), tables, charts(data, wording, request), NamedFigures.of(data));
	}

	private static Map<String, Chart> charts(Data data, Wording wording, ReportRequest request) {
		double width = request.paper().width() - MARGINS;
		Map<String, Chart> charts = new LinkedHashMap<>();
		if (!data.whole().glucose().isEmpty()) {
			charts.put("tiles", new Tiles(data.whole(), wording, width));
		}
		if (data.known()) {
			charts.put("days", new DayCells(data, wording, request.locale(), width));
		}
		if (data.whole().insulin().total() > 0) {
			charts.put("insulin", new InsulinBar(data.whole().insulin(), wording, RIGHT));
		}
		return charts;
	}

	private static Table texts(List<List<Object>> rows, String... columns) {
		return new Table(List.of(columns).stream().map(Table::text).toList(), rows);
	}
}
