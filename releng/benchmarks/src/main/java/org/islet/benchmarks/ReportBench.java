// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.Pack;
import org.islet.report.host.Reports;

/** Printing Daily Summaries in the running program, and in one started for it. */
final class ReportBench {

	private static final String TYPE = "daily";
	private static final String WARM = "a Daily Summary as PDF, warm";
	private static final String MANY = "90 Daily Summaries in one PDF";
	private static final String PROFILE = "a percentile report of 14 days as PDF, warm";
	private static final String PACK = "the pack of all reports, 90 days";
	private static final String COLD = "islet report, from a cold start";

	private static final String ABSENT = "no Daily Summary installed";

	private static final Patient NOBODY = new Patient(PatientId.NEW, "", "", Optional.empty(), "", ImportBench.ZONE,
			Preferences.DEFAULT);
	private static final ReportRequest REQUEST = new ReportRequest(GlucoseUnit.MG_DL, Locale.ENGLISH, Paper.A4,
			Instant.EPOCH, "bench", Map.of());

	private final Reports reports;

	/** @param reports null where nothing prints */
	ReportBench(Reports reports) {
		this.reports = reports;
	}

	List<Measured> warm(Timeline timeline, Stopwatch watch) throws Exception {
		if (!installed()) {
			return List.of(Measured.not(WARM, ABSENT), Measured.not(MANY, ABSENT));
		}
		Timeline day = timeline.within(Period.day(ImportBench.FROM.plusDays(8), ImportBench.ZONE));
		List<Measured> results = new ArrayList<>();
		int[] size = new int[1];
		double one = new Stopwatch(watch.warm() * 4, watch.runs() * 2).median(() -> size[0] = print(day));
		results.add(Measured.within(WARM, one, 150, size[0] / 1024 + " KiB"));
		double many = watch.times(3).median(() -> size[0] = print(timeline));
		results.add(Measured.within(MANY, many, 4000,
				size[0] / 1024 + " KiB, " + heap()));
		Timeline fortnight = timeline.within(
				new Period(ImportBench.FROM, ImportBench.FROM.plusDays(13), ImportBench.ZONE));
		double profile = watch.median(() -> size[0] = print("agp", fortnight));
		results.add(Measured.beside(PROFILE, profile, empty(1, watch), 1000, size[0] / 1024 + " KiB"));
		results.add(pack(timeline, watch.times(2)));
		return results;
	}

	private Measured pack(Timeline timeline, Stopwatch watch) throws Exception {
		int[] pages = new int[1];
		double pack = watch.median(() -> pages[0] = reports
				.pack(List.of(), timeline, REQUEST, Pack.Watcher.NONE, OutputStream.nullOutputStream()).parts().stream()
				.mapToInt(Pack.Part::pages).sum());
		return Measured.beside(PACK, pack, empty(pages[0], watch), 10_000, pages[0] + " pages, " + heap());
	}

	/** @return how long so many pages take that have a head, a foot and nothing to show */
	private double empty(int pages, Stopwatch watch) throws Exception {
		Timeline nothing = new Timeline(NOBODY,
				new Period(ImportBench.FROM, ImportBench.FROM.plusDays(pages - 1L), ImportBench.ZONE), List.of(),
				List.of(), List.of());
		return watch.median(() -> print(nothing));
	}

	private static String heap() {
		return "heap at most " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB";
	}

	private boolean installed() {
		return reports != null && reports.types().stream().anyMatch(type -> type.id().equals(TYPE));
	}

	private int print(Timeline timeline) throws Exception {
		return print(TYPE, timeline);
	}

	private int print(String type, Timeline timeline) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		reports.print(type, timeline, REQUEST, Reports.Form.PDF, out);
		return out.size();
	}

	/**
	 * @param script what a person would start
	 * @param data a data folder with one patient and nothing open
	 */
	Measured cold(String script, Path data, Path folder, Stopwatch watch) throws Exception {
		if (!installed() || script == null) {
			return Measured.not(COLD, installed() ? "start the program with the islet script" : ABSENT);
		}
		List<String> command = List.of(script, "report", TYPE, "--data", data.toString(), "--from",
				ImportBench.FROM.plusDays(8).toString(), "-o", folder.resolve("cold.pdf").toString());
		double millis = watch.times(3).median(() -> start(command, folder));
		return Measured.within(COLD, millis, 4000, "with the start of the Java machine");
	}

	private static void start(List<String> command, Path folder) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(folder.resolve("cold.log").toFile()).start();
		int exit = process.waitFor();
		if (exit != 0) {
			throw new IOException(
					"ended with " + exit + ": " + Files.readString(folder.resolve("cold.log")));
		}
	}
}
