// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Lines;
import org.islet.chart.Palette;
import org.islet.chart.TimeAxis;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.report.page.Wording;

/** Up to two weeks of days as small pictures, a column for each day of the week. */
final class DayStrips implements Chart {

	static final double HEIGHT = 186;

	private static final double HEAD = 10;
	private static final double TALLEST = 84;
	private static final double WORDS = 9;
	private static final double GAP = 4;
	private static final double LOWEST = 40;
	private static final double HIGHEST = 350;
	private static final double CONNECT_STEPS = 3;
	private static final double SIZE = 6.2;
	private static final Style FRAME = Style.line("#999999", 0.5);
	private static final Style NOON = Style.line(Palette.GRID, 0.5);
	private static final Style TARGET = new Style(Palette.IN_RANGE, 0.16, null, 0, new double[0]);
	private static final Style ABOVE = Style.fill(Palette.HIGH);
	private static final Style BELOW = Style.fill(Palette.LOW);
	private static final Style LINE = Style.line("#222222", 0.7);

	private final Data data;
	private final Wording wording;
	private final Locale locale;
	private final double width;
	private final List<Data.Day> days;
	private final LocalDate weekStart;

	DayStrips(Data data, Wording wording, Locale locale, double width) {
		this.data = data;
		this.wording = wording;
		this.locale = locale;
		this.width = width;
		this.days = data.days();
		LocalDate first = days.getFirst().date();
		this.weekStart = first.with(wording.weeks().dayOfWeek(), 1);
	}

	@Override
	public double width() {
		return width;
	}

	@Override
	public double height() {
		return HEIGHT;
	}

	@Override
	public String description() {
		List<String> means = new ArrayList<>();
		for (Data.Day day : days) {
			means.add(wording.shortDate(day.date()) + ": "
					+ (day.glucose().isEmpty() ? wording.text("nodata") : mean(day.glucose())));
		}
		return wording.text("chart.days", wording.unit().symbol(), String.join(", ", means));
	}

	private String mean(GlucoseSeries glucose) {
		return wording.glucose(GlucoseStatistics.of(glucose).mean());
	}

	@Override
	public void paint(Canvas canvas) {
		canvas.begin("days");
		double column = width / 7;
		for (int i = 0; i < 7; i++) {
			DayOfWeek weekday = weekStart.plusDays(i).getDayOfWeek();
			canvas.text(column * (i + 0.5), 7, weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale), SIZE, true,
					Palette.TEXT, Anchor.MIDDLE, 0);
		}
		int weeks = 1 + week(days.getLast());
		double row = Math.min(TALLEST, (HEIGHT - HEAD) / weeks);
		for (Data.Day day : days) {
			int at = (int) (day.date().toEpochDay() - weekStart.toEpochDay());
			new Cell(canvas, day, column * (at % 7) + GAP / 2, HEAD + row * (at / 7), column - GAP, row - GAP).paint();
		}
		canvas.end();
	}

	private int week(Data.Day day) {
		return (int) (day.date().toEpochDay() - weekStart.toEpochDay()) / 7;
	}

	/** One day. */
	private final class Cell {

		private final Canvas canvas;
		private final Data.Day day;
		private final double left;
		private final double top;
		private final double wide;
		private final double high;
		private final TimeAxis axis;

		Cell(Canvas canvas, Data.Day day, double left, double top, double wide, double high) {
			this.canvas = canvas;
			this.day = day;
			this.left = left;
			this.top = top + WORDS;
			this.wide = wide;
			this.high = high - WORDS;
			ZoneId zone = data.timeline().period().zone();
			this.axis = TimeAxis.day(day.date(), zone);
		}

		void paint() {
			GlucoseSeries glucose = day.glucose();
			canvas.begin(day.date().toString());
			canvas.text(left, top - 2, date(), SIZE, false, Palette.TEXT, Anchor.START, 0);
			if (glucose.isEmpty()) {
				canvas.rect(left, top, wide, high, Style.fill("#F0F0F0"));
				canvas.text(left + wide / 2, top + high / 2 + 2, wording.text("nodata"), SIZE, false, "#5A5A5A",
						Anchor.MIDDLE, 0);
			} else {
				canvas.text(left + wide, top - 2, "\u00d8 " + mean(glucose), SIZE, true, Palette.INK, Anchor.END, 0);
				double upper = y(data.high().mgdl());
				canvas.rect(left, upper, wide, y(data.low().mgdl()) - upper, TARGET);
				double noon = left + wide / 2;
				canvas.path(new Lines().move(noon, top).line(noon, top + high).path(), NOON);
				readings(glucose);
			}
			canvas.rect(left, top, wide, high, FRAME);
			canvas.end();
		}

		private String date() {
			return DateTimeFormatter.ofPattern("d MMM", locale).format(day.date());
		}

		private void readings(GlucoseSeries glucose) {
			int from = 0;
			for (int i = 1; i <= glucose.size(); i++) {
				if (i == glucose.size() || !joined(glucose, i)) {
					run(glucose, from, i);
					from = i;
				}
			}
		}

		private boolean joined(GlucoseSeries glucose, int i) {
			double step = Duration.between(glucose.at(i - 1), glucose.at(i)).toMillis() / 60_000.0;
			return data.ofSensor() && step <= CONNECT_STEPS * glucose.minutes(i)
					&& axis.joined(glucose.at(i - 1), glucose.at(i));
		}

		private void run(GlucoseSeries glucose, int from, int to) {
			if (to - from == 1) {
				canvas.circle(x(glucose, from), y(glucose.mgdl(from)), data.ofSensor() ? 0.7 : 1.4,
						Style.fill("#222222"));
				return;
			}
			beyond(glucose, from, to, data.high().mgdl(), true);
			beyond(glucose, from, to, data.low().mgdl(), false);
			Lines line = new Lines().move(x(glucose, from), y(glucose.mgdl(from)));
			for (int i = from + 1; i < to; i++) {
				line.line(x(glucose, i), y(glucose.mgdl(i)));
			}
			canvas.path(line.path(), LINE);
		}

		/** Fills what lies beyond a limit. */
		private void beyond(GlucoseSeries glucose, int from, int to, double limit, boolean above) {
			boolean any = false;
			Lines area = new Lines().move(x(glucose, from), y(limit));
			for (int i = from; i < to; i++) {
				double value = glucose.mgdl(i);
				any |= above ? value > limit : value < limit;
				area.line(x(glucose, i), y(above ? Math.max(value, limit) : Math.min(value, limit)));
			}
			if (any) {
				canvas.path(area.line(x(glucose, to - 1), y(limit)).close().path(), above ? ABOVE : BELOW);
			}
		}

		private double x(GlucoseSeries glucose, int i) {
			return left + wide * axis.at(glucose.at(i)) / axis.hours();
		}

		private double y(double mgdl) {
			return top + high * (1 - Math.clamp((mgdl - LOWEST) / (HIGHEST - LOWEST), 0.0, 1.0));
		}
	}
}
