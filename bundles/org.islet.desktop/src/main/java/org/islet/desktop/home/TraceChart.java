// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Point;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.Symbol;
import org.islet.chart.TimeChart;
import org.islet.chart.TimeChart.Key;
import org.islet.chart.ValueAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.Limit;
import org.islet.model.Preferences;
import org.islet.report.page.Wording;

/** The glucose of the last 24 hours, drawn as the reports draw it. Its scale is mg/dL whatever is shown. */
final class TraceChart {

	private static final double LOW = 40;
	private static final double USUAL_HIGH = 300;
	private static final double HIGHEST = 400;
	private static final int LABEL_HOURS = 3;
	private static final double DOT = 5;
	private static final Style TARGET = new Style(Palette.IN_RANGE, 0.16, null, 0, new double[0]);
	private static final Style LOW_LIMIT = Style.line(Palette.LOW, 0.9);
	private static final Style LINE = Style.line(Palette.SENSOR, 1.3);

	private final LastDay day;
	private final Wording wording;

	TraceChart(LastDay day, Wording wording) {
		this.day = day;
		this.wording = wording;
	}

	/** @return the chart of that size, points */
	Chart chart(double width, double height) {
		return chart(width, List.of(panel(Math.max(1, 1 + height - chart(width, List.of(panel(1))).height()))));
	}

	private TimeChart chart(double width, List<Panel> panels) {
		return new TimeChart(wording.text("home.day"), description(), width, day.axis(), LABEL_HOURS, panels,
				day.hasGlucose() ? legend() : List.of());
	}

	private Panel panel(double height) {
		if (!day.hasGlucose()) {
			return Panel.absent("glucose", wording.text("home.day.none"));
		}
		Preferences preferences = day.patient().preferences();
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("target", List.of(
				new Mark.Band(Scale.LEFT, preferences.targetLow(), preferences.targetHigh(), TARGET))));
		layers.add(Layer.of("low", List.of(new Mark.Level(Scale.LEFT, preferences.lowLimit(), LOW_LIMIT))));
		layers.add(Layer.of("sensor", day.sensor().isEmpty() ? List.of()
				: List.of(new Mark.Curve(Scale.LEFT, runs(), LINE))));
		layers.add(Layer.of("meter", meter()));
		return Panel.of("glucose", height, 0, scale(), Optional.empty(), layers);
	}

	private List<List<Point>> runs() {
		GlucoseSeries sensor = day.sensor();
		List<List<Point>> runs = new ArrayList<>();
		for (int i = 0; i < sensor.size(); i++) {
			if (!sensor.joined(i) || !day.axis().joined(sensor.at(i - 1), sensor.at(i))) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(new Point(day.axis().at(sensor.at(i)), sensor.mgdl(i)));
		}
		return runs;
	}

	private List<Mark> meter() {
		GlucoseSeries meter = day.meter();
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < meter.size(); i++) {
			marks.add(new Mark.Marker(Scale.LEFT, day.axis().at(meter.at(i)), meter.mgdl(i), Symbol.CIRCLE, DOT,
					Palette.INK, wording.shown(meter.in(wording.unit(), i))));
		}
		return marks;
	}

	private ValueAxis scale() {
		double high = highest() > USUAL_HIGH ? HIGHEST : USUAL_HIGH;
		List<ValueAxis.Tick> ticks = new ArrayList<>();
		Stream.of(Limit.VERY_LOW, Limit.LOW, Limit.HIGH, Limit.VERY_HIGH)
				.forEach(limit -> ticks.add(new ValueAxis.Tick(limit.mgdl(), wording.limit(limit, 0))));
		ticks.add(new ValueAxis.Tick(high, wording.glucose(high)));
		return new ValueAxis(wording.text("home.day.axis", wording.unit().symbol()), LOW, high, ticks);
	}

	private double highest() {
		double highest = 0;
		for (GlucoseSeries series : List.of(day.sensor(), day.meter())) {
			highest = series.isEmpty() ? highest : Math.max(highest, GlucoseStatistics.of(series).max());
		}
		return highest;
	}

	private List<Key> legend() {
		Preferences preferences = day.patient().preferences();
		List<Key> keys = new ArrayList<>();
		if (!day.sensor().isEmpty()) {
			keys.add(new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, 4, LINE, false)),
					wording.text("home.key.sensor")));
		}
		if (!day.meter().isEmpty()) {
			keys.add(new Key(List.of(new Mark.Marker(Scale.FOOT, 0.5, 4, Symbol.CIRCLE, DOT, Palette.INK, "")),
					wording.text("home.key.meter")));
		}
		keys.add(new Key(List.of(new Mark.Box(Scale.FOOT, 0, 1, 0, 8, TARGET, Hatch.NONE)),
				wording.text("home.key.target", wording.glucose(preferences.targetLow()),
						wording.glucose(preferences.targetHigh()), wording.unit().symbol())));
		keys.add(new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, 4, LOW_LIMIT, false)),
				wording.text("home.key.low", wording.glucose(preferences.lowLimit()), wording.unit().symbol())));
		return keys;
	}

	private String description() {
		GlucoseSeries glucose = day.sensor().isEmpty() ? day.meter() : day.sensor();
		if (glucose.isEmpty()) {
			return wording.text("home.day.none");
		}
		GlucoseStatistics statistics = GlucoseStatistics.of(glucose);
		return wording.text("home.day.described", wording.number(statistics.readings(), 0, 0),
				wording.glucose(statistics.mean()), wording.glucose(statistics.min()),
				wording.glucose(statistics.max()), wording.unit().symbol());
	}
}
