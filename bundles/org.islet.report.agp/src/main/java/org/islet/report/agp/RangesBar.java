// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Lines;
import org.islet.chart.Palette;
import org.islet.metrics.Limit;
import org.islet.metrics.TimeInRanges.Goal;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.RangeStack;
import org.islet.report.page.RangeWords;
import org.islet.report.page.Wording;

/** The ranges as one stacked bar, each with its share, time per day and goal, and the sums on each side. */
final class RangesBar implements Chart {

	static final double WIDTH = 296;
	static final double HEIGHT = 160;

	private static final double TOP = 18;
	private static final double FOOT = 22;
	private static final double LEFT = 4;
	private static final double RIGHT = 32;
	private static final double NAMES = 56;
	private static final double PERCENTS = 186;
	private static final double TIMES = 232;
	private static final double BRACKET = 240;
	private static final double SUMS = 247;
	private static final double TEXT = 7.2;
	private static final double SMALL = 6.2;
	private static final Style LEADER = Style.line(Palette.FAINT, 0.5);

	private final Data data;
	private final Wording wording;
	private final RangeWords words;
	/** from the highest class to the lowest, as they lie in the bar */
	private final List<Share> shares;

	RangesBar(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
		this.words = new RangeWords(wording);
		this.shares = data.ranges().shares().reversed();
	}

	@Override
	public double width() {
		return WIDTH;
	}

	@Override
	public double height() {
		return HEIGHT;
	}

	@Override
	public String title() {
		return wording.text(data.ofSensor() ? "ranges.sensor" : "ranges.meter", wording.unit().symbol());
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
		canvas.text(0, 9, title(), 9, true, "#12395B", Anchor.START, 0);
		double[] heights = RangeStack.heights(shares, HEIGHT - TOP - FOOT);
		RangeStack.paint(canvas, shares, heights, LEFT, TOP, RIGHT - LEFT);
		double y = TOP;
		for (int i = 0; i < heights.length; i++) {
			leader(canvas, y + heights[i] / 2, row(i));
			row(canvas, shares.get(i), row(i));
			y += heights[i];
		}
		sums(canvas, Range.VERY_HIGH, Range.HIGH);
		sums(canvas, Range.LOW, Range.VERY_LOW);
		tight(canvas);
		canvas.end();
	}

	private double row(int index) {
		double room = HEIGHT - TOP - FOOT;
		return TOP + room * (index + 0.5) / shares.size();
	}

	private static void leader(Canvas canvas, double from, double to) {
		canvas.path(new Lines().move(RIGHT + 1, from).line(RIGHT + 5, from).line(NAMES - 8, to).line(NAMES - 3, to)
				.path(), LEADER);
	}

	private void row(Canvas canvas, Share share, double y) {
		boolean main = share.range() == Range.IN_RANGE;
		canvas.text(NAMES, y + 1, words.name(share), TEXT, main, Palette.INK, Anchor.START, 0);
		canvas.text(PERCENTS, y + 1, words.percent(share), TEXT, true, Palette.INK, Anchor.END, 0);
		if (data.ofSensor()) {
			canvas.text(TIMES, y + 1, wording.text("perday", wording.length(share.perDay())), SMALL, false,
					Palette.TEXT, Anchor.END, 0);
			data.ranges().goals().stream().filter(goal -> goal.ranges().equals(List.of(share.range()))).findFirst()
					.ifPresent(goal -> canvas.text(NAMES, y + 9, words.goal(goal), SMALL, false, "#5A5A5A",
							Anchor.START, 0));
		}
	}

	/** The bracket around two classes on one side of the range. */
	private void sums(Canvas canvas, Range upper, Range lower) {
		List<Share> both = shares.stream().filter(share -> share.range() == upper || share.range() == lower).toList();
		if (both.size() < 2) {
			return;
		}
		double from = row(shares.indexOf(both.getFirst())) - 5;
		double to = row(shares.indexOf(both.getLast())) + 5;
		canvas.path(new Lines().move(BRACKET - 3, from).line(BRACKET, from).line(BRACKET, to).line(BRACKET - 3, to)
				.path(), LEADER);
		double middle = (from + to) / 2;
		canvas.text(SUMS, middle - 1, words.sum(both), TEXT, true, Palette.INK, Anchor.START, 0);
		data.ranges().goals().stream().filter(goal -> data.ofSensor() && isSum(goal, upper, lower)).findFirst()
				.ifPresent(goal -> canvas.text(SUMS, middle + 8, words.goal(goal), SMALL, false, "#5A5A5A",
						Anchor.START, 0));
	}

	private static boolean isSum(Goal goal, Range upper, Range lower) {
		return goal.ranges().size() == 2 && goal.ranges().contains(upper) && goal.ranges().contains(lower);
	}

	private void tight(Canvas canvas) {
		String range = wording.limit(Limit.LOW, 0) + "\u2013" + wording.limit(Limit.TIGHT_HIGH, 0);
		double percent = data.ranges().tight();
		canvas.text(NAMES, HEIGHT - 8, wording.text("tight", range), TEXT, false, Palette.INK, Anchor.START, 0);
		canvas.text(PERCENTS, HEIGHT - 8, wording.percent(percent, 0), TEXT, true, Palette.INK, Anchor.END, 0);
	}
}
