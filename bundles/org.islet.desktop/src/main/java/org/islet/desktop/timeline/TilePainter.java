// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.islet.chart.Palette;
import org.islet.desktop.widget.Tones;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Preferences;

/**
 * Paints days side by side: where there is room their readings, else lowest to highest value with the median; and the
 * shares of the ranges below. Lengths are pixels.
 */
final class TilePainter {

	private static final int TARGET = 40;
	private static final int SPREAD = 110;
	private static final int OPAQUE = 255;
	private static final float LINE = 1.3f;
	private static final float DOT = 2.6f;
	/** From so many pixels a day on one is left free between two days. */
	private static final int SPACED = 4;

	private final Preferences preferences;
	private final Columns columns;

	TilePainter(Preferences preferences, Columns columns) {
		this.preferences = preferences;
		this.columns = columns;
	}

	/** Paints from the tile's left edge on. */
	void paint(GC gc, Tile tile, SpanRoom room, Tones tones) {
		gc.setBackground(tones.of(Palette.IN_RANGE));
		gc.setAlpha(TARGET);
		int high = room.y(preferences.targetHigh());
		gc.fillRectangle(0, high, tile.width(), room.y(preferences.targetLow()) - high);
		gc.setAlpha(OPAQUE);
		for (long day = tile.first(); day < tile.end(); day++) {
			int left = (int) (tile.pitch().x(day) - tile.left());
			int width = (int) (tile.pitch().x(day + 1) - tile.left()) - left;
			if (tile.pitch().readings()) {
				gc.setForeground(tones.of(Palette.GRID));
				gc.drawLine(left, SpanRoom.TOP, left, room.foot());
			}
			columns.of(LocalDate.ofEpochDay(day)).ifPresent(column -> {
				if (tile.pitch().readings()) {
					readings(gc, column, left, tile.pitch().perDay(), room, tones);
				} else {
					spread(gc, column, left, spaced(width), room, tones);
				}
				shares(gc, column, left, spaced(width), room, tones);
			});
		}
	}

	private static int spaced(int width) {
		return Math.max(1, width >= SPACED ? width - 1 : width);
	}

	private static void readings(GC gc, DayColumn column, int left, double perDay, SpanRoom room, Tones tones) {
		Trace trace = column.trace();
		Path path = new Path(gc.getDevice());
		try {
			for (int i = 0; i < trace.size(); i++) {
				float x = (float) (left + trace.at(i) / 24 * perDay);
				float y = room.y(trace.mgdl(i));
				if (!column.ofSensor()) {
					path.addArc(x - DOT, y - DOT, 2 * DOT, 2 * DOT, 0, 360);
				} else if (trace.begins(i)) {
					path.moveTo(x - LINE / 2, y);
					path.lineTo(x + LINE / 2, y);
				} else {
					path.lineTo(x, y);
				}
			}
			gc.setAntialias(SWT.ON);
			gc.setForeground(tones.of(column.ofSensor() ? Palette.SENSOR : Palette.INK));
			gc.setLineAttributes(new LineAttributes(LINE, SWT.CAP_FLAT, SWT.JOIN_ROUND));
			gc.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	private static void spread(GC gc, DayColumn column, int left, int width, SpanRoom room, Tones tones) {
		int inset = width / 5;
		int top = room.y(column.max());
		gc.setBackground(tones.of(Palette.SENSOR));
		gc.setAlpha(SPREAD);
		gc.fillRectangle(left + inset, top, width - 2 * inset, Math.max(1, room.y(column.min()) - top));
		gc.setAlpha(OPAQUE);
		gc.fillRectangle(left, room.y(column.median()) - 1, width, 3);
	}

	private static void shares(GC gc, DayColumn column, int left, int width, SpanRoom room, Tones tones) {
		double top = room.shares();
		double scale = (room.foot() - top) / 100;
		for (Share share : column.shares()) {
			int from = (int) Math.round(top);
			top += share.percent() * scale;
			int to = share.percent() > 0 ? Math.max(from + 1, (int) Math.round(top)) : from;
			gc.setBackground(tones.of(colour(share)));
			gc.fillRectangle(left, from, width, Math.min(room.foot(), to) - from);
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
}
