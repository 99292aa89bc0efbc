// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.ZoneOffset;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Seventeen made-up days with gaps, in integer arithmetic only, so that every machine makes the same. */
final class GoldenSeries {

	private GoldenSeries() {
	}

	/** The recipe is that of {@code golden.py}. */
	static GlucoseSeries make() {
		LongStream.Builder instants = LongStream.builder();
		DoubleStream.Builder values = DoubleStream.builder();
		long state = 20240205;
		long level = 150;
		long at = 1707142650;
		for (int i = 0; i < 12 * 24 * 17; i++) {
			state = (state * 1103515245 + 12345) % (1L << 31);
			long noise = state / 65536 % 15 - 7;
			boolean wild = 1400 < i && i < 2900;
			long meal = Math.max(0, 36 - Math.abs(i % 71 - 36)) * (i % 213 < 71 ? 2 : 4) * (wild ? 3 : 1) / 2;
			level = level + noise - Math.floorDiv(level - 118, 12L);
			at += 300 + state / 1048576 % 21 - 10;
			if (!missing(i)) {
				long low = 3000 <= i && i < 3060 ? 48 : 0;
				instants.add(at * 1000);
				values.add(Math.max(40, Math.min(400, level + meal - 40 - low)));
			}
		}
		return GlucoseSeries.of(instants.build().toArray(), values.build().toArray(), ZoneOffset.ofHours(-5));
	}

	private static boolean missing(int i) {
		return 400 <= i && i < 407 || 1000 <= i && i < 1011 || 2000 <= i && i < 2040 || 3500 <= i && i < 3507
				|| 4100 <= i && i < 4700 || i % 97 == 5;
	}
}
