// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Lines;
import org.islet.chart.Palette;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.RangeStack;
import org.islet.report.page.RangeWords;
import org.islet.report.page.Wording;

/** Times in ranges of both periods as bars side by side. */
final class RangeBars implements Chart {

	private static final double TOP = 4;
	private static final double FOOT = 14;
	private static final double BAR = 22;
	private static final double PERCENT = 24;
	private static final double SIZE = 6.6;
	private static final Style LEADER = Style.line(Palette.FAINT, 0.4);

	private final List<Share> now;
	private final List<Share> before;
	private final Wording wording;
	private final RangeWords words;
	private final double width;
	private final double height;

	/** @param before without readings for no second bar */
	RangeBars(Side now, Side before, Wording wording, double width, double height) {
		this.now = now.ranges().shares().reversed();
		this.before = before.glucose().isEmpty() ? List.of() : before.ranges().shares().reversed();
		this.wording = wording;
		this.words = new RangeWords(wording);
		this.width = width;
		this.height = height;
	}

	@Override
	public double width() {
		return width;
	}

	@Override
	public double height() {
		return height;
	}

	@Override
	public String title() {
		return wording.text("chart.ranges");
	}

	@Override
	public String description() {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < now.size(); i++) {
			parts.add(words.name(now.get(i)) + ": " + (before.isEmpty() ? words.percent(now.get(i))
					: wording.text("chart.ranges.both", words.percent(now.get(i)), words.percent(before.get(i)))));
		}
		return String.join(", ", parts) + ".";
	}

	@Override
	public void paint(Canvas canvas) {
		double right = width - PERCENT - 6;
		double first = right - 2 * BAR - 8;
		for (int i = 0; i < now.size(); i++) {
			canvas.text(0, row(i) + 2.3, words.name(now.get(i)), SIZE, false, Palette.INK, Anchor.START, 0);
		}
		canvas.begin("now");
		bar(canvas, now, first, first - 7, Anchor.END, "now");
		canvas.end();
		if (!before.isEmpty()) {
			canvas.begin("before");
			bar(canvas, before, first + BAR + 8, right + 7, Anchor.START, "before");
			canvas.end();
		}
	}

	private void bar(Canvas canvas, List<Share> shares, double left, double words, Anchor anchor, String label) {
		double[] heights = RangeStack.heights(shares, room());
		RangeStack.paint(canvas, shares, heights, left, TOP, BAR);
		double edge = anchor == Anchor.END ? left : left + BAR;
		double y = TOP;
		for (int i = 0; i < heights.length; i++) {
			double side = anchor == Anchor.END ? 1 : -1;
			canvas.path(new Lines().move(words + side, row(i)).line(edge - side, y + heights[i] / 2).path(), LEADER);
			canvas.text(words, row(i) + 2.3, this.words.percent(shares.get(i)), SIZE, true, Palette.INK, anchor, 0);
			y += heights[i];
		}
		canvas.text(left + BAR / 2, height - 4, wording.text("column." + label), 6, false, Palette.TEXT, Anchor.MIDDLE,
				0);
	}

	private double room() {
		return height - TOP - FOOT;
	}

	private double row(int index) {
		return TOP + room() * (index + 0.5) / now.size();
	}
}
