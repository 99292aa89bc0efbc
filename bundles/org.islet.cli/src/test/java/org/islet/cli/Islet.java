// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.islet.cli.shell.PicocliCommandLine;
import org.islet.cli.verb.Backup;
import org.islet.cli.verb.Check;
import org.islet.cli.verb.ClinicTemplate;
import org.islet.cli.verb.EditPatient;
import org.islet.cli.verb.Entries;
import org.islet.cli.verb.Formats;
import org.islet.cli.verb.Import;
import org.islet.cli.verb.ListPatients;
import org.islet.cli.verb.ListReports;
import org.islet.cli.verb.Log;
import org.islet.cli.verb.Metrics;
import org.islet.cli.verb.Password;
import org.islet.cli.verb.PrintReport;
import org.islet.cli.verb.Reread;
import org.islet.cli.verb.Restore;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.FileImports;
import org.islet.device.host.FileImports.FormatInfo;
import org.islet.format.table.TableFormat;
import org.islet.json.ModelJson;
import org.islet.metrics.Figures;
import org.islet.model.Timeline;
import org.islet.report.ReportOption.Choice;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportRequest;
import org.islet.report.host.Pack;
import org.islet.report.host.Pack.Outcome;
import org.islet.report.host.Pack.Part;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports;
import org.islet.report.host.Templates;
import org.islet.store.DerbyStores;
import org.islet.upload.DriverUploads;
import org.islet.upload.FormatImports;

import com.fasterxml.jackson.databind.JsonNode;

/** The command line without a framework: real store, real imports, a data folder of its own. */
final class Islet {

	/** What a command answered. */
	record Answer(int code, String out, String err) {

		JsonNode json() throws IOException {
			return ModelJson.mapper().readTree(out);
		}
	}

	final Path data;
	final Map<String, String> environment = new HashMap<>();
	final Map<String, Supplier<Verb>> verbs = new HashMap<>();
	final DerbyStores stores = new DerbyStores();
	private final Path folder;

	Islet(Path folder) {
		this.folder = folder;
		data = folder.resolve("data folder äß");
		FileImports imports = new FormatImports(
				Map.of(new FormatInfo("table", "Table", List.of("csv"), "org.islet.format.table", "0"),
						new TableFormat()),
				Clock.systemUTC());
		DeviceUploads uploads = new DriverUploads(List.of(), List.of(), Clock.systemUTC());
		Reports reports = new FiguresOnly();
		Templates templates = new NamesOnly();
		verbs.put("import", () -> new Import(imports));
		verbs.put("reread", () -> new Reread(imports, uploads));
		verbs.put("formats", () -> new Formats(imports));
		verbs.put("patients", ListPatients::new);
		verbs.put("patient", EditPatient::new);
		verbs.put("log", Log::new);
		verbs.put("entries", Entries::new);
		verbs.put("metrics", Metrics::new);
		verbs.put("reports", () -> new ListReports(reports, templates));
		verbs.put("template", () -> new ClinicTemplate(templates));
		verbs.put("report", () -> new PrintReport(reports, templates));
		verbs.put("backup", Backup::new);
		verbs.put("restore", () -> new Restore(stores));
		verbs.put("check", Check::new);
		verbs.put("password", () -> new Password(stores, environment));
	}

	/** With a store in it already, which is quicker than making one. */
	static Islet withStore(Path folder) throws IOException {
		Islet islet = new Islet(folder);
		copy(EmptyStore.FOLDER, islet.data);
		return islet;
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path one : all.toList()) {
				Files.copy(one, to.resolve(from.relativize(one).toString()));
			}
		}
	}

	/** Made once. */
	private static final class EmptyStore {

		static final Path FOLDER = Path.of("target", "empty store " + ProcessHandle.current().pid());

		static {
			new DerbyStores().open(FOLDER, new char[0]).close();
		}
	}

	Answer run(String... args) {
		return runWith("", args);
	}

	Answer runWith(String typed, String... args) {
		List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--locale", "en"));
		all.addAll(Arrays.asList(args));
		return bare(typed, all);
	}

	Answer bare(String typed, List<String> args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = new PicocliCommandLine(verbs, stores, environment).run(args,
				new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
				new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
		return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	Path file(String name, String... lines) throws IOException {
		return Files.write(folder.resolve(name), List.of(lines));
	}

	/** Three good rows. */
	Path readings() throws IOException {
		return file("readings.csv", "time,glucose (mg/dL)", "2026-03-01 08:00,100", "2026-03-01 08:05,110",
				"2026-03-02 23:55,120");
	}

	/** Reports of figures, printed without an engine. */
	private static final class FiguresOnly implements Reports {

		@Override
		public List<ReportInfo> types() {
			return List.of(new ReportInfo("figures", "Figures", List.of("any"), 2, "test", "1"),
					new ReportInfo("broken", "Broken", List.of(), 5, 0, "test", "1",
							List.of(new OptionInfo(Choice.of("columns", "hours", "meals"), "Columns",
									List.of("every hour", "meals")),
									new OptionInfo(new Quantity("before", 0.5, 24, 4), "Hours before", List.of()))));
		}

		@Override
		public Optional<String> unavailable(String type, Timeline timeline) {
			return type.equals("broken") ? Optional.of("it needs " + timeline.period().days() + " moons")
					: timeline.entries().isEmpty() ? Optional.of("there is no data") : Optional.empty();
		}

		@Override
		public Pack pack(List<String> types, Timeline timeline, ReportRequest request, Pack.Watcher watcher,
				OutputStream out) throws ReportException {
			watcher.at(0, 1, "Figures");
			print("figures", timeline, request, Form.PDF, out);
			boolean chosen = types.contains("broken");
			return new Pack(List.of(new Part("figures", "Figures", Outcome.BOUND, 2, 3, ""),
					new Part("other", "Other", Outcome.LEFT_OUT, 0, 0, "it needs a moon"),
					new Part("broken", "Broken", chosen ? Outcome.FAILED : Outcome.BOUND, 5, 1, "it broke")));
		}

		@Override
		public void print(String type, Timeline timeline, ReportRequest request, Form form, OutputStream out)
				throws ReportException {
			if (request.options().containsKey("colour")) {
				throw new ReportException(ReportException.Kind.OPTION, "it has no colour", null);
			}
			try {
				out.write((form + " " + request.paper() + " " + request.unit() + " " + timeline.period().first() + " "
						+ timeline.period().last() + " " + Figures.of(timeline).get("meanMgdl"))
						.getBytes(StandardCharsets.UTF_8));
			} catch (IOException e) {
				throw new ReportException(ReportException.Kind.FAILED, "the disk is full", e);
			}
		}
	}

	/** Templates judged by their names, without an engine. */
	private static final class NamesOnly implements Templates {

		@Override
		public List<Template> use(Path folder) {
			Path bad = folder.resolve("bad.rptdesign");
			return Files.exists(bad) ? List.of(check(bad)) : List.of();
		}

		@Override
		public Template check(Path file) {
			boolean bad = file.getFileName().toString().startsWith("bad");
			return new Template("x", "Letter", List.of("any"), 14, file.toString(),
					bad ? Optional.of("The template bad is not used.") : Optional.empty());
		}

		@Override
		public void pack(Path file, OutputStream out) throws ReportException, IOException {
			out.write(1);
			if (check(file).refusal().isPresent()) {
				throw new ReportException(ReportException.Kind.REFUSED, check(file).refusal().get(), null);
			}
		}
	}
}
