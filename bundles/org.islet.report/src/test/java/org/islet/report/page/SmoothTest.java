// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.islet.metrics.Agp;
import org.islet.metrics.Agp.Hour;
import org.islet.metrics.Agp.Sufficiency;
import org.junit.jupiter.api.Test;

class SmoothTest {

	private static final double[] X = { 0, 1, 2, 3, 4 };
	private static final double[] Y = { 100, 100, 180, 90, 70 };

	@Test
	void theCurveGoesThroughItsPoints() {
		Smooth smooth = new Smooth(X, Y);
		for (int i = 0; i < X.length; i++) {
			assertEquals(Y[i], smooth.at(X[i]), 1e-9);
		}
	}

	@Test
	void theCurveNeverSwingsBeyondItsPoints() {
		Smooth smooth = new Smooth(X, Y);
		for (int i = 0; i + 1 < X.length; i++) {
			for (double t = 0; t <= 1; t += 0.01) {
				double value = smooth.at(X[i] + t);
				assertTrue(value >= Math.min(Y[i], Y[i + 1]) - 1e-9 && value <= Math.max(Y[i], Y[i + 1]) + 1e-9,
						i + t + ": " + value);
			}
		}
	}

	private static ProfileCurves curves(int... unknown) {
		List<Hour> hours = IntStream.range(0, 24).mapToObj(hour -> {
			boolean known = IntStream.of(unknown).noneMatch(one -> one == hour);
			Optional<List<Double>> values = known
					? Optional.of(List.of(60.0 + hour, 80.0 + hour, 100.0 + hour, 120.0 + hour, 140.0 + hour))
					: Optional.empty();
			return new Hour(hour, known ? 5 : 0, values, values);
		}).toList();
		return new ProfileCurves(new Agp(hours, Sufficiency.ENOUGH, Sufficiency.ENOUGH));
	}

	@Test
	void aProfileIsJoinedOverMidnight() {
		var line = curves().line(ProfileCurves.MEDIAN);
		assertEquals(1, line.size());
		assertEquals(0, line.getFirst().getFirst().at());
		assertEquals(24, line.getFirst().getLast().at());
		assertEquals(line.getFirst().getFirst().value(), line.getFirst().getLast().value(), 1e-9);
	}

	@Test
	void anHourWithoutReadingsIsAGap() {
		var line = curves(0, 7, 9).line(ProfileCurves.MEDIAN);
		assertEquals(3, line.size());
		assertEquals(1.5, line.get(0).getFirst().at());
		assertEquals(6.5, line.get(0).getLast().at());
		assertEquals(8.25, line.get(1).getFirst().at());
		assertEquals(23.5, line.get(2).getLast().at());
		assertEquals(List.of(8.25, 8.375, 8.5, 8.625, 8.75),
				line.get(1).stream().map(point -> point.at()).toList());
	}
}
