// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.FileImports;
import org.islet.device.host.ImportResult;
import org.islet.face.SampleData;
import org.islet.face.ResultWords;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports;
import org.islet.report.host.Reports.Form;
import org.islet.sim.Simulations;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet demo}: from the sample export to printed days, in a folder of its own. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "demo")
@Command(name = "demo")
public final class Demo implements Verb {

	private static final ZoneId ZONE = SampleData.ZONE;
	private static final String MARK = "islet-demo.txt";
	private static final int DAYS = 14;

	private final SampleData sample;
	private final Stores stores;
	private final FileImports imports;
	private final Reports reports;
	private final DemoDevice devices;

	@Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "demo.folder")
	private Path folder = Path.of("islet-demo");

	@Option(names = "--device", paramLabel = "ID", descriptionKey = "demo.device")
	private Optional<String> device = Optional.empty();

	@Activate
	public Demo(BundleContext context, @Reference Stores stores, @Reference FileImports imports,
			@Reference Reports reports, @Reference DeviceUploads uploads, @Reference Simulations simulations) {
		this(SampleData.of(context::getProperty), stores,
				imports, reports, new DemoDevice(uploads, simulations));
	}

	Demo(SampleData sample, Stores stores, FileImports imports, Reports reports, DemoDevice devices) {
		this.sample = sample;
		this.stores = stores;
		this.imports = imports;
		this.reports = reports;
		this.devices = devices;
	}

	@Override
	public int run(Console console) throws VerbException, IOException {
		if (device.isPresent()) {
			devices.check(device.get());
		}
		if (!sample.exists()) {
			throw Texts.failed("demo.noSample", sample.file());
		}
		fresh();
		Path data = folder.resolve("data");
		try (TherapyStore store = stores.open(data, new char[0])) {
			Patient patient = store.save(SampleData.patient());
			if (device.isPresent()) {
				int code = devices.read(device.get(), store, patient, console);
				if (code == CommandLine.DONE) {
					console.out().println();
					print(store, patient, console);
				}
				console.out().println(Texts.of("demo.nextDevice", data, device.get()));
				return code;
			}
			ImportResult result = imports.run(store, patient, sample.file(), Optional.empty(), Map.of(),
					console.progress());
			new ResultText(console.out(), ZONE, ResultWords.FILE).print(result);
			if (result.state() != ImportResult.State.DONE) {
				return CommandLine.FAILED;
			}
			console.out().println();
			print(store, patient, console);
		}
		console.out().println(Texts.of("demo.next", data, sample.file()));
		return CommandLine.DONE;
	}

	private void print(TherapyStore store, Patient patient, Console console) throws VerbException, IOException {
		LocalDate last = store.span(patient.id()).orElseThrow().last().atZone(ZONE).toLocalDate();
		write(store, patient, Period.day(last.minusDays(1), ZONE), console);
		write(store, patient, new Period(last.minusDays(DAYS - 1), last, ZONE), console);
	}

	private void write(TherapyStore store, Patient patient, Period period, Console console)
			throws VerbException, IOException {
		Path file = folder.resolve(period.days() == 1 ? "daily-" + period.first() + ".pdf"
				: "daily-" + period.first() + "-to-" + period.last() + ".pdf");
		ReportRequest request = new ReportRequest(patient.preferences().unit(), console.locale(), Paper.A4,
				Instant.now(), PrintReport.version(), Map.of());
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			reports.print("daily", store.read(patient.id(), period), request, Form.PDF, out);
		} catch (ReportException e) {
			throw new VerbException(VerbException.Kind.FAILED, e.getMessage());
		}
		console.out().println(Texts.of("demo.printed", file));
	}

	/** An earlier demo makes room; anything else in the way stays. */
	private void fresh() throws VerbException, IOException {
		folder = folder.toAbsolutePath().normalize();
		if (Files.exists(folder.resolve(MARK))) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		} else if (Files.exists(folder)) {
			throw Texts.failed("demo.inTheWay", folder);
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(MARK), Texts.of("demo.mark") + System.lineSeparator());
	}
}
