// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;

import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports.Form;

/** Prints a report type without a framework; it lies in the engine's package because the engine exports nothing. */
public final class Press implements AutoCloseable {

	private static final String ID = "tried";

	private final BirtReports reports;

	/** @param folder for fonts and temporary files */
	public Press(ReportType type, Path folder) {
		reports = new BirtReports(path -> Theme.class.getClassLoader().getResource(path), folder);
		reports.add(Installed.of(type, Map.of("org.islet.prints.id", ID, "org.islet.prints.title", ID,
				"org.islet.prints.needs", "any", "org.islet.prints.days", 1), ID, "1", 1));
	}

	/** @return the report as PDF */
	public byte[] pdf(Timeline timeline, ReportRequest request) throws ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		reports.print(ID, timeline, request, Form.PDF, out);
		return out.toByteArray();
	}

	@Override
	public void close() {
		reports.stop();
	}
}
