// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.face.GlucoseNumbers;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportRequest;
import org.islet.report.host.Reports.Form;
import org.islet.report.host.Reports.ReportInfo;
import org.islet.report.host.Reports;
import org.islet.report.host.Templates;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet report}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "report")
@Command(name = "report")
public final class PrintReport implements Verb {

	private static final String PACK = "pack";

	private final Reports reports;
	private final Templates templates;

	@Parameters(paramLabel = "TYPE", descriptionKey = "report.type")
	private String type;

	@Option(names = "--with", paramLabel = "TYPE", split = ",", descriptionKey = "report.with")
	private List<String> with = new ArrayList<>();

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
	private Optional<String> patient = Optional.empty();

	@Mixin
	private Days days;

	@Option(names = "--units", paramLabel = "UNIT", descriptionKey = "common.units")
	private String units;

	@Option(names = "--paper", paramLabel = "SIZE", descriptionKey = "report.paper")
	private Paper paper;

	@Option(names = "--option", paramLabel = "NAME=VALUE", descriptionKey = "report.option")
	private Map<String, String> options = new HashMap<>();

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", descriptionKey = "report.output")
	private Path output;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public PrintReport(@Reference Reports reports, @Reference Templates templates) {
		this.reports = reports;
		this.templates = templates;
	}

	@Override
	public int run(Console console) throws VerbException, IOException {
		ClinicTemplate.use(templates, console);
		if (type.equals(PACK)) {
			return pack(console);
		}
		if (!with.isEmpty()) {
			throw Texts.usage("report.usageWith");
		}
		ReportInfo info = info(type);
		GlucoseUnit unit = unit();
		Form form = form();
		TherapyStore store = console.store();
		Patient whose = console.patient(patient);
		Period period = days.exactly(info.days(), store, whose);
		Timeline timeline = store.read(whose.id(), period, info.before(period));
		Optional<String> missing = reports.unavailable(info.id(), timeline);
		if (missing.isPresent()) {
			throw Texts.failed("report.unavailable", info.title(), whose.name(), period.first(), period.last(),
					missing.get());
		}
		Path file = file(period);
		Draft.write(file, out -> {
			reports.print(info.id(), timeline, request(console, unit, whose), form, out);
			return file;
		});
		if (json) {
			console.json(Map.of("file", file.toAbsolutePath().toString(), "report", info.id(), "from", period.first(),
					"to", period.last()));
		} else {
			console.out().println(Texts.of("report.written", info.title(), whose.name(), period.first(), period.last(),
					file));
		}
		return CommandLine.DONE;
	}

	private int pack(Console console) throws VerbException, IOException {
		List<ReportInfo> chosen = new ArrayList<>();
		for (String id : with) {
			chosen.add(info(id));
		}
		GlucoseUnit unit = unit();
		if (form() != Form.PDF) {
			throw Texts.usage("pack.ending", output);
		}
		TherapyStore store = console.store();
		Patient whose = console.patient(patient);
		Period period = days.exactly(PrintPack.DAYS, store, whose);
		PrintPack pack = new PrintPack(reports, chosen, file(period));
		Timeline timeline = store.read(whose.id(), period, pack.before(period));
		return pack.print(console, timeline, request(console, unit, whose), json);
	}

	private GlucoseUnit unit() throws VerbException {
		return units == null ? null : Texts.understood(() -> GlucoseNumbers.unit(units));
	}

	private Path file(Period period) {
		return output == null ? Path.of(type + "-" + period.first() + ".pdf") : output;
	}

	private ReportRequest request(Console console, GlucoseUnit unit, Patient whose) {
		return new ReportRequest(unit == null ? whose.preferences().unit() : unit, console.locale(),
				paper(console.locale()), Instant.now(), version(), options);
	}

	private ReportInfo info(String id) throws VerbException {
		return reports.types().stream().filter(known -> known.id().equals(id)).findFirst()
				.orElseThrow(() -> Texts.usage("report.unknown", id,
						reports.types().stream().map(ReportInfo::id).collect(Collectors.joining(", "))));
	}

	private Form form() throws VerbException {
		if (output == null) {
			return Form.PDF;
		}
		String name = output.toString().toLowerCase(Locale.ROOT);
		for (Form form : Form.values()) {
			if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
				return form;
			}
		}
		throw Texts.usage("report.ending", output);
	}

	/** Where Letter is the usual size of paper, that. */
	private Paper paper(Locale locale) {
		if (paper != null) {
			return paper;
		}
		return switch (locale.getCountry()) {
		case "US", "CA", "MX", "PH", "CL", "CO", "VE" -> Paper.LETTER;
		default -> Paper.A4;
		};
	}

	static String version() {
		Bundle bundle = FrameworkUtil.getBundle(PrintReport.class);
		return bundle == null ? "0" : bundle.getVersion().toString();
	}
}
