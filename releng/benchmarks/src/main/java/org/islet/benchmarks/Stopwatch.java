// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.util.Arrays;

/** Runs something some times for warming up, then some times for the median. */
record Stopwatch(int warm, int runs) {

	/** What is measured. */
	@FunctionalInterface
	interface Task {

		void run() throws Exception;
	}

	double median(Task task) throws Exception {
		return median(() -> {
			// nothing to prepare
		}, task);
	}

	/** {@code before} each run, and not measured. */
	double median(Task before, Task task) throws Exception {
		for (int i = 0; i < warm; i++) {
			before.run();
			task.run();
		}
		double[] millis = new double[runs];
		for (int i = 0; i < runs; i++) {
			before.run();
			long start = System.nanoTime();
			task.run();
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(millis);
		return runs % 2 == 1 ? millis[runs / 2] : (millis[runs / 2 - 1] + millis[runs / 2]) / 2;
	}

	Stopwatch times(int fewerRuns) {
		return new Stopwatch(Math.min(warm, 1), Math.min(runs, fewerRuns));
	}
}
