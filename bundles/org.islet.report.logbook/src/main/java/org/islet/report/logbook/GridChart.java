// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.util.List;

import org.islet.chart.Canvas;
import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;
import org.islet.chart.Chart;

/**
 * Rows and columns of words.
 *
 * @param name the chart's name
 * @param title what it is, in words
 * @param heads above the columns
 * @param rows from top to bottom
 * @param columns where each column begins, and where the last one ends
 * @param description what it shows, in words
 */
record GridChart(String name, String title, List<Cell> heads, List<Row> rows, List<Double> columns,
		String description) implements Chart {

	static final double PADDING = 2;

	private static final double AFTER = 6;
	private static final double HEAD_PADDING = 1.5;
	private static final Style FRAME = Style.line("#888888", 0.5);
	private static final Style RULE = Style.line("#BBBBBB", 0.4);
	private static final Style GUIDE = Style.line("#CCCCCC", 0.4, 1, 2);
	private static final Style HEAD = Style.fill("#E4EAF0");
	private static final Style WEEKEND = Style.fill("#F2F2F2");
	private static final Style SUM = Style.fill("#E9F0F6");

	/** What a row's background says. */
	enum Ground {
		PLAIN, WEEKEND, SUM
	}

	/**
	 * A row.
	 *
	 * @param name of its group in the picture
	 * @param cells one for each column
	 * @param ground its background
	 * @param least its height at least
	 * @param guides what is to be written on each of its lines by hand; none if it is filled
	 */
	record Row(String name, List<Cell> cells, Ground ground, double least, List<String> guides) {

		double height() {
			return Math.max(least, cells.stream().mapToDouble(Cell::height).max().orElse(0) + 2 * PADDING);
		}
	}

	@Override
	public double width() {
		return columns.getLast();
	}

	private double headHeight() {
		return heads.stream().mapToDouble(Cell::height).max().orElse(0) + 2 * HEAD_PADDING;
	}

	@Override
	public double height() {
		return Math.ceil(headHeight() + rows.stream().mapToDouble(Row::height).sum() + AFTER);
	}

	@Override
	public void paint(Canvas canvas) {
		canvas.begin(name);
		double y = headHeight();
		canvas.rect(0, 0, width(), y, HEAD);
		cells(canvas, heads, HEAD_PADDING);
		for (Row row : rows) {
			canvas.begin(name + "." + row.name());
			paint(canvas, row, y);
			canvas.end();
			y += row.height();
		}
		for (double column : columns) {
			line(canvas, column, 0, column, y, RULE);
		}
		canvas.rect(0, 0, width(), y, FRAME);
		canvas.end();
	}

	private void paint(Canvas canvas, Row row, double y) {
		if (row.ground() != Ground.PLAIN) {
			canvas.rect(0, y, width(), row.height(), row.ground() == Ground.SUM ? SUM : WEEKEND);
		}
		line(canvas, 0, y, width(), y, RULE);
		double step = row.height() / Math.max(1, row.guides().size());
		for (int i = 0; i < row.guides().size(); i++) {
			double at = y + step * (i + 1);
			if (i + 1 < row.guides().size()) {
				line(canvas, columns.get(1), at, width(), at, GUIDE);
			}
			canvas.text(columns.get(1) - PADDING, at - PADDING, row.guides().get(i), Cell.Look.SMALL.size, false,
					Cell.Look.SMALL.colour, Anchor.END, 0);
		}
		cells(canvas, row.cells(), y + PADDING);
	}

	private void cells(Canvas canvas, List<Cell> cells, double top) {
		for (int i = 0; i < cells.size(); i++) {
			double y = top;
			for (Cell.Line line : cells.get(i).lines()) {
				double x = columns.get(i) + PADDING;
				for (Cell.Word word : line.words()) {
					canvas.text(x, y + line.size(), word.text(), word.look().size, word.look().bold,
							word.look().colour, Anchor.START, 0);
					x += word.width() + Cell.Writer.SPACE;
				}
				y += line.height();
			}
		}
	}

	private static void line(Canvas canvas, double x1, double y1, double x2, double y2, Style style) {
		canvas.path("M" + x1 + " " + y1 + " L" + x2 + " " + y2, style);
	}
}
