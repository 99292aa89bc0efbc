// SPDX-License-Identifier: EPL-2.0
package org.islet.report.data;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.Logged;
import org.islet.model.Timeline;
import org.islet.model.row.EntryRow;
import org.islet.model.row.EntryRows;
import org.islet.model.row.Extract;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.Table.Type;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/** Everything recorded in the period, entry by entry. */
@Component
@Prints(id = "data", title = "Data table", needs = "any", days = 14, place = 95)
public final class DataReport implements ReportType {

	/** More lines would be hundreds of pages that nobody turns, and take minutes to print. */
	static final int MOST_LINES = 12_000;

	@Override
	public URL template() {
		return DataReport.class.getResource("data.rptdesign");
	}

	@Override
	public List<ReportOption> options() {
		return Choice.OPTIONS;
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(DataReport.class, "data", request, timeline.period().zone());
		Choice choice = Choice.of(request);
		List<Logged<?>> entries = timeline.entries().stream().filter(logged -> choice.holds(logged.entry())).toList();
		List<List<Object>> lines = new Lines(timeline, wording).of(entries, choice.everyReading());
		boolean tooMany = lines.size() > MOST_LINES;
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, page(timeline, wording, choice).table());
		tables.put(Page.LINES, Page.lines(notices(entries.size(), lines.size(), choice, wording)));
		tables.put("dataCounts", counts(entries, wording));
		tables.put("dataLines", new Table(Lines.COLUMNS, tooMany ? List.of() : lines));
		tables.put(ReportData.SHEET, sheet(timeline, entries, choice));
		return new ReportData(wording.text("title"), tables, Map.of(), figures(entries));
	}

	private static Page page(Timeline timeline, Wording wording, Choice choice) {
		DataNotice notice = new DataNotice(timeline, GlucoseSeries.sensor(timeline), GlucoseSeries.meter(timeline),
				CarbTotals.of(timeline));
		String shown = choice.everyReading() ? "" : wording.text("foot.hours") + " ";
		return new Page(wording.text("title"), Heading.of(timeline, wording), notice.text(wording),
				shown + wording.text("foot"));
	}

	private static List<List<Object>> notices(int entries, int lines, Choice choice, Wording wording) {
		List<List<Object>> notices = new ArrayList<>();
		if (entries == 0) {
			notices.add(List.of("absent", wording.text(choice.kinds().isEmpty() ? "none" : "none.kinds")));
		} else if (lines > MOST_LINES) {
			notices.add(List.of("banner", wording.text("many", String.valueOf(lines), String.valueOf(MOST_LINES))));
		}
		return notices;
	}

	private static Map<String, Integer> byKind(List<Logged<?>> entries) {
		Map<String, Integer> counts = new TreeMap<>();
		entries.forEach(logged -> counts.merge(logged.entry().getClass().getSimpleName(), 1, Integer::sum));
		return counts;
	}

	private static Table counts(List<Logged<?>> entries, Wording wording) {
		List<List<Object>> rows = new ArrayList<>();
		byKind(entries).forEach(
				(kind, count) -> rows.add(List.of(wording.text("kind." + kind), wording.number(count, 0, 0))));
		return new Table(List.of(Table.text("kind"), Table.text("count")), rows);
	}

	private static Map<String, Object> figures(List<Logged<?>> entries) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("entries", entries.size());
		byKind(entries).forEach((kind, count) -> figures.put("entries." + kind, count));
		return figures;
	}

	private static Table sheet(Timeline timeline, List<Logged<?>> entries, Choice choice) {
		List<List<Object>> rows = new ArrayList<>();
		EntryRows made = new EntryRows(timeline);
		Extract extract = choice.extract(timeline.entries());
		for (Logged<?> logged : entries) {
			EntryRow row = made.of(logged);
			List<Object> cells = new ArrayList<>(extract.texts(row));
			cells.set(0, row.local());
			cells.set(3, row.clock());
			cells.set(6, row.value().isPresent() ? row.value().getAsDouble() : null);
			rows.add(cells);
		}
		return new Table(extract.columns().stream().map(name -> new Column(name, type(name))).toList(), rows);
	}

	private static Type type(String column) {
		return switch (column) {
		case "local", "clock" -> Type.TIME;
		case "value" -> Type.NUMBER;
		default -> Type.TEXT;
		};
	}
}
