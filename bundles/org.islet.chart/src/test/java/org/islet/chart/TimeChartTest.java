// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Mark.Point;
import org.islet.chart.Mark.Span;
import org.junit.jupiter.api.Test;

class TimeChartTest {

	private static final TimeAxis DAY = TimeAxis.day(LocalDate.of(2026, 6, 1), ZoneId.of("UTC"));
	private static final ValueAxis SCALE = new ValueAxis("Units", 0, 100,
			List.of(new ValueAxis.Tick(0, "0"), new ValueAxis.Tick(50, "50"), new ValueAxis.Tick(100, "100")));

	private static TimeChart chart(Panel... panels) {
		return new TimeChart("A title", "What it shows", 438, DAY, 3, List.of(panels), List.of());
	}

	private static Panel panel(String name, Mark... marks) {
		return Panel.of(name, 100, 0, SCALE, Optional.empty(), List.of(Layer.of("marks", List.of(marks))));
	}

	private static Mark dot(double at, double value, String text) {
		return new Mark.Marker(Scale.LEFT, at, value, Symbol.SQUARE, 4, Palette.INK, text);
	}

	@Test
	void panelsShareOneTimeAxis() {
		Painted painted = Painted.of(chart(panel("upper", dot(12, 10, "")), panel("lower", dot(12, 90, ""))));
		assertEquals(painted.in("upper.marks").getFirst().x(), painted.in("lower.marks").getFirst().x());
		assertTrue(painted.in("upper.marks").getFirst().y() < painted.in("lower.marks").getFirst().y());
	}

	@Test
	void valuesLieOnTheirScaleAndNeverBeyondIt() {
		Painted painted = Painted
				.of(chart(panel("p", dot(1, 0, ""), dot(1, 50, ""), dot(1, 100, ""), dot(1, 700, ""))));
		List<Double> heights = painted.in("p.marks").stream().map(Painted.Thing::y).toList();
		assertEquals(50, heights.get(0) - heights.get(1), 1e-9);
		assertEquals(50, heights.get(1) - heights.get(2), 1e-9);
		assertEquals(heights.get(2), heights.get(3));
	}

	@Test
	void aPlotTellsWhereMarksLie() {
		TimeChart chart = chart(panel("upper", dot(6, 10, "")), panel("lower", dot(6, 90, "")));
		Painted painted = Painted.of(chart);
		for (Plot plot : chart.plots()) {
			Painted.Thing dot = painted.in(plot.panel().name() + ".marks").getFirst();
			double value = plot.panel().name().equals("upper") ? 10 : 90;
			assertEquals(dot.x() + dot.width() / 2, plot.x(6), 1e-9);
			assertEquals(dot.y() + dot.height() / 2, plot.y(value), 1e-9);
			assertEquals(6, plot.at(plot.x(6)), 1e-9);
			assertTrue(plot.contains(plot.x(6), plot.y(value)));
		}
		assertFalse(chart.plots().getFirst().contains(chart.plots().getLast().x(6), chart.plots().getLast().y(90)));
	}

	@Test
	void anotherSizeIsThatSizeAndTheScalesShareIt() {
		Panel low = Panel.of("low", 60, 10, SCALE, Optional.empty(), List.of());
		TimeChart sized = chart(panel("high"), low, Panel.absent("none", "nothing")).sized(600, 400);
		assertEquals(600, sized.width());
		assertEquals(400, sized.height(), 1e-9);
		assertEquals(10, sized.panels().get(1).foot());
		assertEquals(2, sized.panels().get(0).height() / (sized.panels().get(1).height() - 10), 1e-9);
		assertEquals("What it shows", sized.description());
		assertTrue(chart(low).sized(300, 5).height() > 5);
	}

	@Test
	void aRibbonLiesBetweenItsLines() {
		Mark ribbon = new Mark.Ribbon(Scale.LEFT,
				List.of(List.of(new Span(1, 10, 40), new Span(2, 20, 60)), List.of(new Span(5, 30, 35))),
				Style.fill(Palette.SENSOR));
		Painted painted = Painted.of(chart(panel("p", ribbon, dot(1, 10, ""), dot(2, 60, ""))));
		List<Painted.Thing> drawn = painted.in("p.marks");
		assertEquals(4, drawn.size(), "two runs and two dots");
		assertEquals(50, drawn.getFirst().height(), 0.02);
		assertEquals(drawn.get(3).y() + 2, drawn.getFirst().y(), 0.02);
		assertEquals(drawn.get(2).y() + 2, drawn.getFirst().y() + drawn.getFirst().height(), 0.02);
	}

	@Test
	void aCurveHasARunForEachStretchAndADotForASingleReading() {
		Mark curve = new Mark.Curve(Scale.LEFT,
				List.of(List.of(new Point(1, 10), new Point(2, 20)), List.of(new Point(5, 30))),
				Style.line(Palette.SENSOR, 1));
		List<Painted.Thing> drawn = Painted.of(chart(panel("p", curve))).in("p.marks");
		assertEquals(2, drawn.size());
		assertEquals("circle", drawn.getLast().what());
	}

	@Test
	void touchingStepsAreOneLineAndAHoleBreaksIt() {
		Mark steps = new Mark.Steps(Scale.LEFT,
				List.of(new Mark.Step(0, 1, 10), new Mark.Step(1, 2, 20), new Mark.Step(3, 4, 20)),
				Style.line(Palette.INK, 1), false);
		String path = Painted.of(chart(panel("p", steps))).in("p.marks").getFirst().what();
		assertEquals(2, path.chars().filter(letter -> letter == 'M').count());
	}

	@Test
	void anOpenBarHasNoTopEdge() {
		Mark bar = new Mark.Bar(Scale.LEFT, 3, 4, 0, 50, Style.line(Palette.BOLUS, 1), Hatch.NONE, true);
		String path = Painted.of(chart(panel("p", bar))).in("p.marks").getFirst().what();
		assertEquals(3, path.chars().filter(letter -> letter == 'L').count());
		assertFalse(path.contains("Z"));
	}

	@Test
	void hatchingStaysInsideItsBox() {
		Mark box = new Mark.Box(Scale.LEFT, 3, 5, 20, 60, Style.fill(Palette.GRID), Hatch.RISING);
		List<Painted.Thing> drawn = Painted.of(chart(panel("p", box))).in("p.marks");
		Painted.Thing area = drawn.getFirst();
		Painted.Thing lines = drawn.getLast();
		assertTrue(lines.x() >= area.x() - 0.01 && lines.y() >= area.y() - 0.01);
		assertTrue(lines.x() + lines.width() <= area.x() + area.width() + 0.01);
		assertTrue(lines.y() + lines.height() <= area.y() + area.height() + 0.01);
	}

	@Test
	void wordsNeverLieOnOtherWordsNorOutsideThePicture() {
		Random random = new Random(7);
		for (int round = 0; round < 30; round++) {
			List<Mark> marks = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				marks.add(dot(random.nextDouble() * 24, random.nextInt(101), String.valueOf(random.nextInt(400))));
			}
			TimeChart chart = chart(panel("p", marks.toArray(Mark[]::new)));
			List<Painted.Thing> words = Painted.of(chart).words();
			assertTrue(words.stream().filter(word -> word.group().equals("p.words")).count() > 25);
			for (int i = 0; i < words.size(); i++) {
				Painted.Thing one = words.get(i);
				assertTrue(one.x() >= 0 && one.x() + one.width() <= chart.width(), one::toString);
				assertTrue(one.y() >= 0 && one.y() + one.height() <= chart.height(), one::toString);
				words.subList(i + 1, words.size()).forEach(other -> assertFalse(touch(one, other), one + " " + other));
			}
		}
	}

	private static boolean touch(Painted.Thing one, Painted.Thing other) {
		return one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
				&& one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
	}

	@Test
	void anAbsentPanelIsOneLineOfWords() {
		Painted painted = Painted.of(chart(Panel.absent("p", "no pump data"), panel("q", dot(1, 1, ""))));
		assertTrue(painted.in("p").stream().anyMatch(thing -> thing.what().equals("no pump data")));
		assertTrue(painted.things.stream().noneMatch(thing -> thing.group().startsWith("p.")));
	}

	@Test
	void aClockChangeIsADashedLineWithItsShift() {
		TimeAxis spring = TimeAxis.day(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"));
		Painted painted = Painted
				.of(new TimeChart("", "", 438, spring, 3, List.of(panel("p"), panel("q")), List.of()));
		assertEquals(2, painted.in("q.shift").size());
		assertTrue(painted.in("p.shift").getFirst().style().dash().length > 0);
		assertTrue(painted.in("p.shift").stream().anyMatch(thing -> thing.what().equals("+1 h")));
	}

	@Test
	void svgIsWellFormedNamesItsGroupsAndKeepsWordsAsWords() throws Exception {
		String svg = Svg.of(new TimeChart("<Glucose> & \"more\"", "desc", 438, DAY, 3,
				List.of(panel("p", dot(3, 40, "a<b"))), List.of()));
		var document = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		assertEquals("<Glucose> & \"more\"", document.getElementsByTagName("title").item(0).getTextContent());
		assertTrue(svg.contains("<g id=\"p.marks\">") && svg.contains(">a&lt;b</text>"), svg);
	}

	@Test
	void aScaleHasRoundSteps() {
		assertEquals("[0.0, 2.5, 5.0, 7.5]", ValueAxis.upTo("U", 8.1, 4, String::valueOf).ticks().stream()
				.map(ValueAxis.Tick::label).toList().toString());
		assertEquals(0.25, ValueAxis.upTo("U", 8, 4, String::valueOf).fraction(2));
	}
}
