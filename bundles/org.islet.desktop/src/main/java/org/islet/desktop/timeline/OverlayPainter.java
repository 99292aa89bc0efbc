// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalTime;
import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Letters;
import org.islet.chart.Lines;
import org.islet.chart.Mark.Point;
import org.islet.chart.Palette;
import org.islet.chart.Plot;
import org.islet.desktop.timeline.OverlaidDay.Spot;
import org.islet.report.page.Wording;

/** Paints the day that is meant over the picture of several, and says which one it is. */
record OverlayPainter(Wording wording) {

	private static final double SIZE = 6.8;
	private static final double LINE = 9;
	private static final double PAD = 3.5;
	private static final double STRONG = 3;
	private static final double DOT = 3;
	private static final int MINUTES = 60;
	private static final int DAY = 24 * MINUTES;
	private static final Style BOX = new Style(Palette.PAPER, 0.95, Palette.TEXT, 0.5, new double[0]);

	void paint(Canvas canvas, Plot plot, Spot spot) {
		Lines lines = new Lines();
		for (List<Point> run : spot.day().curve().runs()) {
			for (Point point : run) {
				double x = plot.x(point.at());
				double y = plot.y(point.value());
				if (point.equals(run.getFirst())) {
					lines.move(x, y);
				}
				lines.line(x, y);
			}
		}
		String colour = spot.day().curve().style().stroke();
		canvas.path(lines.path(), Style.line(colour, STRONG));
		canvas.circle(plot.x(spot.point().at()), plot.y(spot.point().value()), DOT, Style.line(Palette.INK, 1.2));
		words(canvas, plot, spot);
	}

	/** @return which day, and its reading there */
	List<String> texts(Spot spot) {
		LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(Math.round(spot.point().at() * MINUTES), DAY) * 60L);
		String value = wording.glucose(spot.point().value()) + " " + wording.unit().symbol();
		return List.of(wording.date(spot.day().date()),
				wording.text("timeline.pointed", time.toString(), value));
	}

	private void words(Canvas canvas, Plot plot, Spot spot) {
		List<String> texts = texts(spot);
		double width = texts.stream().mapToDouble(text -> Letters.width(text, SIZE, true)).max().orElse(0) + 2 * PAD;
		double height = texts.size() * LINE + PAD;
		double x = plot.x(spot.point().at());
		double right = x + 2 * PAD;
		double left = right + width <= plot.left() + plot.width() ? right : x - 2 * PAD - width;
		double above = plot.y(spot.point().value()) - height - 2 * PAD;
		double top = above >= plot.top() ? above : plot.y(spot.point().value()) + 2 * PAD;
		canvas.rect(left, top, width, height, BOX);
		for (int i = 0; i < texts.size(); i++) {
			canvas.text(left + PAD, top + (i + 1) * LINE - 1.5, texts.get(i), SIZE, i == 0, Palette.INK,
					Anchor.START, 0);
		}
	}
}
