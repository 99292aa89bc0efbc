// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.FileImports;
import org.islet.model.Timeline;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.islet.report.host.Reports;
import org.islet.sim.Simulations;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast the program is here, against what it shall be. Touches no data of anybody. */
@Component(service = Verb.class, scope = ServiceScope.PROTOTYPE)
@Adds(verb = "bench")
@Command(name = "bench", description = "Measures this program's speed with invented data in a temporary folder.")
public final class Bench implements Verb {

	/** names the script that started the program */
	private static final String SCRIPT = "ISLET_SCRIPT";
	private static final char[] NO_PASSWORD = {};

	private final Stores stores;
	private final FileImports imports;
	private final Reports reports;
	private final UploadBench uploads;
	private final BundleContext context;

	@Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "Runs of which the median counts.")
	private int runs = 5;

	@Option(names = "--json", description = "Print the figures as JSON.")
	private boolean json;

	@Activate
	public Bench(BundleContext context, @Reference Stores stores, @Reference FileImports imports,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) Reports reports, @Reference DeviceUploads uploads,
			@Reference Simulations simulations) {
		this.context = context;
		this.uploads = new UploadBench(uploads, simulations, context);
		this.stores = stores;
		this.imports = imports;
		this.reports = reports;
	}

	@Override
	public int run(Console console) throws VerbException, IOException {
		Path folder = Files.createTempDirectory("islet-bench");
		warn(console);
		try {
			List<Measured> results = measure(folder, new Stopwatch(2, Math.max(1, runs)),
					what -> console.err().println(what + " ..."));
			if (json) {
				console.json(results.stream().map(Measured::json).toList());
			} else {
				console.out().println(Measured.heading());
				results.forEach(result -> console.out().println(result.line()));
			}
			return results.stream().filter(Measured::done).allMatch(Measured::met) ? CommandLine.DONE
					: CommandLine.FAILED;
		} catch (IOException | VerbException e) {
			throw e;
		} catch (Exception e) {
			// whatever is measured may fail in any way; a benchmark that cannot be run is no crash
			throw new VerbException(VerbException.Kind.FAILED, "The benchmark stopped: " + e.getMessage());
		} finally {
			delete(folder);
		}
	}

	private static void warn(Console console) {
		OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
		if (system.getSystemLoadAverage() > system.getAvailableProcessors()) {
			console.err().printf("Other programs keep this machine busy (load %.1f on %d processors): the times will be"
					+ " too long, the ratios less so.%n", system.getSystemLoadAverage(),
					system.getAvailableProcessors());
		}
	}

	List<Measured> measure(Path folder, Stopwatch watch, Consumer<String> progress) throws Exception {
		List<Measured> results = new ArrayList<>();
		Path data = folder.resolve("data");
		progress.accept("Statistics");
		results.add(StatisticsBench.run(watch));
		progress.accept("Pages");
		results.add(PageBench.run(watch));
		Timeline timeline;
		try (TherapyStore store = stores.open(data, NO_PASSWORD)) {
			progress.accept("Imports");
			ImportBench imported = new ImportBench(imports, store, folder);
			results.addFirst(imported.run(watch));
			timeline = store.read(imported.patient().id(), ImportBench.period());
			progress.accept("Uploads");
			results.addAll(uploads.run(store));
		}
		progress.accept("Reports");
		ReportBench printing = new ReportBench(reports);
		results.addAll(printing.warm(timeline, watch));
		Path one = folder.resolve("one");
		try (TherapyStore store = stores.open(one, NO_PASSWORD)) {
			new ImportBench(imports, store, folder).once();
		}
		progress.accept("Cold starts");
		results.add(printing.cold(System.getenv(SCRIPT), one, folder, watch));
		progress.accept("Windows");
		results.addAll(FramesBench.run(System.getenv(SCRIPT), context, folder));
		return results;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
