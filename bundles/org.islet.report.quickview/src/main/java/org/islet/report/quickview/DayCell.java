// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Palette;
import org.islet.chart.TimeAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.RangeWords;
import org.islet.report.page.Wording;

/** One day: its glucose, its share in range as a bar and a number, its insulin and carbohydrate. */
final class DayCell {

	private static final double HEAD = 9;
	private static final double PLOT = 88;
	private static final double BAR = 5;
	private static final double PERCENT = 26;
	private static final double LOWEST = 40;
	private static final double HIGHEST = 350;
	private static final double CONNECT_STEPS = 3;
	private static final double SIZE = 6.1;
	private static final double GOOD = 70;
	private static final double FAIR = 50;
	private static final Style FRAME = Style.line("#999999", 0.5);
	private static final Style TARGET = new Style(Palette.IN_RANGE, 0.16, null, 0, new double[0]);
	private static final Style LINE = Style.line("#222222", 0.8);
	private static final Style DOT = new Style(Palette.PAPER, 1, Palette.INK, 0.6, new double[0]);

	private final Canvas canvas;
	private final Data.Day day;
	private final Wording wording;
	private final Locale locale;
	private final TimeAxis axis;
	private final double low;
	private final double high;
	private double left;
	private double top;
	private double wide;

	DayCell(Canvas canvas, Data data, Data.Day day, Wording wording, Locale locale) {
		this.canvas = canvas;
		this.day = day;
		this.wording = wording;
		this.locale = locale;
		this.axis = TimeAxis.day(day.date(), data.whole().timeline().period().zone());
		Share range = data.whole().ranges().share(Range.IN_RANGE).orElseThrow();
		this.low = range.from().orElseThrow().mgdl();
		this.high = range.to().orElseThrow().mgdl();
	}

	void paint(double x, double y, double width) {
		left = x;
		top = y + HEAD;
		wide = width;
		canvas.begin(day.date().toString());
		canvas.text(left, top - 2.5,
				DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(day.date()),
				SIZE, false, Palette.TEXT, Anchor.START, 0);
		GlucoseSeries glucose = day.glucose();
		if (glucose.isEmpty()) {
			canvas.rect(left, top, wide, PLOT, Style.fill("#F0F0F0"));
			canvas.text(left + wide / 2, top + PLOT / 2 + 2, wording.text(day.known() ? "noglucose" : "nodata"), SIZE,
					false, "#5A5A5A", Anchor.MIDDLE, 0);
		} else {
			canvas.text(left + wide, top - 2.5, "\u00d8 " + wording.glucose(GlucoseStatistics.of(glucose).mean()), SIZE,
					true, Palette.INK, Anchor.END, 0);
			glucose();
			share();
		}
		canvas.rect(left, top, wide, PLOT, FRAME);
		canvas.text(left, top + PLOT + BAR + 14, doses(), SIZE, false, Palette.TEXT, Anchor.START, 0);
		canvas.end();
	}

	private void glucose() {
		canvas.rect(left, y(high), wide, y(low) - y(high), TARGET);
		new Lines().line(left + wide / 2, top, left + wide / 2, top + PLOT).paint(canvas,
				Style.line(Palette.GRID, 0.5));
		canvas.begin("sensor");
		int from = 0;
		for (int i = 1; i <= day.sensor().size(); i++) {
			if (i == day.sensor().size() || !joined(i)) {
				run(from, i);
				from = i;
			}
		}
		canvas.end();
		canvas.begin("meter");
		for (int i = 0; i < day.meter().size(); i++) {
			canvas.circle(x(day.meter(), i), y(day.meter().mgdl(i)), 1.5, DOT);
		}
		canvas.end();
	}

	private boolean joined(int i) {
		GlucoseSeries sensor = day.sensor();
		double step = Duration.between(sensor.at(i - 1), sensor.at(i)).toMillis() / 60_000.0;
		return step <= CONNECT_STEPS * sensor.minutes(i) && axis.joined(sensor.at(i - 1), sensor.at(i));
	}

	private void run(int from, int to) {
		GlucoseSeries sensor = day.sensor();
		if (to - from == 1) {
			canvas.circle(x(sensor, from), y(sensor.mgdl(from)), 0.7, Style.fill("#222222"));
			return;
		}
		beyond(from, to, high, Palette.HIGH, true);
		beyond(from, to, low, Palette.LOW, false);
		Lines line = new Lines();
		for (int i = from; i < to; i++) {
			line.to(x(sensor, i), y(sensor.mgdl(i)));
		}
		line.paint(canvas, LINE);
	}

	/** Fills what lies beyond a limit. */
	private void beyond(int from, int to, double limit, String colour, boolean above) {
		GlucoseSeries sensor = day.sensor();
		Lines area = new Lines().to(x(sensor, from), y(limit));
		boolean any = false;
		for (int i = from; i < to; i++) {
			double value = above ? Math.max(sensor.mgdl(i), limit) : Math.min(sensor.mgdl(i), limit);
			any |= value != limit;
			area.to(x(sensor, i), y(value));
		}
		if (any) {
			area.to(x(sensor, to - 1), y(limit)).close().paint(canvas, Style.fill(colour));
		}
	}

	/** The length of the bar is the share in range; the colour says the same again. */
	private void share() {
		Share share = day.ranges().share(Range.IN_RANGE).orElseThrow();
		double y = top + PLOT + 2.5;
		double length = wide - PERCENT;
		String colour = share.percent() >= GOOD ? Palette.IN_RANGE
				: share.percent() >= FAIR ? Palette.HIGH : Palette.VERY_HIGH;
		canvas.rect(left, y, length * share.percent() / 100, BAR, Style.fill(colour));
		canvas.rect(left, y, length, BAR, FRAME);
		canvas.text(left + wide, y + BAR, new RangeWords(wording).percent(share), SIZE, true, Palette.INK, Anchor.END,
				0);
	}

	private String doses() {
		List<String> parts = new ArrayList<>();
		if (day.insulin().active()) {
			String units = wording.text("value.units", wording.number(day.insulin().total(), 1, 1));
			parts.add(day.insulin().complete() ? units : "(" + units + ")");
		}
		if (!day.carbs().entries().isEmpty()) {
			parts.add(wording.text("value.grams", wording.grams(day.carbs().grams())));
		}
		return String.join(" \u00b7 ", parts);
	}

	private double x(GlucoseSeries glucose, int i) {
		return left + wide * axis.at(glucose.at(i)) / axis.hours();
	}

	private double y(double mgdl) {
		return top + PLOT * (1 - Math.clamp((mgdl - LOWEST) / (HIGHEST - LOWEST), 0.0, 1.0));
	}
}
