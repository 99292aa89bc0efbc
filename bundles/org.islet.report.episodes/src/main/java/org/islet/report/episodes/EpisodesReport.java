// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * Low and high episodes, a page each: how many and how long, when in the day, what came before them, and the patterns
 * among them. The options {@code lowWindow} and {@code highWindow} are the hours before an episode that are looked at.
 */
@Component
@Prints(id = "episodes", title = "Episodes and patterns", needs = "sensor", days = 14, place = 25)
public final class EpisodesReport implements ReportType {

	private static final double MARGINS = 68;
	private static final double TABLE = 200;

	@Override
	public URL template() {
		return EpisodesReport.class.getResource("episodes.rptdesign");
	}

	@Override
	public List<ReportOption> options() {
		return List.of(Windows.LOW, Windows.HIGH);
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(EpisodesReport.class, "episodes", request, timeline.period().zone());
		Data data = Data.of(timeline, Windows.of(request));
		EpisodeTables tables = new EpisodeTables(data, wording);
		PageTexts texts = new PageTexts(data, wording);
		Map<String, Table> named = new LinkedHashMap<>();
		named.put(Page.NAME, texts.page().table());
		named.put(Page.LINES, Page.lines(texts.lines()));
		named.putAll(tables.tables());
		Map<String, Chart> charts = new LinkedHashMap<>();
		for (Side side : Side.values()) {
			if (!data.episodes(side).isEmpty()) {
				charts.put(side.key(), new Raster(data, side, wording, request.locale(),
						request.paper().width() - MARGINS - TABLE));
			}
		}
		return new ReportData(wording.text("title"), named, charts, EpisodeFigures.named(data));
	}
}
