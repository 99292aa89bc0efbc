// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.net.URL;
import java.util.Map;

import org.islet.metrics.Figures;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;

/** A report that is a template and nothing else; it shows the standard data sets. */
final class TemplateReport implements ReportType {

	private final TemplateFile file;

	TemplateReport(TemplateFile file) {
		this.file = file;
	}

	@Override
	public URL template() {
		return file.design();
	}

	@Override
	public ReportData data(Timeline timeline, ReportRequest request) {
		return new ReportData(file.installed(this).title(request.locale()), Map.of(), Map.of(),
				StatisticsTable.flat(Figures.of(timeline)));
	}
}
