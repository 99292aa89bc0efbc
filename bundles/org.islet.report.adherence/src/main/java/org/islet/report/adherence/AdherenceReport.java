// SPDX-License-Identifier: EPL-2.0
package org.islet.report.adherence;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.model.Timeline;
import org.islet.report.Prints;
import org.islet.report.ReportData;
import org.islet.report.ReportOption;
import org.islet.report.ReportOption.Choice;
import org.islet.report.ReportOption.YesNo;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.DataNotice;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;
import org.osgi.service.component.annotations.Component;

/**
 * How the devices were used, a row per day, for professionals. Option {@code heading=use} calls it "Device use"; option
 * {@code notes=yes} adds the care team's notes, which are in nothing of it otherwise.
 */
@Component
@Prints(id = "adherence", title = "Adherence", needs = "pump|meter", days = 14, place = 65)
public final class AdherenceReport implements ReportType {

	private static final Choice HEADING = Choice.of("heading", "adherence", "use");
	private static final YesNo NOTES = new YesNo("notes", false);

	@Override
	public URL template() {
		return AdherenceReport.class.getResource("adherence.rptdesign");
	}

	@Override
	public List<ReportOption> options() {
		return List.of(HEADING, NOTES);
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(AdherenceReport.class, "adherence", request, timeline.period().zone());
		Use use = Use.of(timeline);
		String title = wording.text(HEADING.in(request).equals("use") ? "title.use" : "title");
		boolean asked = NOTES.in(request);
		Notes notes = asked ? Notes.of(timeline, wording) : Notes.NONE;
		Sentences sentences = new Sentences(use, wording);
		boolean some = !use.counts().recorded().isEmpty();
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(Page.NAME, new Page(title, Heading.of(timeline, wording),
				new DataNotice(timeline, use.sensor(), use.meter(), use.carbs()).text(wording),
				some ? sentences.footnotes() : "").table());
		List<List<Object>> lines = sentences.lines();
		if (asked) {
			lines.add(List.of("notes", wording.text(notes.rows().isEmpty() ? "notes.none" : "notes")));
		}
		tables.put(Page.LINES, Page.lines(lines));
		tables.put("adherenceParts", new Table(List.of(Table.text("part")),
				some ? List.of(List.of("days")) : new ArrayList<>()));
		tables.put("adherenceFigures", new KeyFigures(use, wording).table());
		tables.put("adherenceDays", new DayRows(use, wording, request.locale()).table());
		tables.put("adherenceNotes", notes.table());
		return new ReportData(title, tables, Map.of(), use.figures());
	}
}
