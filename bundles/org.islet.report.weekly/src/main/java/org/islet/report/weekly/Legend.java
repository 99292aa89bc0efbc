// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Point;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.Symbol;
import org.islet.chart.TimeChart.Key;
import org.islet.report.page.Wording;

/** Explains the signs on a week's strips. */
final class Legend {

	private static final double MIDDLE = 4;

	private final Week week;
	private final Wording wording;
	private final Set<String> drawn;
	private final List<Key> keys = new ArrayList<>();

	Legend(Week week, Wording wording, List<Panel> panels) {
		this.week = week;
		this.wording = wording;
		this.drawn = panels.stream().flatMap(panel -> panel.layers().stream())
				.filter(layer -> !layer.marks().isEmpty()).map(Layer::name).collect(Collectors.toSet());
	}

	List<Key> keys() {
		var preferences = week.whole().timeline().patient().preferences();
		String unit = wording.unit().symbol();
		key("sensor", wording.text("key.sensor", unit), new Mark.Curve(Scale.FOOT, List.of(List.of(new Point(0, 2.5),
				new Point(0.35, 5.5), new Point(0.65, 3), new Point(1, 5.5))), GlucosePanel.LINE));
		key("linked", wording.text("key.linked", unit), marker(Symbol.DISC));
		key("meter", wording.text("key.meter", unit), marker(Symbol.CIRCLE));
		key("manual", wording.text("key.manual", unit), marker(Symbol.SQUARE));
		key("beyond", wording.text("key.beyond"), marker(Symbol.BEYOND_UP));
		key("target", wording.text("key.target", wording.glucose(preferences.targetLow()) + "\u2013"
				+ wording.glucose(preferences.targetHigh()) + " " + unit), box(GlucosePanel.TARGET, Hatch.NONE));
		if (drawn.contains("nodata") || drawn.contains("unknown")) {
			keys.add(new Key(List.of(box(GlucosePanel.NO_DATA, Hatch.FALLING)), wording.text("key.nodata")));
		}
		insulin();
		return keys;
	}

	private void insulin() {
		key("bolus", wording.text("key.bolus"),
				new Mark.Bar(Scale.FOOT, 0.3, InsulinPanel.BAR, 0, 8, InsulinPanel.NOW, Hatch.NONE, false));
		if (week.whole().boluses().stream().anyMatch(logged -> logged.entry().extended().delivered() > 0)) {
			keys.add(new Key(List.of(new Mark.Bar(Scale.FOOT, 0.3, InsulinPanel.BAR + 1, 0, 8, InsulinPanel.EXTENDED,
					Hatch.RISING, false)), wording.text("key.extended")));
		}
		Style area = new Style(Palette.BASAL, 0.65, null, 0, new double[0]);
		key("basal", wording.text("key.basal"), box(area, Hatch.NONE));
		key("programmed", wording.text("key.programmed"),
				new Mark.Line(Scale.FOOT, 0, 1, MIDDLE, InsulinPanel.PROGRAMMED, false));
		key("automated", wording.text("key.automated"), box(InsulinPanel.AUTOMATED, Hatch.NONE),
				new Mark.Box(Scale.FOOT, 0, 1, 6.4, 8, InsulinPanel.AUTOMATED_EDGE, Hatch.NONE));
		key("suspended", wording.text("key.suspended"),
				new Mark.Line(Scale.FOOT, 0, 1, MIDDLE, InsulinPanel.SUSPENDED, true));
		String letters = week.days().stream().map(day -> Changes.of(day).letters()).collect(Collectors.joining());
		String meanings = Stream.of("S", "R", "C").filter(letters::contains)
				.map(letter -> wording.text("key.flag." + letter)).collect(Collectors.joining(", "));
		if (!meanings.isEmpty()) {
			keys.add(new Key(List.of(new Mark.Marker(Scale.FOOT, 0.3, MIDDLE, Symbol.FLAG, InsulinPanel.FLAG,
					Palette.INK, letters.substring(0, 1))), meanings));
		}
	}

	private void key(String layer, String text, Mark... sample) {
		if (drawn.contains(layer)) {
			keys.add(new Key(List.of(sample), text));
		}
	}

	private static Mark marker(Symbol symbol) {
		return new Mark.Marker(Scale.FOOT, 0.5, MIDDLE, symbol, GlucosePanel.DOT + 1, Palette.INK, "");
	}

	private static Mark box(Style style, Hatch hatch) {
		return new Mark.Box(Scale.FOOT, 0, 1, 0, 8, style, hatch);
	}
}
