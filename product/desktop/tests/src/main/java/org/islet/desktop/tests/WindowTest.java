// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.islet.chart.Palette;
import org.islet.desktop.session.Session;
import org.islet.metrics.Figures;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window with the sample data in it. */
class WindowTest {

	@TempDir
	static Path data;

	private static Desk desk;
	private static Shell window;

	@BeforeAll
	static void open() {
		Sample.folder(data);
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void theTitleNamesThePatient() {
		assertEquals("Jane Doe \u2013 Islet", desk.ui(window::getText));
		assertEquals("Jane Doe", desk.ui(() -> Widgets.text("navigation.patient")));
	}

	@Test
	void homeIsTheFirstOfTheViews() {
		assertEquals("Home", desk.ui(() -> Widgets.the(Table.class, "navigation.views").getItem(0).getText()));
		assertEquals(List.of("Home"), desk.ui(() -> List.of(Widgets.the(Table.class, "navigation.views").getSelection())
				.stream().map(item -> item.getText()).toList()));
		assertEquals("Home", desk.ui(() -> Widgets.items("View").getFirst()));
	}

	@Test
	void homeShowsTheFiguresOfTheMetrics() {
		Session session = Sample.service(Session.class);
		Patient patient = session.patient().orElseThrow();
		Map<String, Object> figures = figures(session, patient);
		assertEquals("%.0f mg/dL".formatted(figures.get("meanMgdl")), desk.ui(() -> Widgets.text("home.mean")));
		assertEquals("%.1f\u00a0%%".formatted(figures.get("gmiPct")), desk.ui(() -> Widgets.text("home.gmi")));
		assertEquals("%.1f\u00a0%%".formatted(figures.get("cvPct")), desk.ui(() -> Widgets.text("home.cv")));
	}

	private static Map<String, Object> figures(Session session, Patient patient) {
		CompletableFuture<Map<String, Object>> loaded = new CompletableFuture<>();
		desk.act(() -> session.load((store, progress) -> figures(store, patient)).done(loaded::complete));
		return loaded.join();
	}

	private static Map<String, Object> figures(TherapyStore store, Patient patient) {
		var last = store.span(patient.id()).orElseThrow().last().atZone(patient.zone()).toLocalDate();
		return Figures.of(store.read(patient.id(), new Period(last.minusDays(13), last, patient.zone())));
	}

	@Test
	void theChartsArePaintedInTheColoursOfTheReports() {
		ImageData picture = Screens.take(desk, window, "home");
		assertTrue(count(picture, Palette.SENSOR) > 300, "the sensor's line");
		assertTrue(count(picture, Palette.IN_RANGE) > 2000, "the share in range");
		assertTrue(count(picture, Palette.LOW) > 300, "the low limit");
	}

	private static int count(ImageData picture, String colour) {
		int wanted = Integer.parseInt(colour, 1, 7, 16);
		int count = 0;
		for (int y = 0; y < picture.height; y++) {
			for (int x = 0; x < picture.width; x++) {
				RGB seen = picture.palette.getRGB(picture.getPixel(x, y));
				count += (seen.red << 16 | seen.green << 8 | seen.blue) == wanted ? 1 : 0;
			}
		}
		return count;
	}

	@Test
	void theDevicesAreNamed() {
		assertEquals(1, desk.ui(() -> Widgets.all(Label.class, "home.device").size()));
		assertTrue(desk.ui(() -> Widgets.text("home.device.state")).startsWith("Known from files, until "));
	}

	@Test
	void aboutNamesVersionDataAndLicences() {
		desk.act(() -> Widgets.menu("Help", "About Islet"));
		Shell about = desk.await("about", () -> Widgets.shell(shell -> "about".equals(shell.getData("id"))));
		assertTrue(desk.ui(() -> Widgets.text("about.version")).startsWith("Version "));
		assertTrue(desk.ui(() -> Widgets.text("about.data")).endsWith(data.toString()));
		String notice = desk.ui(() -> Widgets.the(Text.class, "about.notice").getText());
		assertTrue(notice.contains("org.eclipse.platform:org.eclipse.swt (EPL-2.0)"), notice);
		Screens.take(desk, about, "about");
		desk.act(() -> Widgets.press("about.close"));
		desk.until("about is closed", about::isDisposed);
	}
}
