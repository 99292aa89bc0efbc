// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Letters;
import org.islet.chart.Palette;
import org.islet.desktop.widget.ChartView;
import org.islet.metrics.Limit;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.report.page.Wording;

/** The words beside and above days that lie side by side. */
record SpanWords(Wording wording, Columns columns) {

	private static final double SIZE = 6.8;
	private static final double LINE = 9;
	private static final double PAD = 3.5;
	private static final double DROP = 2.4;
	private static final int BESIDE = 5;
	private static final double TITLE = 9;
	private static final int TURNED = -90;
	private static final double TO = 1 / ChartView.SCALE;
	private static final Style BOX = new Style(Palette.PAPER, 0.95, Palette.TEXT, 0.5, new double[0]);

	/** The scales at the left edge. */
	void margin(Canvas canvas, SpanRoom room) {
		for (double mgdl : new double[] { Limit.LOW.mgdl(), Limit.HIGH.mgdl(), Limit.VERY_HIGH.mgdl(),
				SpanRoom.HIGHEST }) {
			scale(canvas, room.y(mgdl), wording.glucose(mgdl));
		}
		title(canvas, (SpanRoom.TOP + room.ground()) / 2, wording.text("timeline.axis", wording.unit().symbol()));
		title(canvas, (room.shares() + room.foot()) / 2, wording.text("timeline.axis.ranges"));
		for (int percent = 0; percent <= 100; percent += 50) {
			scale(canvas, room.foot() - (room.foot() - room.shares()) * percent / 100.0, wording.percent(percent, 0));
		}
	}

	private static void scale(Canvas canvas, double y, String text) {
		canvas.text((SpanRoom.LEFT - BESIDE) * TO, y * TO + DROP, text, SIZE, false, Palette.TEXT, Anchor.END, 0);
	}

	private static void title(Canvas canvas, int y, String text) {
		canvas.text(TITLE, y * TO, text, SIZE, true, Palette.TEXT, Anchor.MIDDLE, TURNED);
	}

	/** While nothing is known of what is in sight. */
	void loading(Canvas canvas, SpanRoom room) {
		canvas.text((SpanRoom.LEFT + room.plotWidth() / 2) * TO, room.ground() / 2 * TO,
				wording.text("timeline.loading"),
				SIZE, false, Palette.TEXT, Anchor.MIDDLE, 0);
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
		}, () -> texts.add(wording.text(columns.know(date.toEpochDay(), date.toEpochDay() + 1) ? "timeline.noglucose"
				: "timeline.loading")));
		return texts;
	}

	/** What is known of a day, beside it: right of it if there is room, else left. */
	void box(Canvas canvas, SpanRoom room, LocalDate date, long from, long to) {
		List<String> texts = texts(date);
		double width = texts.stream().mapToDouble(text -> Letters.width(text, SIZE, true)).max().orElse(0) + 2 * PAD;
		double least = SpanRoom.LEFT * TO + PAD;
		double most = (SpanRoom.LEFT + room.plotWidth()) * TO - width;
		double beside = to * TO + PAD <= most ? to * TO + PAD : from * TO - PAD - width;
		double left = Math.max(least, Math.min(most, beside));
		canvas.rect(left, SpanRoom.TOP * TO, width, texts.size() * LINE + PAD, BOX);
		for (int i = 0; i < texts.size(); i++) {
			canvas.text(left + PAD, SpanRoom.TOP * TO + (i + 1) * LINE - 1.5, texts.get(i), SIZE, i == 0,
					Palette.INK, Anchor.START, 0);
		}
	}
}
