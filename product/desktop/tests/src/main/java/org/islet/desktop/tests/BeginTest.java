// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first start of all to data on the screen, and what the next start says of it. */
class BeginTest {

	private static final String SAMPLE = "Sam Sample (invented data)";

	@TempDir
	Path data;

	private static void shows(Desk desk, String name) {
		desk.until(name, () -> Widgets.find(Label.class, "navigation.patient")
				.filter(label -> label.getText().equals(name)).isPresent());
	}

	@Test
	void theWelcomeLeadsToThreeWaysToBeginOfWhichTheSampleShowsFigures() {
		try (Desk desk = Desk.start(data)) {
			desk.await("the welcome", () -> Widgets.shell(shell -> "start".equals(shell.getData("id"))));
			desk.act(() -> Widgets.the(Text.class, "start.first.given").setText("Jane"));
			desk.act(() -> Widgets.the(Combo.class, "start.first.zone").setText("Europe/Berlin"));
			desk.act(() -> Widgets.press("start.begin"));
			Shell window = desk.await("the window", Widgets::window);
			desk.until("the ways to begin", () -> Widgets.find(Button.class, "home.begin.sample").isPresent());
			assertTrue(desk.ui(() -> Widgets.ready("home.begin.read") && Widgets.ready("home.begin.import")));
			Screens.take(desk, window, "begin");
			desk.act(() -> Widgets.press("home.begin.sample"));
			shows(desk, SAMPLE);
			desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
			assertEquals(List.of("Jane", SAMPLE), desk.ui(() -> Widgets.items("Patient").subList(0, 2)));
			Screens.take(desk, window, "begin-sample");
			desk.act(() -> Widgets.menu("Patient", "Jane"));
			shows(desk, "Jane");
			desk.until("the ways to begin", () -> Widgets.find(Button.class, "home.begin.read").isPresent());
			desk.act(() -> Widgets.press("home.begin.sample"));
			shows(desk, SAMPLE);
			assertEquals(1, desk.ui(() -> Widgets.items("Patient")).stream().filter(SAMPLE::equals).count());
		}
	}

	@Test
	void theWayToReadADeviceLeadsToItsView() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			store.save(Sample.patient("Doe", "Jane"));
		}
		try (Desk desk = Desk.start(data)) {
			desk.await("the window", Widgets::window);
			desk.until("the ways to begin", () -> Widgets.find(Button.class, "home.begin.read").isPresent());
			desk.act(() -> Widgets.press("home.begin.read"));
			desk.until("the devices", () -> Widgets.find(Table.class, "upload.models").isPresent());
		}
	}

	@Test
	void theNextStartSaysWhatHasComeInSinceTheLast() {
		Sample.folder(data);
		try (Desk desk = Desk.start(data)) {
			desk.await("the window", Widgets::window);
			desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
		}
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.read(store, store.patients().getFirst(), "carelink-14-days.csv");
		}
		try (Desk desk = Desk.start(data)) {
			Shell window = desk.await("the window", Widgets::window);
			desk.until("the news", () -> Widgets.find(Composite.class, "home.news").isPresent());
			assertTrue(desk.ui(() -> Widgets.text("home.news.item")).startsWith("carelink-14-days.csv, imported on "));
			Screens.take(desk, window, "home-news");
		}
	}
}
