// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window in another language and another light. */
class LooksTest {

	@TempDir
	Path data;

	private final Locale before = Locale.getDefault();
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.islet.desktop");

	@BeforeEach
	void fill() {
		Sample.folder(data);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(before);
		preferences.remove("theme");
		preferences.remove("window.width");
		preferences.remove("window.height");
	}

	private static Shell home(Desk desk) {
		Shell window = desk.await("the window", Widgets::window);
		desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
		return window;
	}

	@Test
	void inGermanEverythingIsGerman() {
		try (Desk desk = Desk.start(data, "--locale", "de")) {
			Shell window = home(desk);
			assertEquals("\u00dcbersicht",
					desk.ui(() -> Widgets.the(Table.class, "navigation.views").getItem(0).getText()));
			assertEquals("Beenden", desk.ui(() -> Widgets.items("Datei").getLast()));
			assertTrue(desk.ui(() -> Widgets.text("home.cv")).contains(","));
			assertEquals("Ger\u00e4te", desk.ui(() -> Widgets.text("home.devices.heading")));
			Screens.take(desk, window, "home-german");
		}
	}

	@Test
	void theDarkThemeIsDarkFromTheStartAndTurnsLightWhenItIsChosen() {
		preferences.put("theme", "dark");
		try (Desk desk = Desk.start(data)) {
			Shell window = home(desk);
			assertTrue(brightness(desk) < 100);
			Screens.take(desk, window, "home-dark");
			desk.act(() -> preferences.put("theme", "light"));
			desk.until("it is light", () -> brightness() > 200);
		}
	}

	@Test
	void theWindowOpensAsLargeAsItWasClosed() {
		try (Desk desk = Desk.start(data)) {
			Shell window = home(desk);
			desk.act(() -> window.setSize(1050, 690));
			desk.act(() -> Widgets.menu("File", "Exit"));
			desk.ended();
		}
		try (Desk desk = Desk.start(data)) {
			Shell window = home(desk);
			assertEquals(new Point(1050, 690), desk.ui(window::getSize));
		}
	}

	private static int brightness(Desk desk) {
		return desk.ui(LooksTest::brightness);
	}

	private static int brightness() {
		RGB paper = Widgets.the(Composite.class, "home.fortnight").getBackground().getRGB();
		return (paper.red + paper.green + paper.blue) / 3;
	}
}
