// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Lines;
import org.islet.chart.Palette;
import org.islet.metrics.TimeInRanges.Goal;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.RangeStack;
import org.islet.report.page.RangeWords;
import org.islet.report.page.Wording;

/** The ranges as one stacked bar, each with its name, its share and its goal. */
final class RangesChart implements Chart {

	private static final double BAR = 26;
	private static final double NAMES = 46;
	private static final double PERCENTS = 32;
	private static final double TEXT = 7.5;
	private static final double SMALL = 6.5;
	private static final double EDGE = 2;
	private static final Style LEADER = Style.line(Palette.FAINT, 0.5);

	private final Fortnight fortnight;
	private final Wording wording;
	private final RangeWords words;
	private final double width;
	private final double height;
	/** from the highest class to the lowest, as they lie in the bar */
	private final List<Share> shares;

	RangesChart(Fortnight fortnight, Wording wording, double width, double height) {
		this.fortnight = fortnight;
		this.wording = wording;
		this.words = new RangeWords(wording);
		this.width = width;
		this.height = height;
		this.shares = fortnight.ranges().shares().reversed();
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
		return wording.text(fortnight.ofSensor() ? "home.ranges.sensor" : "home.ranges.meter", wording.unit().symbol());
	}

	@Override
	public String description() {
		List<String> parts = new ArrayList<>();
		shares.forEach(share -> parts.add(words.name(share) + ": " + words.percent(share)));
		return title() + ": " + String.join(", ", parts) + ".";
	}

	@Override
	public void paint(Canvas canvas) {
		canvas.begin("ranges");
		double room = Math.max(shares.size(), height - 2 * EDGE);
		double[] heights = RangeStack.heights(shares, room);
		RangeStack.paint(canvas, shares, heights, 0, EDGE, BAR);
		double y = EDGE;
		for (int i = 0; i < heights.length; i++) {
			double row = EDGE + room * (i + 0.5) / shares.size();
			canvas.path(new Lines().move(BAR + 1, y + heights[i] / 2).line(BAR + 5, y + heights[i] / 2)
					.line(NAMES - 8, row).line(NAMES - 3, row).path(), LEADER);
			row(canvas, shares.get(i), row);
			y += heights[i];
		}
		canvas.end();
	}

	private void row(Canvas canvas, Share share, double y) {
		boolean main = share.range() == Range.IN_RANGE;
		Optional<Goal> goal = fortnight.ranges().goals().stream().filter(one -> fortnight.ofSensor())
				.filter(one -> one.ranges().equals(List.of(share.range()))).findFirst();
		double line = goal.isPresent() ? y : y + 2.5;
		canvas.text(NAMES + PERCENTS - 6, line, words.percent(share), TEXT, true, Palette.INK, Anchor.END, 0);
		canvas.text(NAMES + PERCENTS, line, words.name(share), TEXT, main, Palette.INK, Anchor.START, 0);
		goal.ifPresent(one -> canvas.text(NAMES + PERCENTS, y + 7.5, words.goal(one), SMALL, false, "#5A5A5A",
				Anchor.START, 0));
	}
}
