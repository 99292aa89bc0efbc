// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The window opens as large as it was closed, never larger than the screen. */
public final class WindowSize {

	private static final Logger LOG = LoggerFactory.getLogger(WindowSize.class);
	private static final String WIDTH = "window.width";
	private static final String HEIGHT = "window.height";
	private static final String MAXIMIZED = "window.maximized";

	private final IEclipsePreferences kept = InstanceScope.INSTANCE.getNode("org.islet.desktop");
	private final MWindow window;

	@Inject
	public WindowSize(MApplication application) {
		window = application.getChildren().getFirst();
	}

	@PostConstruct
	void open() {
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		int width = Math.min(kept.getInt(WIDTH, window.getWidth()), screen.width);
		int height = Math.min(kept.getInt(HEIGHT, window.getHeight()), screen.height);
		window.setWidth(width);
		window.setHeight(height);
		window.setX(screen.x + (screen.width - width) / 2);
		window.setY(screen.y + (screen.height - height) / 2);
		if (kept.getBoolean(MAXIMIZED, false)) {
			window.getTags().add(IPresentationEngine.WINDOW_MAXIMIZED_TAG);
		}
	}

	@PreDestroy
	void closed() {
		boolean maximized = window.getTags().contains(IPresentationEngine.WINDOW_MAXIMIZED_TAG);
		kept.putBoolean(MAXIMIZED, maximized);
		if (!maximized) {
			kept.putInt(WIDTH, window.getWidth());
			kept.putInt(HEIGHT, window.getHeight());
		}
		try {
			kept.flush();
		} catch (BackingStoreException e) {
			LOG.warn("The size of the window could not be kept", e);
		}
	}
}
