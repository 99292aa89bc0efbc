// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.islet.report.host.Reports;
import org.islet.report.host.Reports.ReportInfo;
import org.islet.report.host.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code islet reports}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "reports")
@Command(name = "reports")
public final class ListReports implements Verb {

	private final Reports reports;
	private final Templates templates;

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
	private Optional<String> patient = Optional.empty();

	@Mixin
	private Days days;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public ListReports(@Reference Reports reports, @Reference Templates templates) {
		this.reports = reports;
		this.templates = templates;
	}

	@Override
	public int run(Console console) throws VerbException {
		ClinicTemplate.use(templates, console);
		List<ReportInfo> all = reports.types();
		boolean about = patient.isPresent() || !days.open() && !console.store().patients().isEmpty();
		if (about) {
			TherapyStore store = console.store();
			Patient whose = console.patient(patient);
			List<Possible> possible = possible(all, store, whose);
			return json ? json(console, possible.stream().map(Possible::json).toList()) : print(console, possible);
		}
		return json ? json(console, all.stream().map(ReportOptions::json).toList()) : list(console, all);
	}

	private List<Possible> possible(List<ReportInfo> all, TherapyStore store, Patient whose) throws VerbException {
		Map<Period, Timeline> read = new HashMap<>();
		List<Possible> possible = new ArrayList<>();
		for (ReportInfo type : all) {
			Period period = days.exactly(type.days(), store, whose);
			Timeline timeline = read.computeIfAbsent(period, days -> store.read(whose.id(), days));
			possible.add(new Possible(type, period, reports.unavailable(type.id(), timeline)));
		}
		return possible;
	}

	private static int json(Console console, Object answer) {
		console.json(answer);
		return CommandLine.DONE;
	}

	private static int list(Console console, List<ReportInfo> all) {
		Columns columns = new Columns(Texts.of("list.id"), Texts.of("list.title"), Texts.of("reports.needs"),
				Texts.of("reports.days"), Texts.of("list.from"));
		all.forEach(type -> columns.row(type.id(), type.title(), String.join(", ", type.needs()), type.days(),
				type.bundle() + " " + type.version()));
		columns.print(console.out());
		ReportOptions.print(console.out(), all);
		return CommandLine.DONE;
	}

	private static int print(Console console, List<Possible> all) {
		Columns columns = new Columns(Texts.of("list.id"), Texts.of("list.title"), Texts.of("reports.period"),
				Texts.of("reports.available"));
		all.forEach(one -> columns.row(one.type().id(), one.type().title(),
				one.period().first() + " - " + one.period().last(),
				one.missing().map(missing -> Texts.of("reports.no", missing)).orElse(Texts.of("reports.yes"))));
		columns.print(console.out());
		return CommandLine.DONE;
	}

	/** Whether a report can be made of a period, and what is missing if not. */
	private record Possible(ReportInfo type, Period period, Optional<String> missing) {

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("id", type.id());
			json.put("title", type.title());
			json.put("needs", type.needs());
			json.put("from", period.first());
			json.put("to", period.last());
			json.put("available", missing.isEmpty());
			json.put("reason", missing.orElse(null));
			json.put("options", ReportOptions.json(type.options()));
			return json;
		}
	}
}
