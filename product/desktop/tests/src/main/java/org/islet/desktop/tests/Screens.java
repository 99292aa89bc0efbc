// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of windows, for people to look at: {@code target/screens/NAME.png}. For the thread of the windows. */
final class Screens {

	private Screens() {
	}

	/** @return the picture */
	static ImageData take(Shell shell, String name) {
		shell.redraw();
		shell.update();
		Display display = shell.getDisplay();
		while (display.readAndDispatch()) {
			// until everything is painted
		}
		Rectangle bounds = shell.getBounds();
		Image image = new Image(display, bounds.width, bounds.height);
		GC gc = new GC(display);
		try {
			gc.copyArea(image, bounds.x, bounds.y);
			ImageData data = image.getImageData();
			save(data, name);
			return data;
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private static void save(ImageData data, String name) {
		try {
			Path folder = Files.createDirectories(Path.of(System.getProperty("islet.screens")));
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { data };
			loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
