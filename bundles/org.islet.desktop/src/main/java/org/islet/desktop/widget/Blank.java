// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;

/** Empty pictures to paint on. An image that is made by its size alone has the points of a screen of 100 % only. */
public final class Blank {

	private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);
	private static final int DEPTH = 24;

	private Blank() {
	}

	/**
	 * @param width in the window's points, as is the height
	 * @return a picture with as many points as the screen has for it; the caller disposes of it
	 */
	public static Image image(Device device, int width, int height) {
		ImageDataProvider empty = zoom -> new ImageData(Math.max(1, width * zoom / 100),
				Math.max(1, height * zoom / 100),
				DEPTH, COLOURS);
		return new Image(device, empty);
	}
}
