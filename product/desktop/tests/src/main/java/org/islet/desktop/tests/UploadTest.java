// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.islet.desktop.session.Session;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/** A meter is read with the mouse, over a cable that is sometimes pulled. */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UploadTest {

	/** So much it hears before its first page is told. */
	private static final int EARLY = 6;

	@TempDir
	static Path data;

	private static Desk desk;
	private static Shell window;
	private static Cable cable;

	@BeforeAll
	static void open() throws BundleException, InterruptedException {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			store.save(Sample.patient("Doe", "Jane"));
		}
		Cable.prepare();
		cable = new Cable();
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		desk.act(() -> Widgets.menu("View", "Read a device"));
		desk.until("the devices", () -> Widgets.find(Table.class, "upload.models").isPresent());
	}

	@AfterAll
	static void close() {
		desk.close();
		cable.close();
	}

	private static void until(String id) {
		desk.until(id, () -> Widgets.ready(id));
	}

	private static void press(String id) {
		until(id);
		desk.act(() -> Widgets.press(id));
	}

	private static String state() {
		desk.until("the result", () -> Widgets.find(Label.class, "result.state").isPresent());
		return desk.ui(() -> Widgets.text("result.state"));
	}

	private static int entries() {
		Session session = Sample.service(Session.class);
		CompletableFuture<Integer> found = new CompletableFuture<>();
		desk.act(() -> session.load((store, progress) -> store.devices(session.patient().orElseThrow().id()).stream()
				.mapToInt(use -> (int) use.entries()).sum()).done(found::complete));
		return found.join();
	}

	@Test
	@Order(1)
	void aReadThatIsCancelledEndsAtOnceAndCanBeTriedAgain() {
		cable.plug(EARLY);
		press("upload.attached.line.read");
		Screens.take(desk, window, "upload-connect");
		press("upload.start");
		until("upload.cancel");
		Screens.take(desk, window, "upload-reading");
		desk.act(() -> Widgets.press("upload.cancel"));
		assertEquals("Cancelled.", state());
		assertTrue(desk.ui(() -> Widgets.ready("upload.again")));
		assertEquals(0, entries());
	}

	@Test
	@Order(2)
	void aPulledCableIsSaidAndTheReadGoesOnWhenItIsPluggedInAgain() {
		CompletableFuture<Void> pulled = cable.plug(EARLY).thenRunAsync(cable::pull);
		press("upload.again");
		pulled.join();
		assertEquals("Not read.", state());
		assertTrue(desk.ui(() -> Widgets.text("result.problem")).length() > 20);
		Screens.take(desk, window, "upload-pulled");
		cable.plug();
		press("upload.again");
		desk.until("what came in", () -> Widgets.find(Label.class, "result.intake").isPresent());
		assertEquals("Read.", state());
		assertTrue(entries() > 0);
		assertTrue(desk.ui(() -> Widgets.text("result.intake")).startsWith(entries() + " added"));
		assertTrue(desk.ui(() -> Widgets.text("upload.drift")).startsWith("Its clock is "));
		Screens.take(desk, window, "upload-read");
	}

	@Test
	@Order(3)
	void theResultLeadsToTheReportsOfTheDaysThatWereRead() {
		press("upload.report");
		desk.until("the days", () -> Widgets.find(Combo.class, "reports.days")
				.filter(days -> days.getText().equals("From \u2013 to")).isPresent());
		until("reports.go");
		Screens.take(desk, window, "upload-report");
	}

	@Test
	@Order(4)
	void aDeviceThatIsKnownIsOneClickFromHome() {
		int before = entries();
		desk.act(() -> Widgets.menu("View", "Home"));
		desk.until("the meter that is attached", () -> Widgets.find(Button.class, "home.device.read")
				.filter(button -> button.getText().equals("Read now")).isPresent());
		Screens.take(desk, window, "home-read-now");
		desk.act(() -> Widgets.press("home.device.read"));
		assertEquals("Read.", state());
		assertEquals(before, entries());
	}

	@Test
	@Order(5)
	void itIsOneClickFromTheListOfDevicesToo() {
		press("upload.other");
		desk.until("the meter that is attached", () -> Widgets.find(Button.class, "upload.attached.line.read")
				.filter(button -> button.getText().equals("Read now")).isPresent());
		Screens.take(desk, window, "upload-choose");
		desk.act(() -> Widgets.press("upload.attached.line.read"));
		assertEquals("Read.", state());
	}
}
