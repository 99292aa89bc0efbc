// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Point;
import org.islet.chart.Panel;
import org.islet.chart.Plot;
import org.islet.chart.Scale;
import org.islet.chart.TimeAxis;
import org.islet.chart.TimeChart;
import org.islet.chart.ValueAxis;
import org.islet.desktop.timeline.OverlaidDay.Spot;
import org.junit.jupiter.api.Test;

class OverlaidDayTest {

	private static Layer line(String name, double... values) {
		List<Point> points = IntStream.range(0, values.length).mapToObj(i -> new Point(i, values[i]))
				.toList();
		return Layer.of(name, List.of(new Mark.Curve(Scale.LEFT, List.of(points), Style.line("#102030", 1))));
	}

	private static final TimeChart CHART = new TimeChart("", "", 500, TimeAxis.day(LocalDate.EPOCH, ZoneOffset.UTC), 3,
			List.of(Panel.of("overlay", 300, 0, new ValueAxis("", 40, 400, List.of()), Optional.empty(),
					List.of(line("day-2026-03-01", 100, 110, 120), line("day-2026-03-02", 200, 210),
							line("mean", 150)))),
			List.of());

	private static Optional<Spot> at(double hours, double value) {
		Plot plot = CHART.plots().getFirst();
		return OverlaidDay.near(OverlaidDay.in(CHART), plot, plot.x(hours) + 1, plot.y(value) - 1, 12);
	}

	@Test
	void theMeanIsNoDay() {
		assertEquals(List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)),
				OverlaidDay.in(CHART).stream().map(OverlaidDay::date).toList());
	}

	@Test
	void theReadingNextToThePointerIsMeantAndItsDay() {
		assertEquals(LocalDate.of(2026, 3, 2), at(1, 210).orElseThrow().day().date());
		assertEquals(new Point(1, 110), at(1, 110).orElseThrow().point());
	}

	@Test
	void farFromAllLinesNoDayIsMeant() {
		assertTrue(at(1, 160).isEmpty());
		assertTrue(at(12, 110).isEmpty());
	}

	@Test
	void aDayChosenByKeyIsNamedAtItsLastReading() {
		assertEquals(new Point(2, 120), OverlaidDay.in(CHART).getFirst().last().point());
	}
}
