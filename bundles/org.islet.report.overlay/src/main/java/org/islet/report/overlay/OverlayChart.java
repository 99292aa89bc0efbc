// SPDX-License-Identifier: EPL-2.0
package org.islet.report.overlay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.islet.chart.TimeAxis;
import org.islet.chart.TimeChart;
import org.islet.chart.TimeChart.Key;
import org.islet.chart.ValueAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.Limit;
import org.islet.metrics.MeanDay;
import org.islet.metrics.TimeInRanges;
import org.islet.report.page.Wording;

/** The days over one clock, each with its own line, and their mean. */
final class OverlayChart {

	/** On so many days a time must be known for the mean to be drawn there. */
	static final int MEAN_DAYS = 3;

	private static final double LOWEST = 40;
	private static final double HIGHEST = 400;
	private static final int LABEL_HOURS = 3;
	private static final double CONNECT_STEPS = 3;
	private static final Style TARGET = new Style(Palette.IN_RANGE, 0.16, null, 0, new double[0]);
	private static final Style MEAN = Style.line(Palette.INK, 2.4);
	/** no two alike in grey either */
	static final List<Style> TRACES = List.of(Style.line("#1F4E9C", 1), Style.line("#B3261E", 1, 5, 2),
			Style.line("#1B7F4B", 1, 1.4, 1.4), Style.line("#8C4FA5", 1, 6, 2, 1.4, 2),
			Style.line("#A65A00", 1, 3, 1.5),
			Style.line("#00798C", 1, 9, 2.5), Style.line("#6B5B00", 1, 4, 1.5, 1.2, 1.5, 1.2, 1.5),
			Style.line("#C2185B", 1, 12, 2), Style.line("#3F51B5", 1, 2, 3), Style.line("#4E7D00", 1, 8, 2, 3, 2),
			Style.line("#6D4C41", 1, 5, 4), Style.line("#00695C", 1, 1.2, 2.6),
			Style.line("#7B1FA2", 1, 10, 1.5, 1.2, 1.5, 1.2, 1.5), Style.line("#546E7A", 1, 3, 1.2, 1.2, 1.2));

	private final Data data;
	private final Wording wording;
	private final DayNames names;
	private final Limit low;
	private final Limit high;

	OverlayChart(Data data, Wording wording, DayNames names) {
		this.data = data;
		this.wording = wording;
		this.names = names;
		var inRange = data.all().ranges().share(TimeInRanges.Range.IN_RANGE).orElseThrow();
		this.low = inRange.from().orElseThrow();
		this.high = inRange.to().orElseThrow();
	}

	Chart chart(double width, double height) {
		TimeChart trial = chart(width, List.of(panel(1)));
		return chart(width, List.of(panel(1 + height - trial.height())));
	}

	private TimeChart chart(double width, List<Panel> panels) {
		// the days share a clock that never changes; each is placed on it by its own
		TimeAxis axis = TimeAxis.day(LocalDate.EPOCH, ZoneOffset.UTC);
		return new TimeChart(wording.text("chart.title"), description(), width, axis, LABEL_HOURS, panels, legend());
	}

	private Panel panel(double height) {
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("target", List.of(new Mark.Band(Scale.LEFT, low.mgdl(), high.mgdl(), TARGET))));
		for (int i = 0; i < data.days().size(); i++) {
			Data.Day day = data.days().get(i);
			if (!day.sensor().isEmpty()) {
				layers.add(Layer.of("day-" + day.date(),
						List.of(new Mark.Curve(Scale.LEFT, runs(day), TRACES.get(i)))));
			}
		}
		List<List<Point>> mean = mean();
		if (!mean.isEmpty()) {
			layers.add(Layer.of("mean", List.of(new Mark.Curve(Scale.LEFT, mean, MEAN))));
		}
		return Panel.of("overlay", height, 0, scale(), Optional.empty(), layers);
	}

	private List<List<Point>> runs(Data.Day day) {
		GlucoseSeries series = day.sensor();
		ZoneId zone = data.timeline().period().zone();
		TimeAxis axis = TimeAxis.day(day.date(), zone);
		List<List<Point>> runs = new ArrayList<>();
		for (int i = 0; i < series.size(); i++) {
			if (i == 0 || !joined(axis, series.at(i - 1), series.at(i), series.minutes(i))) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(new Point(axis.at(series.at(i)), series.mgdl(i)));
		}
		return runs;
	}

	private static boolean joined(TimeAxis axis, Instant earlier, Instant later, double minutes) {
		return Duration.between(earlier, later).toMillis() <= CONNECT_STEPS * minutes * 60_000
				&& axis.joined(earlier, later);
	}

	private List<List<Point>> mean() {
		List<List<Point>> runs = new ArrayList<>();
		int last = Integer.MIN_VALUE;
		for (MeanDay.Point point : MeanDay.of(data.all().sensor(), MEAN_DAYS).points()) {
			if (point.step() - 1 != last) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(new Point(point.hours(), point.mgdl()));
			last = point.step();
		}
		return runs;
	}

	private ValueAxis scale() {
		List<ValueAxis.Tick> ticks = new ArrayList<>(Stream.of(Limit.VERY_LOW, low, high, Limit.VERY_HIGH).distinct()
				.map(limit -> new ValueAxis.Tick(limit.mgdl(), wording.limit(limit, 0))).toList());
		ticks.add(new ValueAxis.Tick(HIGHEST, wording.glucose(HIGHEST)));
		return new ValueAxis(wording.text("axis.glucose", wording.unit().symbol()), LOWEST, HIGHEST, ticks);
	}

	private List<Key> legend() {
		List<Key> keys = new ArrayList<>();
		for (int i = 0; i < data.days().size(); i++) {
			Data.Day day = data.days().get(i);
			if (!day.sensor().isEmpty()) {
				keys.add(new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, 4, TRACES.get(i), false)),
						names.name(day.date())));
			}
		}
		if (!mean().isEmpty()) {
			keys.add(new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, 4, MEAN, false)),
					wording.text("key.mean", String.valueOf(MEAN_DAYS))));
		}
		String range = wording.limit(low, 0) + "\u2013" + wording.limit(high, 0) + " " + wording.unit().symbol();
		keys.add(new Key(List.of(new Mark.Box(Scale.FOOT, 0, 1, 0, 8, TARGET, Hatch.NONE)),
				wording.text("key.target", range)));
		return keys;
	}

	private String description() {
		List<String> means = data.days().stream().filter(day -> !day.sensor().isEmpty())
				.map(day -> names.name(day.date()) + ": " + wording.glucose(day.statistics().mean())).toList();
		return wording.text("chart.described", String.valueOf(means.size()), wording.unit().symbol(),
				String.join(", ", means));
	}
}
