// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Palette;
import org.islet.chart.TimeAxis;
import org.islet.metrics.Pattern;
import org.islet.metrics.Preceded;
import org.islet.model.Period;
import org.islet.report.page.Wording;

/** Each episode as a dot: its day from top to bottom, its time of day from left to right, its duration as size. */
final class Raster implements Chart {

	private static final double LEFT = 70;
	private static final double RIGHT = 10;
	private static final double HEAD = 22;
	private static final double TALLEST_ROW = 20;
	private static final double TALLEST = 330;
	private static final double TALLEST_OF_MANY = 430;
	private static final double LOWEST = 24;
	private static final double SIZE = 6.2;
	private static final int ROWS_LABELLED = 31;
	private static final Style GAP = Style.fill("#E6E6E6");
	private static final Style GRID = Style.line(Palette.GRID, 0.5);
	private static final Style FRAME = Style.line("#999999", 0.5);
	private static final Style PATTERN = new Style("#FFF3C4", 0.55, "#8A6D00", 0.7, new double[] { 3, 2 });

	private final Data data;
	private final Side side;
	private final Wording wording;
	private final Locale locale;
	private final double width;
	private final List<Period> days;
	private final double row;
	private final Dots dots;

	Raster(Data data, Side side, Wording wording, Locale locale, double width) {
		this.data = data;
		this.side = side;
		this.wording = wording;
		this.locale = locale;
		this.width = width;
		this.days = data.timeline().period().eachDay();
		this.row = Math.max(LOWEST / days.size(), Math.min(TALLEST_ROW, tallest() / days.size()));
		this.dots = new Dots(side, row);
	}

	private double tallest() {
		return days.size() > ROWS_LABELLED ? TALLEST_OF_MANY : TALLEST;
	}

	@Override
	public double width() {
		return width;
	}

	@Override
	public double height() {
		return HEAD + row * days.size() + 4 + DotLegend.HEIGHT;
	}

	@Override
	public String description() {
		List<Preceded> episodes = data.episodes(side);
		long on = episodes.stream().map(this::day).distinct().count();
		long night = episodes.stream().filter(one -> one.episode().nocturnal()).count();
		long graver = episodes.stream().filter(Preceded::level2).count();
		return wording.text("chart." + side.key(), String.valueOf(episodes.size()), String.valueOf(on),
				String.valueOf(days.size()), String.valueOf(graver), wording.limit(side.graver, 0),
				String.valueOf(night));
	}

	private LocalDate day(Preceded one) {
		return one.episode().start().atZone(data.timeline().period().zone()).toLocalDate();
	}

	@Override
	public void paint(Canvas canvas) {
		canvas.begin("raster");
		patterns(canvas);
		gaps(canvas);
		axis(canvas);
		rows(canvas);
		canvas.begin("episodes");
		data.episodes(side).forEach(one -> dot(canvas, one));
		canvas.end();
		canvas.rect(LEFT, HEAD, plot(), row * days.size(), FRAME);
		new DotLegend(dots, side, wording, !data.patterns(side).isEmpty()).paint(canvas, LEFT,
				HEAD + row * days.size() + 4);
		canvas.end();
	}

	private double plot() {
		return width - LEFT - RIGHT;
	}

	private double x(double hours) {
		return LEFT + plot() * hours / 24;
	}

	private void gaps(Canvas canvas) {
		canvas.begin("gaps");
		for (int i = 0; i < days.size(); i++) {
			for (TimeAxis.Stretch gap : Gaps.of(data.sensor(), days.get(i))) {
				canvas.rect(x(gap.from()), HEAD + row * i, x(gap.to()) - x(gap.from()), row, GAP);
			}
		}
		canvas.end();
	}

	private void patterns(Canvas canvas) {
		canvas.begin("patterns");
		List<Pattern> patterns = data.patterns(side);
		for (int i = 0; i < patterns.size(); i++) {
			double from = patterns.get(i).from().toSecondOfDay() / 3600.0;
			double to = patterns.get(i).to().toSecondOfDay() / 3600.0;
			if (patterns.get(i).overMidnight()) {
				pattern(canvas, from, 24, i + 1);
				pattern(canvas, 0, to, i + 1);
			} else {
				pattern(canvas, from, to == 0 ? 24 : to, i + 1);
			}
		}
		canvas.end();
	}

	private void pattern(Canvas canvas, double from, double to, int number) {
		canvas.rect(x(from), HEAD - 9, x(to) - x(from), row * days.size() + 9, PATTERN);
		canvas.text((x(from) + x(to)) / 2, HEAD - 2, String.valueOf(number), SIZE, true, Palette.INK, Anchor.MIDDLE, 0);
	}

	private void axis(Canvas canvas) {
		for (int hour = 0; hour <= 24; hour += 3) {
			if (hour > 0 && hour < 24) {
				canvas.path("M%s %sL%s %s".formatted(shown(x(hour)), shown(HEAD), shown(x(hour)),
						shown(HEAD + row * days.size())), GRID);
			}
			canvas.text(x(hour), 8, "%02d".formatted(hour), SIZE, false, Palette.TEXT, Anchor.MIDDLE, 0);
		}
	}

	private static String shown(double number) {
		return String.valueOf(Math.round(number * 100) / 100.0);
	}

	private void rows(Canvas canvas) {
		int every = Math.ceilDiv(days.size(), ROWS_LABELLED) == 1 ? 1 : 7;
		for (int i = 0; i < days.size(); i++) {
			double top = HEAD + row * i;
			if (i % every == 0) {
				String line = "M%s %sL%s %s".formatted(shown(LEFT), shown(top), shown(LEFT + plot()), shown(top));
				canvas.path(line, GRID);
				double base = every == 1 ? top + row / 2 + 2.2 : top + 5;
				canvas.text(LEFT - 10, base, date(days.get(i).first()), SIZE, false, Palette.TEXT, Anchor.END, 0);
			}
		}
	}

	private String date(LocalDate day) {
		return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(day);
	}

	private void dot(Canvas canvas, Preceded one) {
		LocalDate day = day(one);
		int index = (int) (day.toEpochDay() - days.getFirst().first().toEpochDay());
		double at = TimeAxis.day(day, data.timeline().period().zone()).at(one.episode().start());
		dots.paint(canvas, x(at), HEAD + row * (index + 0.5), one.episode().duration(), one.level2());
	}
}
