// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Letters;
import org.islet.chart.Palette;

/**
 * What stands in one place of the grid.
 *
 * @param lines from top to bottom
 */
record Cell(List<Line> lines) {

	static final Cell EMPTY = new Cell(List.of());

	/** How words are painted. */
	enum Look {
		STRONG(6.6, true, Palette.INK), PLAIN(6.6, false, Palette.INK), SMALL(5.6, false, "#555555");

		final double size;
		final boolean bold;
		final String colour;

		Look(double size, boolean bold, String colour) {
			this.size = size;
			this.bold = bold;
			this.colour = colour;
		}
	}

	/** Words that stay together. */
	record Word(String text, Look look) {

		double width() {
			return Letters.width(text, look.size, look.bold);
		}
	}

	/** Words side by side. */
	record Line(List<Word> words) {

		double height() {
			return 1.25 * size();
		}

		double size() {
			return words.stream().mapToDouble(word -> word.look().size).max().orElse(0);
		}
	}

	double height() {
		return lines.stream().mapToDouble(Line::height).sum();
	}

	/** Collects lines no wider than a column. */
	static final class Writer {

		static final double SPACE = 3.2;

		private final List<Line> lines = new ArrayList<>();
		private final double width;

		Writer(double width) {
			this.width = width;
		}

		/** Words of one line or, where they do not fit, of several. */
		Writer words(List<Word> words) {
			List<Word> line = new ArrayList<>();
			double used = 0;
			for (Word word : words) {
				if (!line.isEmpty() && used + SPACE + word.width() > width) {
					lines.add(new Line(List.copyOf(line)));
					line.clear();
					used = 0;
				}
				used += (line.isEmpty() ? 0 : SPACE) + word.width();
				line.add(word);
			}
			if (!line.isEmpty()) {
				lines.add(new Line(List.copyOf(line)));
			}
			return this;
		}

		Writer line(Look look, String text) {
			return words(List.of(new Word(text, look)));
		}

		Cell cell() {
			return new Cell(List.copyOf(lines));
		}
	}
}
