// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.util.List;
import java.util.stream.Stream;

import org.islet.chart.Canvas.Anchor;
import org.islet.chart.Canvas.Style;

/** Paints the words of a panel's marks, after all shapes are known. */
final class Words {

	private static final double BESIDE = 6.5;
	private static final Style LEADER = Style.line(Palette.FAINT, 0.35);

	private final Canvas canvas;
	private final Frame frame;
	private final Placer placer;

	Words(Canvas canvas, Frame frame, Placer placer) {
		this.canvas = canvas;
		this.frame = frame;
		this.placer = placer;
	}

	void paint(List<Layer> layers) {
		List<Mark.Text> texts = layers.stream().flatMap(layer -> layer.marks().stream()).flatMap(Words::text).toList();
		texts.stream().filter(Mark.Text::fixed).forEach(this::fixed);
		texts.stream().filter(text -> !text.fixed()).forEach(this::placed);
	}

	private static Stream<Mark.Text> text(Mark mark) {
		return switch (mark) {
		case Mark.Text text -> Stream.of(text);
		case Mark.Marker marker when marker.symbol() != Symbol.FLAG && !marker.text().isEmpty() ->
			Stream.of(new Mark.Text(marker.scale(), marker.at(), marker.value(), marker.text(),
					BESIDE, false, Palette.INK, marker.size() / 2, false));
		default -> Stream.empty();
		};
	}

	private void fixed(Mark.Text text) {
		double width = Letters.width(text.text(), text.size(), text.bold());
		double x = frame.x(text.at()) - width / 2;
		double y = frame.y(text.scale(), text.value());
		placer.words(Placer.area(x, y, width, text.size()));
		canvas.text(x + width / 2, y, text.text(), text.size(), text.bold(), text.colour(), Anchor.MIDDLE, 0);
	}

	private void placed(Mark.Text text) {
		double width = Letters.width(text.text(), text.size(), text.bold());
		double x = frame.x(text.at());
		double y = frame.y(text.scale(), text.value());
		placer.place(x, y, width, text.size(), text.clear(), frame.room(text.scale())).ifPresent(place -> {
			if (place.far()) {
				double from = place.baseline() < y ? y - text.clear() : y + text.clear();
				double to = place.baseline() < y ? place.baseline() + 0.5 : place.baseline() - 0.74 * text.size();
				canvas.path(Path.lines(false, x, from, Math.clamp(x, place.x(), place.x() + width), to), LEADER);
			}
			canvas.text(place.x() + width / 2, place.baseline(), text.text(), text.size(), text.bold(), text.colour(),
					Anchor.MIDDLE, 0);
		});
	}
}
