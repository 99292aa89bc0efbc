// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.host.Pack;
import org.islet.report.host.Pack.Outcome;
import org.islet.report.host.Pack.Part;
import org.islet.report.page.Heading;
import org.islet.report.page.Page;
import org.islet.report.page.Wording;

/**
 * The first page of several reports bound together: what is in it and where, and what is not and why.
 *
 * @param pack what is bound
 */
record Cover(Pack pack) implements ReportType {

	private static final String NAME = "cover";

	/** @return it as something that can be printed */
	Installed installed() {
		return new Installed(this, NAME, NAME, List.of(), 1, 0, 0, "org.islet.birt", "", 0);
	}

	@Override
	public URL template() {
		return Cover.class.getResource("cover.rptdesign");
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		Wording wording = new Wording(Cover.class, NAME, request, timeline.period().zone());
		Heading heading = Heading.of(timeline, wording);
		Table page = new Page(wording.text("title"), heading, "", wording.text("footnotes")).table();
		List<List<Object>> rows = new ArrayList<>();
		for (Part part : pack.parts()) {
			rows.add(List.of(part.title(), heading.period(), pages(part), note(part, wording)));
		}
		Table reports = new Table(
				List.of(Table.text("title"), Table.text("period"), Table.text("pages"), Table.text("note")), rows);
		return new ReportData(wording.text("document", timeline.patient().name()),
				Map.of(Page.NAME, page, "coverReports", reports), Map.of(), Map.of());
	}

	private static String pages(Part part) {
		return switch (part.pages()) {
		case 0 -> "–";
		case 1 -> String.valueOf(part.page());
		default -> part.page() + "–" + (part.page() + part.pages() - 1);
		};
	}

	private static String note(Part part, Wording wording) {
		return part.outcome() == Outcome.BOUND ? ""
				: wording.text(part.outcome() == Outcome.LEFT_OUT ? "left" : "failed", part.reason());
	}
}
