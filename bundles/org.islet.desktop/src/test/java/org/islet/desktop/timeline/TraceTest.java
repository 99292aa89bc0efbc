// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.islet.chart.TimeAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.Period;
import org.junit.jupiter.api.Test;

class TraceTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	private static final int STEP = 300_000;

	/** A reading every five minutes of a day, without those of the minutes from one to another. */
	private static Trace trace(String date, int from, int to) {
		Period day = Period.day(LocalDate.parse(date), ZONE);
		long start = day.from().toEpochMilli();
		long[] millis = IntStream.range(0, (int) ((day.to().toEpochMilli() - start) / STEP))
				.filter(i -> i * 5 < from || i * 5 >= to).mapToLong(i -> start + (long) i * STEP).toArray();
		double[] mgdl = new double[millis.length];
		Arrays.fill(mgdl, 100);
		return Trace.of(GlucoseSeries.of(millis, mgdl, ZONE), TimeAxis.day(day.first(), ZONE));
	}

	private static List<Double> begins(Trace trace) {
		return IntStream.range(0, trace.size()).filter(trace::begins).mapToObj(trace::at).toList();
	}

	@Test
	void aDayIsOneLineThatEndsBeforeMidnight() {
		Trace trace = trace("2026-03-01", 0, 0);
		assertEquals(288, trace.size());
		assertEquals(List.of(0.0), begins(trace));
		assertEquals(23.916, trace.at(287), 0.001);
	}

	@Test
	void whereTimeWasLeftOutIsNoLine() {
		assertEquals(List.of(0.0, 12.0), begins(trace("2026-03-01", 600, 720)));
	}

	@Test
	void theHourThatIsSkippedIsAGapAndTheOneThatComesTwiceIsTwoLines() {
		Trace spring = trace("2026-03-29", 0, 0);
		assertEquals(23 * 12, spring.size());
		assertEquals(List.of(0.0, 3.0), begins(spring));
		Trace autumn = trace("2025-10-26", 0, 0);
		assertEquals(25 * 12, autumn.size());
		assertEquals(List.of(0.0, 2.0), begins(autumn));
	}
}
