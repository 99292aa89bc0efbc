// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.model.GlucoseUnit;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.Reports;

/** Printing Daily Summaries in the running program, and in one started for it. */
final class ReportBench {

	private static final String TYPE = "daily";
	private static final String WARM = "a Daily Summary as PDF, warm";
	private static final String MANY = "90 Daily Summaries in one PDF";
	private static final String COLD = "islet report, from a cold start";

	private static final String ABSENT = "no Daily Summary installed";

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
				size[0] / 1024 + " KiB, heap at most " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB"));
		return results;
	}

	private boolean installed() {
		return reports != null && reports.types().stream().anyMatch(type -> type.id().equals(TYPE));
	}

	private int print(Timeline timeline) throws Exception {
		ReportRequest request = new ReportRequest(GlucoseUnit.MG_DL, Locale.ENGLISH, Paper.A4, Instant.EPOCH, "bench",
				Map.of());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		reports.print(TYPE, timeline, request, Reports.Form.PDF, out);
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
