// SPDX-License-Identifier: EPL-2.0
package org.islet.report.overlay;

import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.islet.chart.Chart;
import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.Limit;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/** The Sensor Daily Overlay: up to seven days of sensor glucose over one clock, and a table of them. */
@Component
@Prints(id = "overlay", title = "Sensor Daily Overlay", needs = "sensor", days = 7, place = 38)
public final class OverlayReport implements ReportType {

	private static final double MARGINS = 68;
	private static final double CHART = 340;

	@Override
	public URL template() {
		return OverlayReport.class.getResource("overlay.rptdesign");
	}

	@Override
	public List<ReportOption> options() {
		return List.of(Choice.DAYS, Choice.MOST);
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(OverlayReport.class, "overlay", request, timeline.period().zone());
		DayNames names = new DayNames(wording, request.locale());
		Choice choice = Choice.of(timeline, request);
		Data data = Data.of(timeline, choice);
		DayRows rows = new DayRows(wording, names);
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, page(data, wording, names).table());
		tables.put(Page.LINES, Page.lines(lines(data, choice, wording)));
		tables.put("overlayDays", rows.table(data));
		Map<String, Chart> charts = new LinkedHashMap<>();
		Map<String, Object> figures = new LinkedHashMap<>();
		if (!data.isEmpty()) {
			charts.put("overlay",
					new OverlayChart(data, wording, names).chart(request.paper().width() - MARGINS, CHART));
		}
		data.days().forEach(day -> DayRows.figures(figures, day.date() + ".", day));
		DayRows.figures(figures, data.whole() ? "" : "shown.", data.all());
		return new ReportData(wording.text("title"), tables, charts, figures);
	}

	private static Page page(Data data, Wording wording, DayNames names) {
		String notice = new DataNotice(data.timeline(), GlucoseSeries.sensor(data.timeline()),
				GlucoseSeries.meter(data.timeline()), CarbTotals.of(data.timeline())).text(wording);
		return new Page(wording.text("title"), Heading.of(data.timeline(), wording), notice,
				data.isEmpty() ? "" : footnotes(data, wording, names));
	}

	private static List<List<Object>> lines(Data data, Choice choice, Wording wording) {
		List<List<Object>> lines = new ArrayList<>();
		if (choice.left() > 0 && !data.isEmpty()) {
			lines.add(List.of("banner",
					wording.text(choice.chosen() ? "banner.chosen" : "banner.most", String.valueOf(choice.most()),
							String.valueOf(choice.left() + choice.most()))));
		}
		if (!choice.unknown().isEmpty()) {
			lines.add(List.of("banner", wording.text("banner.unknown",
					choice.unknown().stream().map(LocalDate::toString).collect(Collectors.joining(", ")))));
		}
		if (data.isEmpty()) {
			lines.add(List.of("absent", wording.text("absent.sensor")));
		} else {
			lines.add(List.of("unit", wording.text("heading.days", wording.unit().symbol())));
		}
		return lines;
	}

	private static String footnotes(Data data, Wording wording, DayNames names) {
		List<String> notes = new ArrayList<>();
		notes.add(wording.text("foot.episodes", wording.limit(Limit.LOW, 0),
				wording.limit(Limit.HIGH, 0), wording.unit().symbol()));
		notes.add(wording.text("foot.mard"));
		if (data.all().sensor().quality().outOfRange() > 0) {
			notes.add(wording.text("foot.outside"));
		}
		for (Period day : data.clockChanges()) {
			notes.add(wording.text("foot.clock", names.name(day.first())));
		}
		if (!data.whole()) {
			notes.add(wording.text("foot.notice"));
		}
		return String.join(" ", notes);
	}
}
