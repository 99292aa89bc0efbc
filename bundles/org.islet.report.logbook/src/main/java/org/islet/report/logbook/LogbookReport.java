// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Choice;
import org.islet.report.ReportOption.YesNo;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * The logbook: a row for each day, a column for each three hours or, with {@code columns=meals}, for the patient's meals
 * and the times between. With {@code blank=yes} an empty one, to be filled in by hand; it needs no data.
 */
@Component
@Prints(id = "logbook", title = "Logbook", needs = {}, days = 14, place = 84)
public final class LogbookReport implements ReportType {

	private static final Choice COLUMNS = Choice.of("columns", "hours", "meals");
	private static final YesNo BLANK = new YesNo("blank", false);
	private static final double MARGINS = 68;

	@Override
	public URL template() {
		return LogbookReport.class.getResource("logbook.rptdesign");
	}

	@Override
	public List<ReportOption> options() {
		return List.of(COLUMNS, BLANK);
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(LogbookReport.class, "logbook", request, timeline.period().zone());
		boolean blank = BLANK.in(request);
		Data data = Data.of(blank ? withoutEntries(timeline) : timeline, COLUMNS.in(request).equals("meals"));
		Grids grids = new Grids(data, wording, request.paper().width() - MARGINS, blank);
		Map<String, Chart> charts = new LinkedHashMap<>();
		List<GridChart> grid = blank ? grids.blank() : data.isEmpty() ? List.of() : grids.filled();
		grid.forEach(chart -> charts.put(chart.name(), chart));
		PageTexts texts = new PageTexts(data, wording, blank);
		Notes notes = new Notes(data, wording);
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, texts.page().table());
		tables.put(Page.LINES, Page.lines(texts.lines(!notes.rows().isEmpty())));
		tables.put("logbookSummary", new Table(List.of(Table.text("text")), texts.summary()));
		tables.put("logbookGrids", new Table(List.of(Table.text("name")),
				grid.stream().map(chart -> List.<Object>of(chart.name())).toList()));
		tables.put("logbookNotes", new Table(List.of(Table.text("when"), Table.text("kind"), Table.text("text")),
				notes.rows()));
		tables.put("logbookCells", new Table(CellRows.COLUMNS, blank ? new ArrayList<>() : new CellRows(data).rows()));
		return new ReportData(wording.text("title"), tables, charts, data.figures());
	}

	private static Timeline withoutEntries(Timeline timeline) {
		return new Timeline(timeline.patient(), timeline.period(), List.of(), List.of(), List.of());
	}
}
