// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Canvas.Anchor;
import org.islet.chart.TimeChart.Key;

/** Paints the signs used and what they mean, in as many lines as it takes. */
final class LegendPainter {

	private static final double SIZE = 6.2;
	private static final double LINE = 10;
	private static final double SAMPLE = 16;
	private static final double FIELD = 8;
	private static final double SPACE = 7;
	private static final double LEFT = 2;

	private final Canvas canvas;

	LegendPainter(Canvas canvas) {
		this.canvas = canvas;
	}

	static double height(List<Key> keys, double width) {
		return lines(keys, width).size() * LINE;
	}

	private static double width(Key key) {
		return SAMPLE + 3 + Letters.width(key.text(), SIZE, false) + SPACE;
	}

	private static List<List<Key>> lines(List<Key> keys, double width) {
		List<List<Key>> lines = new ArrayList<>();
		double used = Double.MAX_VALUE;
		for (Key key : keys) {
			if (used + width(key) - SPACE > width) {
				lines.add(new ArrayList<>());
				used = LEFT;
			}
			lines.getLast().add(key);
			used += width(key);
		}
		return lines;
	}

	void paint(List<Key> keys, double width, double top) {
		canvas.begin("legend");
		double y = top;
		for (List<Key> line : lines(keys, width)) {
			double x = LEFT;
			for (Key key : line) {
				Frame field = new Frame(x, y, SAMPLE, FIELD, FIELD, 1, Optional.empty(), Optional.empty());
				MarkPainter painter = new MarkPainter(canvas, field, new Placer());
				key.sample().forEach(painter::paint);
				canvas.text(x + SAMPLE + 3, y + 6.4, key.text(), SIZE, false, Palette.TEXT, Anchor.START, 0);
				x += width(key);
			}
			y += LINE;
		}
		canvas.end();
	}
}
