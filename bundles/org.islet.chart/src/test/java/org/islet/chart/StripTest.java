// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Mark.Point;
import org.junit.jupiter.api.Test;

class StripTest {

	private static final ValueAxis AXIS = new ValueAxis("mg/dL", 40, 400,
			List.of(new ValueAxis.Tick(70, "70"), new ValueAxis.Tick(400, "400")));

	private static Strip strip(LocalDate day) {
		Layer curve = Layer.of("sensor", List.of(new Mark.Curve(Scale.LEFT,
				List.of(List.of(new Point(0, 40), new Point(24, 400))), Style.line(Palette.SENSOR, 1))));
		return new Strip("a day", "a line from corner to corner", 200, TimeAxis.day(day, ZoneId.of("Europe/Berlin")), 6,
				List.of(Panel.of("glucose", 40, 0, AXIS, Optional.empty(), List.of(curve)),
						Panel.absent("insulin", "no pump data")));
	}

	@Test
	void panelsLieRightUnderEachOtherAndNothingLeavesTheStrip() {
		Strip strip = strip(LocalDate.of(2026, 3, 20));
		assertEquals(Strip.AROUND + 40 + Strip.GAP + 14, strip.height(), 1e-9);
		for (Painted.Thing thing : Painted.of(strip).things) {
			assertTrue(thing.x() >= 0 && thing.x() + thing.width() <= 200, thing::toString);
			assertTrue(thing.y() >= 0 && thing.y() + thing.height() <= strip.height(), thing::toString);
		}
	}

	@Test
	void aCurveFillsItsPanelFromCornerToCorner() {
		Painted.Thing curve = Painted.of(strip(LocalDate.of(2026, 3, 20))).in("glucose.sensor").getFirst();
		assertEquals(200 - 17 - 8, curve.width(), 0.01);
		assertEquals(40, curve.height(), 0.01);
	}

	@Test
	void aClockChangeIsMarkedInEachPanelWithAGraph() {
		assertEquals(1, Painted.of(strip(LocalDate.of(2026, 3, 20))).in("glucose.grid").size());
		assertEquals(3, Painted.of(strip(LocalDate.of(2026, 3, 29))).in("glucose.grid").size());
	}
}
