// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * The colours of charts on screen. On a light background they are those of the paper; on a dark one what is grey changes
 * places with its opposite, and what has a hue keeps it but is never darker than can be told from the background.
 */
public final class Tones {

	private static final float GREY = 0.12f;
	/** of a line and its background, see WCAG 2.1, success criterion 1.4.11, which asks for 3 */
	private static final double LEAST_CONTRAST = 4;
	private static final double STEP = 0.05;
	private static final int LIGHTEST = 255;

	private final Map<String, Color> known = new HashMap<>();
	private final RGB paper;
	private final boolean dark;

	/** @param paper the background charts lie on */
	public Tones(RGB paper) {
		this.paper = paper;
		this.dark = brightness(paper) < 0.5;
	}

	/** @return the background charts lie on */
	public RGB paper() {
		return paper;
	}

	/** @param colour {@code #RRGGBB} */
	public Color of(String colour) {
		return known.computeIfAbsent(colour, text -> new Color(toned(rgb(text))));
	}

	private static RGB rgb(String text) {
		int number = Integer.parseInt(text, 1, 7, 16);
		return new RGB(number >> 16, number >> 8 & 255, number & 255);
	}

	private RGB toned(RGB colour) {
		if (colour.getHSB()[1] < GREY) {
			return grey(brightness(colour));
		}
		RGB toned = colour;
		for (double white = STEP; dark && contrast(toned) < LEAST_CONTRAST && white < 1; white += STEP) {
			toned = new RGB(between(LIGHTEST, colour.red, 1 - white), between(LIGHTEST, colour.green, 1 - white),
					between(LIGHTEST, colour.blue, 1 - white));
		}
		return toned;
	}

	private double contrast(RGB colour) {
		double one = luminance(colour);
		double other = luminance(paper);
		return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	}

	/** @return relative luminance as WCAG 2.1 defines it, from 0 to 1 */
	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	/** White is the background, black its opposite, what lies between lies between. */
	private RGB grey(double light) {
		int ink = dark ? 240 : 0;
		return new RGB(between(ink, paper.red, light), between(ink, paper.green, light),
				between(ink, paper.blue, light));
	}

	private static int between(int ink, int background, double light) {
		return (int) Math.round(ink + (background - ink) * light);
	}

	private static double brightness(RGB colour) {
		return (0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue) / 255;
	}
}
