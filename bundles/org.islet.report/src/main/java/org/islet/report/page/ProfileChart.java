// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.time.LocalDate;
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
import org.islet.chart.Palette;
import org.islet.chart.Panel;
import org.islet.chart.Scale;
import org.islet.chart.TimeAxis;
import org.islet.chart.TimeChart;
import org.islet.chart.TimeChart.Key;
import org.islet.chart.ValueAxis;
import org.islet.metrics.Agp;
import org.islet.metrics.Limit;

/**
 * The ambulatory glucose profile: median, middle half and 90 per cent of the readings by time of day; dashed, median and
 * middle half of another profile to compare with.
 */
public final class ProfileChart {

	private static final double LOWEST = 40;
	private static final int LABEL_HOURS = 3;
	private static final Style OUTER = new Style("#C9D6EA", 1, null, 0, new double[0]);
	private static final Style INNER = new Style("#8CA9D3", 1, null, 0, new double[0]);
	private static final Style EDGE = Style.line("#4A6FA8", 0.7, 3, 2);
	private static final Style MEDIAN = Style.line("#12305F", 2);
	private static final Style BEFORE = Style.line(Palette.INK, 1.4, 4, 2.5);
	private static final Style BEFORE_HALF = Style.line(Palette.INK, 0.6, 1.5, 1.5);
	private static final Style TARGET = Style.line(Palette.IN_RANGE, 1.2);

	private final Agp profile;
	private final Limit low;
	private final Limit high;
	private final Optional<Agp> before;
	private final Wording wording;
	private final ProfileCurves curves;

	/**
	 * @param profile what is shown
	 * @param low where the target range begins
	 * @param high where it ends
	 * @param before what it is compared with
	 */
	public ProfileChart(Agp profile, Limit low, Limit high, Optional<Agp> before, Wording wording) {
		this.profile = profile;
		this.low = low;
		this.high = high;
		this.before = before;
		this.wording = wording;
		this.curves = new ProfileCurves(profile);
	}

	/** @return the profile as a chart of that size, points */
	public Chart chart(double width, double height) {
		TimeChart trial = chart(width, List.of(panel(1)));
		return chart(width, List.of(panel(1 + height - trial.height())));
	}

	private TimeChart chart(double width, List<Panel> panels) {
		// a profile has no date: a day on which no clock changes
		TimeAxis axis = TimeAxis.day(LocalDate.EPOCH, ZoneOffset.UTC);
		return new TimeChart(wording.text("profile.title"), description(), width, axis, LABEL_HOURS, panels, legend());
	}

	private Panel panel(double height) {
		List<Layer> layers = new ArrayList<>();
		layers.add(Layer.behind("outer", List.of(
				new Mark.Ribbon(Scale.LEFT, curves.between(ProfileCurves.Q05, ProfileCurves.Q95), OUTER))));
		layers.add(Layer.behind("inner", List.of(
				new Mark.Ribbon(Scale.LEFT, curves.between(ProfileCurves.Q25, ProfileCurves.Q75), INNER))));
		layers.add(Layer.of("edges", List.of(edge(ProfileCurves.Q05), edge(ProfileCurves.Q95))));
		layers.add(Layer.of("target", List.of(new Mark.Level(Scale.LEFT, low.mgdl(), TARGET),
				new Mark.Level(Scale.LEFT, high.mgdl(), TARGET))));
		layers.add(Layer.of("median",
				List.of(new Mark.Curve(Scale.LEFT, curves.line(ProfileCurves.MEDIAN), MEDIAN))));
		before.map(ProfileCurves::new).ifPresent(earlier -> layers.add(Layer.of("before", List.of(
				new Mark.Curve(Scale.LEFT, earlier.line(ProfileCurves.Q25), BEFORE_HALF),
				new Mark.Curve(Scale.LEFT, earlier.line(ProfileCurves.Q75), BEFORE_HALF),
				new Mark.Curve(Scale.LEFT, earlier.line(ProfileCurves.MEDIAN), BEFORE)))));
		return Panel.of("profile", height, 0, scale(), Optional.empty(), layers);
	}

	private Mark edge(int quantile) {
		return new Mark.Curve(Scale.LEFT, curves.line(quantile), EDGE);
	}

	private ValueAxis scale() {
		List<ValueAxis.Tick> ticks = Stream
				.of(Limit.VERY_LOW, low, high, Limit.VERY_HIGH).distinct()
				.map(limit -> new ValueAxis.Tick(limit.mgdl(), wording.limit(limit, 0))).toList();
		List<ValueAxis.Tick> all = new ArrayList<>(ticks);
		all.add(new ValueAxis.Tick(Agp.CEILING, wording.glucose(Agp.CEILING)));
		return new ValueAxis(wording.text("profile.axis", wording.unit().symbol()), LOWEST, Agp.CEILING, all);
	}

	private List<Key> legend() {
		String range = wording.limit(low, 0) + "\u2013" + wording.limit(high, 0) + " "
				+ wording.unit().symbol();
		List<Key> keys = new ArrayList<>();
		keys.add(line(MEDIAN, "profile.median"));
		keys.add(new Key(List.of(box(INNER)), wording.text("profile.inner")));
		keys.add(new Key(List.of(box(OUTER), new Mark.Line(Scale.FOOT, 0, 1, 8, EDGE, false),
				new Mark.Line(Scale.FOOT, 0, 1, 0, EDGE, false)), wording.text("profile.outer")));
		keys.add(new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, 1.5, TARGET, false),
				new Mark.Line(Scale.FOOT, 0, 1, 6.5, TARGET, false)), wording.text("profile.target", range)));
		if (before.isPresent()) {
			keys.add(line(BEFORE, "profile.before.median"));
			keys.add(line(BEFORE_HALF, "profile.before.inner"));
		}
		return keys;
	}

	private Key line(Style style, String text) {
		return new Key(List.of(new Mark.Line(Scale.FOOT, 0, 1, 4, style, false)), wording.text(text));
	}

	private static Mark box(Style style) {
		return new Mark.Box(Scale.FOOT, 0, 1, 0, 8, style, Hatch.NONE);
	}

	private String description() {
		List<Agp.Hour> hours = profile.hours().stream().filter(hour -> hour.smooth().isPresent()).toList();
		if (hours.isEmpty()) {
			return wording.text("profile.nothing");
		}
		Agp.Hour lowest = hours.getFirst();
		Agp.Hour highest = hours.getFirst();
		for (Agp.Hour hour : hours) {
			lowest = median(hour) < median(lowest) ? hour : lowest;
			highest = median(hour) > median(highest) ? hour : highest;
		}
		return wording.text("profile.described", wording.glucose(median(lowest)), clock(lowest),
				wording.glucose(median(highest)), clock(highest), wording.unit().symbol());
	}

	private static double median(Agp.Hour hour) {
		return hour.smooth().orElseThrow().get(ProfileCurves.MEDIAN);
	}

	private static String clock(Agp.Hour hour) {
		return "%02d:30".formatted(hour.hour());
	}
}
