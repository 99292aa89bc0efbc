// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.chart.Chart;
import org.islet.metrics.Agp.Sufficiency;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.Page;
import org.islet.report.page.ProfileChart;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * The ambulatory glucose profile: on one page the times in ranges, the key figures, the quantiles by time of day and up
 * to two weeks of days.
 */
@Component
@Prints(id = "agp", title = "Ambulatory glucose profile (percentile report)", needs = "glucose", days = 14, place = 10)
public final class AgpReport implements ReportType {

	private static final double MARGINS = 68;
	private static final double PROFILE = 232;

	@Override
	public URL template() {
		return AgpReport.class.getResource("agp.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(AgpReport.class, "agp", request, timeline.period().zone());
		Data data = Data.of(timeline);
		PageTexts texts = new PageTexts(data, wording);
		boolean some = !data.glucose().isEmpty();
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, texts.page().table());
		tables.put(Page.LINES, Page.lines(texts.lines()));
		tables.put("agpFigures", new Table(List.of(Table.text("label"), Table.text("value"), Table.text("goal")),
				some ? new KeyFigures(data, wording).rows() : new ArrayList<>()));
		Map<String, Chart> charts = new LinkedHashMap<>();
		double width = request.paper().width() - MARGINS;
		if (some) {
			charts.put("ranges", new RangesBar(data, wording));
			if (data.sufficiency() == Sufficiency.ENOUGH) {
				charts.put("profile",
						new ProfileChart(data.profile(), data.low(), data.high(), Optional.empty(), wording)
								.chart(width, PROFILE));
			}
			charts.put("days", new DayStrips(data, wording, request.locale(), width));
		}
		return new ReportData(wording.text("title"), tables, charts, KeyFigures.named(data));
	}
}
