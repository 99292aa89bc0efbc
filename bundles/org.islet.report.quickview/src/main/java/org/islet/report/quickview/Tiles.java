// SPDX-License-Identifier: EPL-2.0
package org.islet.report.quickview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;
import org.islet.chart.Palette;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.RangeWords;
import org.islet.report.page.Wording;

/** Six key figures side by side. */
final class Tiles implements Chart {

	private static final int RANGE_TILE = 2;
	private static final double HEIGHT = 56;
	private static final double GAP = 5;
	private static final double INSET = 5;
	private static final double LABEL = 6.4;
	private static final double VALUE = 14;
	private static final double MIDDLE = 9;
	private static final double WORDS = 7;
	private static final Style TILE = new Style("#F4F7FA", 1, "#9DB2C6", 0.6, new double[0]);

	private final Part part;
	private final Wording wording;
	private final RangeWords ranges;
	private final double width;

	/** A label, its value in large or smaller letters, and what is said under it. */
	private record Tile(String label, List<String> values, double size, String below) {
	}

	Tiles(Part part, Wording wording, double width) {
		this.part = part;
		this.wording = wording;
		this.ranges = new RangeWords(wording);
		this.width = width;
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
		return tiles().stream().map(tile -> tile.label() + ": " + String.join(", ", tile.values())
				+ (tile.below().isEmpty() ? "" : " (" + tile.below() + ")")).collect(Collectors.joining("; ", "", "."));
	}

	private List<Tile> tiles() {
		String unit = wording.unit().symbol();
		int readings = part.glucose().size();
		List<Tile> tiles = new ArrayList<>();
		tiles.add(large(wording.text(part.ofSensor() ? "tile.mean" : "tile.mean.meter"),
				wording.glucose(part.figure("meanMgdl")),
				unit + ", " + wording.text(part.ofSensor() ? "tile.readings" : "tile.readings.meter",
						String.valueOf(readings))));
		tiles.add(gmi());
		Share inRange = part.ranges().share(Range.IN_RANGE).orElseThrow();
		tiles.add(large(part.ofSensor() ? ranges.name(inRange) : wording.text("tile.inrange.meter", bounds(inRange)),
				ranges.percent(inRange), ""));
		tiles.add(below());
		tiles.add(readings > 1
				? large(wording.text("tile.cv"), wording.percent(part.figure("cvPct"), 1),
						wording.text("tile.sd", wording.glucose(part.figure("sdMgdl")), unit))
				: small(wording.text("tile.cv"), wording.text("insufficient"), ""));
		tiles.add(use());
		return tiles;
	}

	private String bounds(Share share) {
		return wording.limit(share.from().orElseThrow(), 0) + "\u2013" + wording.limit(share.to().orElseThrow(), 0);
	}

	private static Tile large(String label, String value, String below) {
		return new Tile(label, List.of(value), VALUE, below);
	}

	private static Tile small(String label, String value, String below) {
		return new Tile(label, List.of(value), WORDS, below);
	}

	private Tile gmi() {
		if (!part.ofSensor()) {
			return small(wording.text("tile.gmi"), wording.text("tile.gmi.meter"), "");
		}
		return part.sensorUse().enoughForGmi()
				? large(wording.text("tile.gmi"), wording.percent(part.figure("gmiPct"), 1),
						wording.number(part.figure("gmiMmolPerMol"), 0, 0) + " mmol/mol")
				: small(wording.text("tile.gmi"), wording.text("insufficient"), wording.text("tile.gmi.needs"));
	}

	private Tile below() {
		List<Share> low = part.ranges().shares().stream()
				.filter(share -> share.range() == Range.LOW || share.range() == Range.VERY_LOW).toList();
		List<String> lines = new ArrayList<>();
		low.stream().filter(share -> share.range() == Range.LOW).findFirst()
				.ifPresent(share -> lines.add(limit(share) + ranges.sum(low)));
		low.stream().filter(share -> share.range() == Range.VERY_LOW).findFirst()
				.ifPresent(share -> lines.add(limit(share) + ranges.percent(share)));
		return new Tile(wording.text("tile.below"), lines, MIDDLE, "");
	}

	private String limit(Share share) {
		return "<\u00a0" + wording.limit(share.to().orElseThrow(), 0) + ": ";
	}

	private Tile use() {
		return part.ofSensor()
				? large(wording.text("tile.active"), wording.percent(Math.floor(part.sensorUse().ofPeriod()), 0),
						wording.text("tile.known", wording.length(part.sensorUse().known())))
				: large(wording.text("tile.perday"), wording.number(part.meterReadingsPerDay(), 1, 1), "");
	}

	@Override
	public void paint(Canvas canvas) {
		canvas.begin("tiles");
		List<Tile> tiles = tiles();
		double wide = (width + GAP) / tiles.size() - GAP;
		for (int i = 0; i < tiles.size(); i++) {
			double left = i * (wide + GAP);
			canvas.rect(left + 0.5, 0.5, wide - 1, HEIGHT - 1, TILE);
			paint(canvas, tiles.get(i), left + INSET);
		}
		bar(canvas, RANGE_TILE * (wide + GAP) + INSET, wide - 2 * INSET);
		canvas.end();
	}

	private static void paint(Canvas canvas, Tile tile, double x) {
		canvas.text(x, 11, tile.label(), LABEL, false, Palette.TEXT, Anchor.START, 0);
		double y = tile.size() == VALUE ? 31 : tile.values().size() > 1 ? 26 : 29;
		for (String value : tile.values()) {
			canvas.text(x, y, value, tile.size(), true, Palette.INK, Anchor.START, 0);
			y += tile.size() + 6;
		}
		canvas.text(x, 47, tile.below(), LABEL, false, "#5A5A5A", Anchor.START, 0);
	}

	private void bar(Canvas canvas, double left, double wide) {
		new RangeBar(part.ranges()).paint(canvas, left, 38, wide, 9);
	}
}
