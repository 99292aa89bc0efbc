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
import org.eclipse.swt.widgets.Shell;

/** Pictures of windows, for people to look at: {@code target/screens/NAME.png}. */
final class Screens {

	/** The window system paints by its own clock; nothing tells that it has. */
	private static final int PAINTED_MS = 120;

	private Screens() {
	}

	/** @return the picture */
	static ImageData take(Desk desk, Shell shell, String name) {
		desk.act(shell::redraw);
		desk.after(PAINTED_MS);
		return desk.ui(() -> {
			ImageData data = copy(shell);
			save(data, name);
			return data;
		});
	}

	private static ImageData copy(Shell shell) {
		Rectangle bounds = shell.getBounds();
		Image image = new Image(shell.getDisplay(), bounds.width, bounds.height);
		GC gc = new GC(shell.getDisplay());
		try {
			gc.copyArea(image, bounds.x, bounds.y);
			return image.getImageData();
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
