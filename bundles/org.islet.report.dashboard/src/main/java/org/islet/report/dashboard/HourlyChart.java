// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Hatch;
import org.islet.chart.Layer;
import org.islet.chart.Mark;
import org.islet.chart.Mark.Step;
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.TimeAxis;
import org.islet.chart.TimeChart;
import org.islet.chart.TimeChart.Key;
import org.islet.chart.ValueAxis;
import org.islet.metrics.HourlyInsulin;
import org.islet.metrics.HourlyInsulin.Hour;
import org.islet.report.page.Wording;

/** Insulin by hour of the clock: basal as an area, boluses as bars, the programmed rate dashed. */
final class HourlyChart {

	private static final double HEADROOM = 1.15;
	private static final double BAR_FROM = 0.3;
	private static final double BAR_TO = 0.7;
	private static final int LABEL_HOURS = 3;
	private static final Style BASAL = new Style(Palette.BASAL, 0.65, "#4E8AC4", 0.5, new double[0]);
	private static final Style PROGRAMMED = Style.line(Palette.INK, 0.9, 3, 2);
	private static final Style BOLUS = new Style(Palette.BOLUS, 1, Palette.PAPER, 0.25, new double[0]);

	private final HourlyInsulin hourly;
	private final Wording wording;

	HourlyChart(HourlyInsulin hourly, Wording wording) {
		this.hourly = hourly;
		this.wording = wording;
	}

	Chart chart(double width, double height) {
		double around = chart(width, List.of(panel(1))).height() - 1;
		return chart(width, List.of(panel(height - around)));
	}

	private TimeChart chart(double width, List<Panel> panels) {
		// hours of the clock have no date: a day on which no clock changes
		TimeAxis axis = TimeAxis.day(LocalDate.EPOCH, ZoneOffset.UTC);
		return new TimeChart(wording.text("chart.hourly"), description(), width, axis, LABEL_HOURS, panels, legend());
	}

	private Panel panel(double height) {
		double most = Stream.<Function<Hour, OptionalDouble>>of(Hour::basal, Hour::programmed, Hour::bolus)
				.flatMap(figure -> hourly.hours().stream().map(figure)).mapToDouble(figure -> figure.orElse(0)).max()
				.orElse(0);
		ValueAxis axis = ValueAxis.upTo(wording.text("axis.hourly"), most > 0 ? most * HEADROOM : 1, 4,
				value -> wording.number(value, 0, 2));
		List<Mark> bars = new ArrayList<>();
		hourly.hours().stream().filter(hour -> hour.bolus().orElse(0) > 0)
				.forEach(hour -> bars.add(new Mark.Box(Scale.LEFT, hour.hour() + BAR_FROM, hour.hour() + BAR_TO, 0,
						hour.bolus().getAsDouble(), BOLUS, Hatch.NONE)));
		return Panel.of("insulin", height, 0, axis, Optional.empty(),
				List.of(Layer.of("basal", steps(Hour::basal, BASAL, true)), Layer.of("bolus", bars),
						Layer.of("programmed", steps(Hour::programmed, PROGRAMMED, false))));
	}

	private List<Mark> steps(Function<Hour, OptionalDouble> rate, Style style, boolean area) {
		List<Step> steps = hourly.hours().stream().filter(hour -> rate.apply(hour).isPresent())
				.map(hour -> new Step(hour.hour(), hour.hour() + 1.0, rate.apply(hour).getAsDouble())).toList();
		return steps.isEmpty() ? List.of() : List.of(new Mark.Steps(Scale.LEFT, steps, style, area));
	}

	private boolean any(Function<Hour, OptionalDouble> figure) {
		return hourly.hours().stream().anyMatch(hour -> figure.apply(hour).isPresent());
	}

	private List<Key> legend() {
		List<Key> keys = new ArrayList<>();
		if (any(Hour::basal)) {
			keys.add(new Key(List.of(new Mark.Box(Scale.FOOT, 0, 1, 0, 8, BASAL, Hatch.NONE)),
					wording.text("key.basal")));
		}
		keys.add(new Key(List.of(new Mark.Box(Scale.FOOT, 0.2, 0.7, 0, 8, BOLUS, Hatch.NONE)),
				wording.text("key.bolus")));
		if (any(Hour::programmed)) {
			keys.add(new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, 4, PROGRAMMED, false)),
					wording.text("key.programmed")));
		}
		return keys;
	}

	private String description() {
		List<String> sentences = new ArrayList<>();
		sentences.add(wording.text("chart.hourly.days", String.valueOf(hourly.days())));
		List<Hour> basal = hourly.hours().stream().filter(hour -> hour.basal().isPresent()).toList();
		if (!basal.isEmpty()) {
			var rates = basal.stream().mapToDouble(hour -> hour.basal().getAsDouble()).summaryStatistics();
			sentences.add(wording.text("chart.hourly.basal", wording.sum(rates.getMin()), wording.sum(rates.getMax())));
		}
		hourly.hours().stream().filter(hour -> hour.bolus().orElse(0) > 0)
				.max(Comparator.comparingDouble(hour -> hour.bolus().getAsDouble()))
				.ifPresent(hour -> sentences.add(wording.text("chart.hourly.bolus", "%02d:00".formatted(hour.hour()),
						wording.sum(hour.bolus().getAsDouble()))));
		return String.join(" ", sentences);
	}
}
