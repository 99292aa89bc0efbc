// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.osgi.framework.FrameworkUtil;

/** What is seen while the data is opened. */
final class Splash {

	private static final int WORDS_LEFT = 24;
	private static final int WORDS_BOTTOM = 20;
	private static final Color WHITE = new Color(255, 255, 255);

	private final Shell shell;

	private Splash(Shell shell) {
		this.shell = shell;
	}

	static Splash open(Display display) {
		Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
		shell.setText("Islet");
		shell.setData("id", "splash");
		Image picture = Pictures.load(display, "splash.svg");
		Canvas canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED);
		Rectangle size = picture.getBounds();
		canvas.setBounds(0, 0, size.width, size.height);
		canvas.addPaintListener(event -> {
			event.gc.drawImage(picture, 0, 0);
			event.gc.setForeground(WHITE);
			int line = event.gc.textExtent("X").y;
			event.gc.drawText(Texts.of("start.opening"), WORDS_LEFT, size.height - WORDS_BOTTOM - line, true);
			String version = version();
			int width = event.gc.textExtent(version).x;
			event.gc.drawText(version, size.width - WORDS_LEFT - width, size.height - WORDS_BOTTOM - line, true);
		});
		shell.addDisposeListener(event -> picture.dispose());
		Rectangle room = display.getPrimaryMonitor().getBounds();
		shell.setBounds(room.x + (room.width - size.width) / 2, room.y + (room.height - size.height) / 2, size.width,
				size.height);
		shell.open();
		while (display.readAndDispatch()) {
			// until it is painted
		}
		return new Splash(shell);
	}

	static String version() {
		var version = FrameworkUtil.getBundle(Splash.class).getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}

	void close() {
		if (!shell.isDisposed()) {
			shell.close();
		}
	}
}
