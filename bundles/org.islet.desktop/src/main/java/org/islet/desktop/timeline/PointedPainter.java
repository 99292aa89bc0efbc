// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Letters;
import org.islet.chart.Lines;
import org.islet.chart.Palette;
import org.islet.chart.Plot;
import org.islet.chart.TimeChart;
import org.islet.model.Glucose;
import org.islet.report.page.Wording;

/** Paints what is pointed at and what is chosen over the picture of a day. */
record PointedPainter(Wording wording) {

	private static final double SIZE = 6.8;
	private static final double LINE = 9;
	private static final double PAD = 3.5;
	private static final Style HAIR = Style.line(Palette.TEXT, 0.6, 2, 1.5);
	private static final Style CHOSEN = Style.line(Palette.SUSPEND, 0.8);
	private static final Style BOX = new Style(Palette.PAPER, 0.95, Palette.TEXT, 0.5, new double[0]);

	void pointed(Canvas canvas, TimeChart chart, Pointed what) {
		double at = what.reading().map(Moment::at).orElse(what.at());
		lines(canvas, chart, at, HAIR);
		what.reading().ifPresent(reading -> dot(canvas, chart, reading));
		words(canvas, chart, at, texts(chart, what));
	}

	void chosen(Canvas canvas, TimeChart chart, Moment moment) {
		lines(canvas, chart, moment.at(), CHOSEN);
		dot(canvas, chart, moment);
	}

	private static void lines(Canvas canvas, TimeChart chart, double at, Style style) {
		for (Plot plot : chart.plots()) {
			if (!plot.panel().absent() && at >= 0 && at <= plot.hours()) {
				canvas.path(
						new Lines().move(plot.x(at), plot.top()).line(plot.x(at), plot.top() + plot.height()).path(),
						style);
			}
		}
	}

	private static void dot(Canvas canvas, TimeChart chart, Moment moment) {
		if (moment.entry() instanceof Glucose glucose) {
			chart.plots().stream().filter(plot -> plot.panel().name().equals("glucose") && !plot.panel().absent())
					.forEach(plot -> canvas.circle(plot.x(moment.at()), plot.y(glucose.value().mgdl()), 3,
							Style.line(Palette.INK, 1.2)));
		}
	}

	private List<String> texts(TimeChart chart, Pointed what) {
		EntryWords words = new EntryWords(wording);
		List<String> texts = new ArrayList<>();
		texts.add(what.reading().map(reading -> wording.text("timeline.pointed", wording.time(reading.logged().at()),
				words.brief(reading.entry())))
				.orElseGet(
						() -> chart.axis().start().plusMinutes(Math.round(what.at() * 60)).toLocalTime().toString()));
		what.event().ifPresent(event -> texts.add(wording.text("timeline.pointed", wording.time(event.logged().at()),
				(words.kind(event.entry()) + " " + words.brief(event.entry())).strip())));
		return texts;
	}

	private static void words(Canvas canvas, TimeChart chart, double at, List<String> texts) {
		Plot plot = chart.plots().stream().filter(one -> !one.panel().absent()).findFirst().orElseThrow();
		double width = texts.stream().mapToDouble(text -> Letters.width(text, SIZE, true)).max().orElse(0) + 2 * PAD;
		double height = texts.size() * LINE + PAD;
		double right = plot.x(at) + PAD;
		double left = right + width <= plot.left() + plot.width() ? right : plot.x(at) - PAD - width;
		canvas.rect(left, plot.top() + PAD, width, height, BOX);
		for (int i = 0; i < texts.size(); i++) {
			canvas.text(left + PAD, plot.top() + PAD + (i + 1) * LINE - 1.5, texts.get(i), SIZE, i == 0, Palette.INK,
					Anchor.START, 0);
		}
	}
}
