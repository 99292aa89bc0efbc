// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.host.Pack;
import org.islet.report.host.Pack.Outcome;
import org.islet.report.host.Pack.Part;
import org.islet.report.host.Reports;
import org.islet.report.host.Reports.ReportInfo;

/**
 * {@code islet report pack}: several reports about the same days in one file.
 *
 * @param types those chosen, in their order; empty for all
 * @param file where to
 */
record PrintPack(Reports reports, List<ReportInfo> types, Path file) {

	/** The days of a pack when nothing is said. */
	static final int DAYS = 14;

	/** @return how far back its timeline must reach, for the report that looks back furthest */
	Duration before(Period period) {
		List<ReportInfo> all = types.isEmpty() ? reports.types() : types;
		return all.stream().map(info -> info.before(period)).max(Comparator.naturalOrder()).orElse(Timeline.AROUND);
	}

	int print(Console console, Timeline timeline, ReportRequest request, boolean json)
			throws VerbException, IOException {
		Pack pack = Draft.write(file, out -> reports.pack(types.stream().map(ReportInfo::id).toList(), timeline,
				request, new PackProgress(console), out));
		if (json) {
			console.json(json(pack, timeline.period()));
		} else {
			tell(console, pack, timeline);
		}
		return pack.parts().stream().anyMatch(part -> part.outcome() == Outcome.FAILED) ? CommandLine.PARTLY
				: CommandLine.DONE;
	}

	private void tell(Console console, Pack pack, Timeline timeline) {
		for (Part part : pack.parts()) {
			switch (part.outcome()) {
			case BOUND -> console.out().println(part.pages() == 1
					? Texts.of("pack.page", part.title(), String.valueOf(part.page()))
					: Texts.of("pack.pages", part.title(), String.valueOf(part.page()),
							String.valueOf(part.page() + part.pages() - 1)));
			case LEFT_OUT -> console.out().println(Texts.of("pack.left", part.title(), part.reason()));
			case FAILED -> console.err().println(Texts.of("pack.failed", part.title(), part.reason()));
			}
		}
		console.out().println(Texts.of("pack.written", timeline.patient().name(), timeline.period().first(),
				timeline.period().last(), file));
	}

	private Map<String, Object> json(Pack pack, Period period) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("file", file.toAbsolutePath().toString());
		json.put("from", period.first());
		json.put("to", period.last());
		json.put("reports", pack.parts());
		return json;
	}
}
