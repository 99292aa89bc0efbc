// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;
import org.islet.report.host.Press;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports.Form;

/** Prints on a plain class path, where library and fonts lie beside the classes. */
public final class PlainPress implements Press {

	private final Path folder;
	private final BirtReports reports;
	private ReportType known;

	public PlainPress() {
		try {
			folder = Files.createTempDirectory("islet-press");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		reports = new BirtReports(path -> Theme.class.getClassLoader().getResource(path), folder);
	}

	@Override
	public synchronized void print(ReportType type, Timeline timeline, ReportRequest request, Form form,
			OutputStream out) throws ReportException {
		String id = type.getClass().getName();
		if (known != type) {
			known = type;
			reports.add(new Installed(type, id, id, List.of(), 1, 0, 0, id, "0", 0));
		}
		reports.print(id, timeline, request, form, out);
	}

	@Override
	public void close() {
		reports.stop();
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
