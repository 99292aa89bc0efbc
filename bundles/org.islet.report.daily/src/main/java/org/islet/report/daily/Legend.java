// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Point;
import org.islet.chart.Mark.Step;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.Symbol;
import org.islet.chart.TimeChart.Key;
import org.islet.metrics.Suspension;
import org.islet.model.Bolus;
import org.islet.report.page.Wording;

/** Explains the signs that are on a day's chart, and no others. */
final class Legend {

	private static final double MIDDLE = 4;

	private final Day day;
	private final Wording wording;
	private final Set<String> drawn;
	private final String letters;
	private final List<Key> keys = new ArrayList<>();

	Legend(Day day, Wording wording, List<Panel> panels) {
		this.day = day;
		this.wording = wording;
		this.drawn = panels.stream().flatMap(panel -> panel.layers().stream())
				.filter(layer -> !layer.marks().isEmpty()).map(Layer::name).collect(Collectors.toSet());
		this.letters = panels.stream().flatMap(panel -> panel.layers().stream())
				.filter(layer -> layer.name().equals("flags")).flatMap(layer -> layer.marks().stream())
				.map(mark -> mark instanceof Mark.Marker flag ? flag.text() : "").collect(Collectors.joining());
	}

	List<Key> keys() {
		glucose();
		insulin();
		boluses();
		suspensions();
		flags();
		key("carbs", "key.carbs", marker(Symbol.SQUARE, ActivityPanel.SQUARE, Palette.CARBS));
		key("exercise", "key.exercise", box(ActivityPanel.EXERCISE, Hatch.RISING));
		return keys;
	}

	private void glucose() {
		String unit = " " + wording.unit().symbol();
		key("sensor", "key.sensor", new Mark.Curve(Scale.FOOT, List.of(List.of(new Point(0, 2.5), new Point(0.35, 5.5),
				new Point(0.65, 3), new Point(1, 5.5))), GlucosePanel.LINE));
		key("nodata", "key.nodata", box(GlucosePanel.NO_DATA, Hatch.FALLING));
		String range = wording.glucose(day.preferences().targetLow()) + "\u2013"
				+ wording.glucose(day.preferences().targetHigh());
		if (drawn.contains("target")) {
			keys.add(new Key(List.of(box(GlucosePanel.TARGET, Hatch.NONE)), wording.text("key.target", range + unit)));
			keys.add(new Key(List.of(line(GlucosePanel.LOW_LIMIT)),
					wording.text("key.low", wording.glucose(day.preferences().lowLimit()) + unit)));
		}
		key("linked", "key.linked", marker(Symbol.DISC, GlucosePanel.DOT, Palette.INK));
		key("meter", "key.meter", marker(Symbol.CIRCLE, GlucosePanel.DOT, Palette.INK));
		key("manual", "key.manual", marker(Symbol.SQUARE, GlucosePanel.DOT, Palette.INK));
		key("calibration", "key.calibration", marker(Symbol.DIAMOND, 7, Palette.INK));
		key("beyond", "key.beyond", marker(Symbol.BEYOND_UP, GlucosePanel.DOT, Palette.SENSOR));
		key("alarms", "key.alarm", marker(Symbol.TRIANGLE, 6, Palette.ALARM));
	}

	private void insulin() {
		key("basal", "key.basal", new Mark.Steps(Scale.FOOT, List.of(new Step(0, 0.5, 4), new Step(0.5, 1, 6)),
				InsulinPanel.BASAL, false), new Mark.Box(Scale.FOOT, 0, 0.5, 0, 4, area(), Hatch.NONE),
				new Mark.Box(Scale.FOOT, 0.5, 1, 0, 6, area(), Hatch.NONE));
		key("temp", "key.temp", new Mark.Box(Scale.FOOT, 0, 1, 0, 5, area(), Hatch.NONE), new Mark.Steps(Scale.FOOT,
				List.of(new Step(0, 1, 5)), InsulinPanel.TEMP, false));
		key("programmed", "key.programmed", line(InsulinPanel.PROGRAMMED));
		key("unknown", "key.unknown", box(GlucosePanel.NO_DATA, Hatch.FALLING));
		key("automated", "key.automated", box(InsulinPanel.AUTOMATED, Hatch.NONE),
				new Mark.Box(Scale.FOOT, 0, 1, 5.5, 8, InsulinPanel.AUTOMATED_EDGE, Hatch.NONE));
	}

	private static Style area() {
		return new Style(Palette.BASAL, 0.65, null, 0, new double[0]);
	}

	private void boluses() {
		List<Bolus> boluses = drawn.contains("bolus") ? day.boluses().stream().map(logged -> logged.entry()).toList()
				: List.of();
		if (!boluses.isEmpty()) {
			key("bolus", "key.normal", bar(0, 8, BolusBars.NOW, Hatch.NONE));
		}
		if (boluses.stream().anyMatch(bolus -> bolus.shape() == Bolus.Shape.SQUARE)) {
			key("bolus", "key.square", bar(0, 7, BolusBars.EXTENDED, Hatch.RISING), over(7));
		}
		if (boluses.stream().anyMatch(bolus -> bolus.shape() == Bolus.Shape.DUAL)) {
			key("bolus", "key.dual", bar(0, 4, BolusBars.NOW, Hatch.NONE), bar(4, 7, BolusBars.EXTENDED, Hatch.RISING),
					over(7));
		}
		if (boluses.stream().anyMatch(Bolus::interrupted)) {
			key("bolus", "key.interrupted", bar(4, 8, BolusBars.MISSING, Hatch.NONE, true),
					bar(0, 4, BolusBars.NOW, Hatch.NONE));
		}
		if (boluses.stream().anyMatch(bolus -> BolusBars.overridden(bolus) != 0)) {
			key("bolus", "key.override");
		}
	}

	private void suspensions() {
		List<Suspension> shown = day.basal().suspensions();
		if (shown.stream().anyMatch(Day::endedItself)) {
			keys.add(new Key(List.of(line(InsulinPanel.ITSELF_EDGE),
					new Mark.Marker(Scale.FOOT, 0.15, MIDDLE, Symbol.TRIANGLE, 5, Palette.ALARM, ""),
					new Mark.Marker(Scale.FOOT, 0.85, MIDDLE, Symbol.TRIANGLE, 5, Palette.ALARM, "")),
					wording.text("key.suspend.itself")));
		}
		String others = List.of("M", "L", "P", "A", "X").stream()
				.filter(letter -> shown.stream()
						.anyMatch(one -> !Day.endedItself(one) && Day.letter(one).equals(letter)))
				.map(letter -> wording.text("key.suspend." + letter)).collect(Collectors.joining(", "));
		if (!others.isEmpty()) {
			keys.add(new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, MIDDLE, InsulinPanel.SUSPEND_EDGE, true)),
					wording.text("key.suspended", others)));
		}
	}

	private void flags() {
		List<String> shown = List.of("S", "R", "C", "N").stream().filter(letters::contains).toList();
		if (!shown.isEmpty()) {
			keys.add(new Key(List.of(flag(shown.getFirst())), shown.stream()
					.map(letter -> wording.text("key.flag." + letter)).collect(Collectors.joining(", "))));
		}
	}

	private static Mark flag(String letter) {
		return new Mark.Marker(Scale.FOOT, 0.3, MIDDLE, Symbol.FLAG, 7, Palette.INK, letter);
	}

	private static Mark bar(double low, double high, Style style, Hatch hatch) {
		return bar(low, high, style, hatch, false);
	}

	private static Mark bar(double low, double high, Style style, Hatch hatch, boolean open) {
		return new Mark.Bar(Scale.FOOT, 0.3, BolusBars.WIDTH, low, high, style, hatch, open);
	}

	private static Mark over(double value) {
		return new Mark.Line(Scale.FOOT, 0.3, 1, value, BolusBars.OVER, false);
	}

	private static Mark line(Style style) {
		return new Mark.Line(Scale.FOOT, 0, 1, MIDDLE, style, false);
	}

	private static Mark box(Style style, Hatch hatch) {
		return new Mark.Box(Scale.FOOT, 0, 1, 0, 8, style, hatch);
	}

	private static Mark marker(Symbol symbol, double size, String colour) {
		return new Mark.Marker(Scale.FOOT, 0.5, MIDDLE, symbol, size, colour, "");
	}

	private void key(String layer, String text, Mark... sample) {
		if (drawn.contains(layer)) {
			keys.add(new Key(List.of(sample), wording.text(text)));
		}
	}
}
