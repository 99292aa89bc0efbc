// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before there is a window. */
class StartTest {

	private static final char[] OPEN = {};
	private static final String SECRET = "correct horse battery";

	@TempDir
	Path data;

	private final Stores stores = Sample.service(Stores.class);

	private static Shell page(Desk desk) {
		return desk.await("the page", () -> Widgets.shell(shell -> "start".equals(shell.getData("id"))));
	}

	@Test
	void aFolderWithNothingInItBeginsWithAWelcome() {
		try (Desk desk = Desk.start(data)) {
			Shell welcome = page(desk);
			desk.act(() -> Widgets.the(Text.class, "start.first.given").setText("Jane"));
			desk.act(() -> Widgets.the(Text.class, "start.first.family").setText("Doe"));
			desk.act(() -> Widgets.the(Combo.class, "start.first.zone").setText("Europe/Berlin"));
			Screens.take(desk, welcome, "welcome");
			desk.act(() -> Widgets.press("start.begin"));
			desk.await("the window", Widgets::window);
			desk.until("her page", () -> Widgets.find(Label.class, "home.nodata.text").isPresent());
			assertEquals("Jane Doe", desk.ui(() -> Widgets.text("navigation.patient")));
		}
	}

	@Test
	void aSecondStartSaysThatTheFolderIsInUseAndEnds() {
		try (TherapyStore held = stores.open(data, OPEN); Desk desk = Desk.start(data)) {
			Shell page = page(desk);
			assertEquals("Islet is already open", desk.ui(page::getText));
			assertTrue(desk.ui(() -> Widgets.text("start.sentence")).contains(data.toString()), held.toString());
			Screens.take(desk, page, "in-use");
			desk.act(() -> Widgets.press("start.quit"));
			assertEquals(IApplication.EXIT_OK, desk.ended());
		}
	}

	@Test
	void aSecondStartGoesOnWhenTheFirstHasEnded() {
		Sample.folder(data);
		TherapyStore held = stores.open(data, OPEN);
		try (Desk desk = Desk.start(data)) {
			page(desk);
			held.close();
			desk.act(() -> Widgets.press("start.go"));
			desk.await("the window", Widgets::window);
		}
	}

	@Test
	void encryptedDataAsksForItsPasswordUntilItIsRight() {
		Sample.folder(data);
		stores.password(data, OPEN, SECRET.toCharArray());
		try (Desk desk = Desk.start(data)) {
			Shell asked = page(desk);
			Screens.take(desk, asked, "password");
			desk.act(() -> Widgets.the(Text.class, "start.password").setText("wrong"));
			desk.act(() -> Widgets.press("start.go"));
			desk.until("it is said that it is wrong", () -> Widgets.find(Label.class, "start.sentence")
					.filter(label -> label.getText().startsWith("The password for the data in")).isPresent());
			desk.act(() -> Widgets.the(Text.class, "start.password").setText(SECRET));
			desk.act(() -> Widgets.press("start.go"));
			desk.await("the window", Widgets::window);
			desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
		}
	}

	@Test
	void whoKnowsNoPasswordCanLeave() {
		stores.open(data, OPEN).close();
		stores.password(data, OPEN, SECRET.toCharArray());
		try (Desk desk = Desk.start(data)) {
			page(desk);
			desk.act(() -> Widgets.press("start.quit"));
			assertEquals(IApplication.EXIT_OK, desk.ended());
		}
	}

	@Test
	void aFolderThatIsNoneIsSaid() throws IOException {
		Path file = Files.writeString(data.resolve("file"), "");
		try (Desk desk = Desk.start(file)) {
			Shell page = page(desk);
			assertEquals("The data folder cannot be used", desk.ui(page::getText));
			desk.act(() -> Widgets.press("start.quit"));
			assertEquals(IApplication.EXIT_OK, desk.ended());
		}
	}

	@Test
	void aProgramThatIsToldToEndEndsAtAPageToo() {
		try (TherapyStore held = stores.open(data, OPEN)) {
			Desk desk = Desk.start(data);
			page(desk);
			desk.close();
			assertEquals(IApplication.EXIT_OK, desk.ended(), held.toString());
		}
	}

	@Test
	void theStoreIsClosedWithTheWindow() {
		Sample.folder(data);
		try (Desk desk = Desk.start(data)) {
			desk.await("the window", Widgets::window);
			desk.act(() -> Widgets.menu("File", "Exit"));
			assertEquals(IApplication.EXIT_OK, desk.ended());
		}
		stores.open(data, OPEN).close();
	}
}
