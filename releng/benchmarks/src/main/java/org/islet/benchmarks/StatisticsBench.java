// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.time.Instant;
import java.util.Random;

import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseSeries;

/** Every statistic of a year of readings each five minutes. */
final class StatisticsBench {

	private static final int READINGS = 104_196;
	private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

	private StatisticsBench() {
	}

	static Measured run(Stopwatch watch) throws Exception {
		long[] at = new long[READINGS];
		double[] mgdl = new double[READINGS];
		Random random = new Random(1);
		double drift = 0;
		for (int i = 0; i < READINGS; i++) {
			drift = drift * 0.98 + random.nextGaussian() * 6;
			at[i] = START + i * 300_000L;
			mgdl[i] = Math.clamp(Math.rint(145 + 40 * Math.sin(i / 46.0) + drift), 40, 400);
		}
		double millis = watch.median(() -> Figures.of(GlucoseSeries.of(at, mgdl, ImportBench.ZONE)));
		return Measured.within("all statistics of a year", millis, 300, READINGS + " readings");
	}
}
