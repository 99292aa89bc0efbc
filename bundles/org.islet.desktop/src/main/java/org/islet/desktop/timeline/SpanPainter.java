// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.islet.chart.Palette;
import org.islet.desktop.widget.Blank;
import org.islet.desktop.widget.ChartView;
import org.islet.desktop.widget.Lettering;
import org.islet.desktop.widget.SwtCanvas;
import org.islet.desktop.widget.Tones;

/**
 * Shows days side by side from pictures of some days each, which are painted one at a time between two events and kept.
 * Where one is not painted yet those of before are shown, wider or narrower.
 */
final class SpanPainter {

	/** How many screens full of pictures are kept. */
	private static final int SCREENS = 5;

	private final Canvas canvas;
	private final Lettering lettering;
	private final TilePainter days;
	private final Dates dates;
	private final SpanWords words;
	private final Columns columns;
	private final Tiles tiles = new Tiles();
	private Optional<Image> margin = Optional.empty();
	private Pitch painted = new Pitch(1);
	private SpanRoom room = new SpanRoom(1, 1);
	private Tones tones = new Tones(new RGB(0, 0, 0));

	SpanPainter(Canvas canvas, Lettering lettering, TilePainter days, Dates dates, SpanWords words,
			Columns columns) {
		this.columns = columns;
		this.canvas = canvas;
		this.lettering = lettering;
		this.days = days;
		this.dates = dates;
		this.words = words;
	}

	/** What was painted is no longer true. */
	void forget() {
		tiles.clear();
		margin.ifPresent(Image::dispose);
		margin = Optional.empty();
	}

	private void fit() {
		SpanRoom now = SpanRoom.of(canvas.getClientArea());
		RGB paper = canvas.getBackground().getRGB();
		if (!now.equals(room) || !paper.equals(tones.paper())) {
			forget();
			room = now;
			tones = new Tones(paper);
		}
	}

	void paint(GC gc, Reach reach, LocalDate chosen, Optional<LocalDate> pointed) {
		fit();
		gc.drawImage(margin(), 0, 0);
		Pitch pitch = Pitch.of(reach, room.plotWidth());
		long offset = pitch.x(reach.from()) - SpanRoom.LEFT;
		gc.setClipping(SpanRoom.LEFT, 0, room.plotWidth(), room.height());
		List<Tile> seen = pitch.tiles(reach.from(), reach.from() + reach.days());
		if (!seen.stream().allMatch(tiles::has)) {
			stretched(gc, reach, pitch, offset);
		}
		if (seen.stream().noneMatch(tile -> tiles.has(tile) || columns.know(tile.first(), tile.end()))) {
			loading(gc);
		}
		for (Tile tile : seen) {
			tiles.of(tile).ifPresent(image -> gc.drawImage(image, (int) (tile.left() - offset), 0));
		}
		gc.setForeground(tones.of(Palette.INK));
		long day = chosen.toEpochDay();
		gc.drawRectangle((int) (pitch.x(day) - offset) - 1, SpanRoom.TOP, (int) (pitch.x(day + 1) - pitch.x(day)),
				room.foot() - SpanRoom.TOP);
		gc.setClipping((Rectangle) null);
		pointed.ifPresent(date -> pointed(gc, date, pitch, offset));
	}

	/** While it is zoomed: the pictures of before, with dates in their places. */
	private void stretched(GC gc, Reach reach, Pitch pitch, long offset) {
		gc.setInterpolation(SWT.NONE);
		for (Tile tile : painted.tiles(reach.from(), reach.from() + reach.days())) {
			int left = (int) (pitch.x(tile.first()) - offset);
			int width = (int) (pitch.x(tile.end()) - offset) - left;
			tiles.of(tile).ifPresent(image -> gc.drawImage(image, 0, 0, tile.width(), room.foot() + 1, left, 0,
					Math.max(1, width), room.foot() + 1));
		}
		try (SwtCanvas screen = new SwtCanvas(gc, ChartView.SCALE, tones, lettering)) {
			dates.paint(screen, pitch, room, offset, (long) Math.floor(reach.from()),
					(long) Math.ceil(reach.from() + reach.days()));
		}
		gc.setTransform(null);
	}

	private void loading(GC gc) {
		try (SwtCanvas screen = new SwtCanvas(gc, ChartView.SCALE, tones, lettering)) {
			words.loading(screen, room);
		}
		gc.setTransform(null);
	}

	private void pointed(GC gc, LocalDate date, Pitch pitch, long offset) {
		try (SwtCanvas screen = new SwtCanvas(gc, ChartView.SCALE, tones, lettering)) {
			words.box(screen, room, date, pitch.x(date.toEpochDay()) - offset,
					pitch.x(date.toEpochDay() + 1) - offset);
		}
		gc.setTransform(null);
	}

	private Image margin() {
		if (margin.isEmpty()) {
			margin = Optional.of(picture(SpanRoom.LEFT, gc -> {
				try (SwtCanvas screen = new SwtCanvas(gc, ChartView.SCALE, tones, lettering)) {
					words.margin(screen, room);
				}
			}));
		}
		return margin.get();
	}

	private Image picture(int width, Consumer<GC> painter) {
		Image image = Blank.image(canvas.getDisplay(), width, room.height());
		GC gc = new GC(image);
		try {
			gc.setBackground(canvas.getBackground());
			gc.fillRectangle(0, 0, width, room.height());
			painter.accept(gc);
		} finally {
			gc.dispose();
		}
		return image;
	}

	/**
	 * Paints one of the pictures that are missing of what is in sight, or else of what lies a screen beside it.
	 *
	 * @return whether there was any
	 */
	boolean next(Reach reach) {
		fit();
		Pitch pitch = Pitch.of(reach, room.plotWidth());
		double from = reach.from();
		double to = from + reach.days();
		Optional<Tile> missing = Stream.of(pitch.tiles(from, to), pitch.tiles(to, to + reach.days()),
				pitch.tiles(from - reach.days(), from)).flatMap(List::stream)
				.filter(tile -> !tiles.has(tile) && columns.know(tile.first(), tile.end())).findFirst();
		missing.ifPresent(this::make);
		return missing.isPresent();
	}

	/** @return whether all that is in sight is painted */
	boolean complete(Reach reach) {
		return Pitch.of(reach, room.plotWidth()).tiles(reach.from(), reach.from() + reach.days()).stream()
				.allMatch(tiles::has);
	}

	private void make(Tile tile) {
		painted = tile.pitch();
		Image image = picture(tile.width(), gc -> {
			days.paint(gc, tile, room, tones);
			try (SwtCanvas screen = new SwtCanvas(gc, ChartView.SCALE, tones, lettering)) {
				dates.paint(screen, tile.pitch(), room, tile.left(), tile.first(), tile.end());
			}
		});
		tiles.keep(tile, image, (long) SCREENS * room.width() * room.height());
	}
}
