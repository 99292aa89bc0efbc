// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.islet.chart.Svg;

/** The fonts of charts on screen: that of the reports where the system has it, else the system's own. */
public final class Lettering implements AutoCloseable {

	/** Large, so that rounding to whole pixels does not show when it is made small. */
	private static final int SIZE = 48;

	private final Font plain;
	private final Font bold;
	private final float pixels;
	private final float[] ascents = new float[2];

	public Lettering(Display display) {
		boolean known = Arrays.stream(display.getFontList(Svg.FAMILY, true)).findAny().isPresent();
		String family = known ? Svg.FAMILY : display.getSystemFont().getFontData()[0].getName();
		plain = new Font(display, family, SIZE, SWT.NORMAL);
		bold = new Font(display, family, SIZE, SWT.BOLD);
		pixels = SIZE * display.getDPI().y / 72f;
	}

	Font font(boolean wantBold) {
		return wantBold ? bold : plain;
	}

	/** @return the size of the letters as drawn untransformed */
	float height() {
		return pixels;
	}

	/** @return from the top of a text to its base line; of the font set on the graphics context */
	float ascent(GC gc, boolean ofBold) {
		int which = ofBold ? 1 : 0;
		if (ascents[which] == 0) {
			FontMetrics metrics = gc.getFontMetrics();
			ascents[which] = metrics.getAscent() + metrics.getLeading();
		}
		return ascents[which];
	}

	@Override
	public void close() {
		plain.dispose();
		bold.dispose();
	}
}
