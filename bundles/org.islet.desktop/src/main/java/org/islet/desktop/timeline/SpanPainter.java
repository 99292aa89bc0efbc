// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Letters;
import org.islet.chart.Palette;
import org.islet.desktop.widget.ChartView;
import org.islet.desktop.widget.SwtCanvas;
import org.islet.desktop.widget.Tones;
import org.islet.metrics.Limit;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Preferences;
import org.islet.report.page.Wording;

/** Paints a column for each day: lowest to highest value with the median, and the classes below. Lengths are pixels. */
final class SpanPainter {

	private static final int LEFT = 62;
	private static final int RIGHT = 12;
	private static final int TOP = 12;
	private static final int BOTTOM = 30;
	private static final int GAP = 14;
	private static final double LOW = 40;
	private static final double HIGH = 400;
	private static final double VALUES = 0.62;
	private static final int LABEL = 70;
	private static final double SIZE = 6.8;
	private static final double LINE = 9;
	private static final double PAD = 3.5;
	private static final Style BOX = new Style(Palette.PAPER, 0.95, Palette.TEXT, 0.5, new double[0]);

	private final Wording wording;
	private final Preferences preferences;
	private final Columns columns;
	private GC gc;
	private Tones tones;
	private Rectangle room;
	private Reach reach;

	SpanPainter(Wording wording, Preferences preferences, Columns columns) {
		this.wording = wording;
		this.preferences = preferences;
		this.columns = columns;
	}

	/** @return where a pixel lies between the edges of what is in sight, from 0 to 1 inside */
	static double share(Rectangle room, int x) {
		return (x - LEFT) / (double) Math.max(1, room.width - LEFT - RIGHT);
	}

	void paint(GC onto, Tones inTones, Rectangle in, Reach seen, LocalDate chosen) {
		gc = onto;
		tones = inTones;
		room = in;
		reach = seen;
		gc.setBackground(tones.of(Palette.IN_RANGE));
		gc.setAlpha(40);
		int high = y(preferences.targetHigh());
		gc.fillRectangle(LEFT, high, plotWidth(), y(preferences.targetLow()) - high);
		gc.setAlpha(255);
		gc.setClipping(LEFT, 0, plotWidth(), room.height);
		long first = (long) Math.floor(reach.from());
		long last = (long) Math.ceil(reach.from() + reach.days());
		for (long day = first; day <= last; day++) {
			Optional<DayColumn> column = columns.of(LocalDate.ofEpochDay(day));
			int left = x(day);
			int width = Math.max(1, x(day + 1) - left - (x(day + 1) - left > 3 ? 1 : 0));
			column.ifPresent(one -> column(one, left, width));
		}
		gc.setForeground(tones.of(Palette.INK));
		gc.drawRectangle(x(chosen.toEpochDay()) - 1, TOP, x(chosen.toEpochDay() + 1) - x(chosen.toEpochDay()),
				room.height - TOP - BOTTOM);
		gc.setClipping((Rectangle) null);
	}

	private int plotWidth() {
		return Math.max(1, room.width - LEFT - RIGHT);
	}

	private int x(double day) {
		return LEFT + (int) Math.round((day - reach.from()) / reach.days() * plotWidth());
	}

	private int ground() {
		return TOP + (int) ((room.height - TOP - BOTTOM) * VALUES);
	}

	private int y(double mgdl) {
		double part = (Math.clamp(mgdl, LOW, HIGH) - LOW) / (HIGH - LOW);
		return ground() - (int) Math.round((ground() - TOP) * part);
	}

	private void column(DayColumn column, int left, int width) {
		int inset = width / 5;
		gc.setBackground(tones.of(Palette.SENSOR));
		gc.setAlpha(110);
		gc.fillRectangle(left + inset, y(column.max()), width - 2 * inset,
				Math.max(1, y(column.min()) - y(column.max())));
		gc.setAlpha(255);
		gc.fillRectangle(left, y(column.median()) - 1, width, 3);
		int foot = room.height - BOTTOM;
		double top = ground() + GAP;
		double scale = (foot - top) / 100;
		for (Share share : column.shares()) {
			int from = (int) Math.round(top);
			top += share.percent() * scale;
			int to = share.percent() > 0 ? Math.max(from + 1, (int) Math.round(top)) : from;
			gc.setBackground(tones.of(colour(share)));
			gc.fillRectangle(left, from, width, Math.min(foot, to) - from);
		}
	}

	private static String colour(Share share) {
		return switch (share.range()) {
		case VERY_LOW -> Palette.VERY_LOW;
		case LOW -> Palette.LOW;
		case IN_RANGE -> Palette.IN_RANGE;
		case HIGH -> Palette.HIGH;
		case VERY_HIGH -> Palette.VERY_HIGH;
		};
	}

	/** The words around, after {@link #paint}. */
	void words(SwtCanvas canvas, Optional<LocalDate> pointed) {
		double to = 1 / ChartView.SCALE;
		for (double mgdl : new double[] { Limit.LOW.mgdl(), Limit.HIGH.mgdl(), Limit.VERY_HIGH.mgdl(), HIGH }) {
			canvas.text((LEFT - 5) * to, y(mgdl) * to + 2.4, wording.glucose(mgdl), SIZE, false, Palette.TEXT,
					Anchor.END, 0);
		}
		canvas.text(9, (TOP + ground()) / 2 * to, wording.text("timeline.axis", wording.unit().symbol()), SIZE, true,
				Palette.TEXT, Anchor.MIDDLE, -90);
		int middle = (ground() + GAP + room.height - BOTTOM) / 2;
		canvas.text(9, middle * to, wording.text("timeline.axis.ranges"), SIZE, true, Palette.TEXT, Anchor.MIDDLE, -90);
		for (int percent = 0; percent <= 100; percent += 50) {
			double y = room.height - BOTTOM - (room.height - BOTTOM - ground() - GAP) * percent / 100.0;
			canvas.text((LEFT - 5) * to, y * to + 2.4, wording.percent(percent, 0), SIZE, false, Palette.TEXT,
					Anchor.END, 0);
		}
		labels(canvas, to);
		pointed.ifPresent(date -> box(canvas, date, to));
	}

	private void labels(SwtCanvas canvas, double to) {
		int every = (int) Math.ceil(LABEL * reach.days() / plotWidth());
		int step = every <= 1 ? 1 : every <= 7 ? 7 : 0;
		DateTimeFormatter month = DateTimeFormatter.ofLocalizedPattern(every > 70 ? "y" : "yMMM")
				.withLocale(wording.locale());
		int free = Integer.MIN_VALUE;
		for (long day = (long) Math.ceil(reach.from()); day < reach.from() + reach.days(); day++) {
			LocalDate date = LocalDate.ofEpochDay(day);
			boolean here = step > 0 ? Math.floorMod(day + 3, step) == 0 : date.getDayOfMonth() == 1;
			if (here && x(day) >= free) {
				String text = step == 1 ? wording.weekday(date) + " " + wording.monthDay(date)
						: step == 7 ? wording.monthDay(date) : month.format(date);
				double middle = step == 1 ? (x(day) + x(day + 1)) / 2.0 : x(day);
				canvas.text(middle * to, (room.height - BOTTOM + 18) * to, text, SIZE, false, Palette.TEXT,
						step == 1 ? Anchor.MIDDLE : Anchor.START, 0);
				free = x(day) + LABEL;
			}
		}
	}

	/** @return what is known of a day in words */
	List<String> texts(LocalDate date) {
		List<String> texts = new ArrayList<>(List.of(wording.date(date)));
		columns.of(date).ifPresentOrElse(column -> {
			texts.add(wording.text("timeline.median", wording.glucose(column.median()), wording.unit().symbol()));
			texts.add(wording.text("timeline.spread", wording.glucose(column.min()), wording.glucose(column.max()),
					wording.unit().symbol()));
			texts.add(wording.text(column.ofSensor() ? "timeline.inrange" : "timeline.inrange.meter",
					wording.percent(column.inRange(), 0)));
			texts.add(wording.text("timeline.outside", wording.percent(column.percent(Range.VERY_LOW, Range.LOW), 0),
					wording.percent(column.percent(Range.HIGH, Range.VERY_HIGH), 0)));
		}, () -> texts.add(wording.text("timeline.noglucose")));
		return texts;
	}

	private void box(SwtCanvas canvas, LocalDate date, double to) {
		List<String> texts = texts(date);
		double width = texts.stream().mapToDouble(text -> Letters.width(text, SIZE, true)).max().orElse(0) + 2 * PAD;
		double x = x(date.toEpochDay() + 1) * to + PAD;
		double left = x + width <= (LEFT + plotWidth()) * to ? x : x(date.toEpochDay()) * to - PAD - width;
		canvas.rect(left, TOP * to, width, texts.size() * LINE + PAD, BOX);
		for (int i = 0; i < texts.size(); i++) {
			canvas.text(left + PAD, TOP * to + (i + 1) * LINE - 1.5, texts.get(i), SIZE, i == 0, Palette.INK,
					Anchor.START, 0);
		}
	}
}
