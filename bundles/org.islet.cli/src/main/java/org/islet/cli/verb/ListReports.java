// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.shell.Texts;
import org.islet.report.host.Reports;
import org.islet.report.host.Reports.ReportInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet reports}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "reports")
@Command(name = "reports")
public final class ListReports implements Verb {

	private final Reports reports;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public ListReports(@Reference Reports reports) {
		this.reports = reports;
	}

	@Override
	public int run(Console console) {
		List<ReportInfo> all = reports.types();
		if (json) {
			console.json(all);
		} else {
			Columns columns = new Columns(Texts.of("list.id"), Texts.of("list.title"), Texts.of("reports.needs"),
					Texts.of("reports.days"), Texts.of("list.from"));
			all.forEach(type -> columns.row(type.id(), type.title(), String.join(", ", type.needs()), type.days(),
					type.bundle() + " " + type.version()));
			columns.print(console.out());
		}
		return CommandLine.DONE;
	}
}
