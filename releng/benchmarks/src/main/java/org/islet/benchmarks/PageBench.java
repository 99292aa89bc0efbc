// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.islet.driver.paradigm.PageDecoder;
import org.islet.sim.paradigm.Paradigm523Simulator;

/** How long a page of a Paradigm pump's history takes to become entries. */
final class PageBench {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);
	private static final int DAYS = 120;
	private static final int PAGE = 1022;
	private static final double LIMIT = 0.1;
	/** Some thousands of pages, before the compiler has done what it can. */
	private static final int WARM = 100;

	private PageBench() {
	}

	static Measured run(Stopwatch watch) throws Exception {
		List<byte[]> pages = Paradigm523Simulator.history(NOW.toLocalDate().minusDays(DAYS), NOW).stream()
				.map(page -> Arrays.copyOf(page, PAGE)).toList();
		int[] entries = new int[1];
		double millis = new Stopwatch(watch.warm() * WARM, watch.runs() * 4).median(() -> {
			entries[0] = 0;
			for (byte[] page : pages) {
				entries[0] += PageDecoder.entries(page, "523").size();
			}
		});
		return Measured.within("a page of a Paradigm's history", millis / pages.size(), LIMIT,
				pages.size() + " pages, " + entries[0] + " entries");
	}
}
