// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view as it looks, for {@code releng/gallery}: {@code gallery-VIEW-THEME}. */
class GalleryTest {

	private static final int WIDTH = 1280;
	private static final int HEIGHT = 800;

	@TempDir
	Path data;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.islet.desktop");
	private final Stores stores = Sample.service(Stores.class);

	@AfterEach
	void asBefore() {
		preferences.remove("theme");
	}

	private static void take(Desk desk, Shell shell, String name, String theme) {
		Screens.take(desk, shell, "gallery-" + name + "-" + theme);
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void everyViewShowsWhatItIsAbout(String theme) {
		try (TherapyStore store = stores.open(data, new char[0])) {
			Sample.add(store, Sample.patient("Doe", "Jane"), Sample.PUMP);
			Sample.addMeter(store, Sample.patient("Roe", "Richard"));
		}
		preferences.put("theme", theme);
		try (Desk desk = Desk.start(data)) {
			Shell window = desk.await("the window", Widgets::window);
			desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
			desk.act(() -> window.setSize(WIDTH, HEIGHT));
			Walk walk = new Walk(desk);
			List<String> views = desk.ui(() -> Widgets.items("View"));
			for (String view : views) {
				walk.view(view);
				switch (view) {
				case "Timeline" -> timeline(walk, window, theme);
				case "Reports" -> {
					// last: it takes longest
				}
				default -> take(desk, window, view.toLowerCase(Locale.ROOT).replace(" ", "-"), theme);
				}
			}
			walk.view("Reports");
			walk.print("Daily Summary");
			walk.drawn("reports.pages");
			take(desk, window, "reports", theme);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void thePagesBeforeTheWindowAreShown(String theme) {
		preferences.put("theme", theme);
		page("welcome", theme, data);
		try (TherapyStore held = stores.open(data, new char[0])) {
			page("in-use", theme, data);
			held.save(Sample.patient("Doe", "Jane"));
		}
		stores.password(data, new char[0], "a secret of mine".toCharArray());
		page("unlock", theme, data);
	}

	private static void page(String name, String theme, Path folder) {
		try (Desk desk = Desk.start(folder)) {
			Shell page = desk.await(name, () -> Widgets.shell(shell -> "start".equals(shell.getData("id"))));
			take(desk, page, name, theme);
		}
	}

	private static void timeline(Walk walk, Shell window, String theme) {
		walk.look("day");
		take(walk.desk(), window, "timeline-day", theme);
		walk.look("span");
		take(walk.desk(), window, "timeline-overview", theme);
		Canvas span = walk.canvas("timeline.span");
		for (int i = 0; i < 4; i++) {
			walk.zoom(span, 1);
			walk.painted();
		}
		walk.desk().act(() -> span.notifyListeners(SWT.MouseMove, Walk.at(span, 0.45, 0.3)));
		take(walk.desk(), window, "timeline-near", theme);
		walk.look("overlay");
		walk.desk().act(() -> {
			Combo count = Widgets.the(Combo.class, "timeline.overlay.count");
			count.select(count.getItemCount() - 1);
			count.notifyListeners(SWT.Selection, new Event());
		});
		walk.desk().until("the days", () -> !Widgets.text("timeline.overlay.state").startsWith("Loading"));
		walk.desk().act(() -> {
			Event event = new Event();
			event.keyCode = SWT.ARROW_UP;
			Widgets.the(Canvas.class, "timeline.overlay.chart").notifyListeners(SWT.KeyDown, event);
		});
		take(walk.desk(), window, "timeline-overlay", theme);
	}
}
