// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.preferences.Restoring;
import org.islet.desktop.session.Session;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Preferences;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences, password, lock and backups, as a person meets them. */
class PreferencesTest {

	private static final char[] OPEN = {};
	private static final String SECRET = "correct horse battery";

	@TempDir
	Path data;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.islet.desktop");
	private final Locale before = Locale.getDefault();
	private final Stores stores = Sample.service(Stores.class);

	@BeforeEach
	void fill() {
		Sample.folder(data);
	}

	@AfterEach
	void asBefore() {
		for (String key : new String[] { "theme", "language", "lock.seconds", "backup.folder" }) {
			preferences.remove(key);
		}
	}

	private static Shell shown(Desk desk) {
		Shell window = desk.await("the window", Widgets::window);
		desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
		desk.act(() -> Widgets.menu("File", "Preferences\u2026"));
		desk.until("the preferences", () -> Widgets.find(Label.class, "prefs.password.state")
				.filter(label -> !label.getText().isBlank()).isPresent());
		return window;
	}

	private static void type(Desk desk, String id, String words) {
		desk.act(() -> Widgets.the(Text.class, id).setText(words));
	}

	private static void choose(Desk desk, String id, int index) {
		desk.act(() -> {
			Combo combo = Widgets.the(Combo.class, id);
			combo.select(index);
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void says(Desk desk, String id, String words) {
		desk.until(words, () -> Widgets.find(Label.class, id).filter(label -> label.getText().contains(words))
				.isPresent());
	}

	@Test
	void targetsAreCheckedSavedAndActAtOnce() {
		try (Desk desk = Desk.start(data)) {
			Shell window = shown(desk);
			Session session = Sample.service(Session.class);
			Screens.take(desk, window, "preferences");
			assertFalse(desk.ui(() -> Widgets.the(Button.class, "prefs.save").isEnabled()));
			type(desk, "prefs.low", "250");
			says(desk, "prefs.patient.wrong", "The target range is empty");
			assertFalse(desk.ui(() -> Widgets.the(Button.class, "prefs.save").isEnabled()));
			Screens.take(desk, window, "preferences-wrong");
			choose(desk, "start.first.unit", GlucoseUnit.MMOL_L.ordinal());
			type(desk, "prefs.low", "4.4");
			desk.act(() -> Widgets.press("prefs.save"));
			desk.until("saved", () -> session.preferences().unit() == GlucoseUnit.MMOL_L);
			Preferences saved = session.preferences();
			assertEquals(GlucoseUnit.MMOL_L.toMgdl(4.4), saved.targetLow());
			assertEquals(Preferences.DEFAULT.targetHigh(), saved.targetHigh());
			assertEquals(Preferences.DEFAULT.lowLimit(), saved.lowLimit());
			assertEquals(Preferences.DEFAULT.meals(), saved.meals());
			desk.until("nothing to save", () -> !Widgets.the(Button.class, "prefs.save").isEnabled());
		}
	}

	@Test
	void theThemeChangesAtOnceAndTheLanguageWithTheNextStart() {
		try (Desk desk = Desk.start(data)) {
			Shell window = shown(desk);
			choose(desk, "prefs.theme", 2);
			desk.until("it is dark", () -> Widgets.the(Label.class, "prefs.title").getBackground().getRed() < 100);
			Screens.take(desk, window, "preferences-dark");
			choose(desk, "prefs.language", 2);
			says(desk, "prefs.restart", "The language changes when Islet is started the next time.");
			assertEquals("de", preferences.get("language", ""));
		}
	}

	@Test
	void inGermanEverythingHasRoom() {
		try (Desk desk = Desk.start(data, "--locale", "de")) {
			Shell window = desk.await("the window", Widgets::window);
			desk.act(() -> Widgets.menu("Datei", "Einstellungen\u2026"));
			says(desk, "prefs.password.state", "Ihre Daten sind nicht");
			Screens.take(desk, window, "preferences-german");
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void aPasswordIsSetThenTheWindowIsLockedAndUnlockedAndThePasswordRemoved() {
		try (Desk desk = Desk.start(data)) {
			Shell window = shown(desk);
			desk.act(() -> Widgets.press("prefs.password.set"));
			Shell dialog = dialog(desk, "password");
			type(desk, "password.wanted", SECRET);
			type(desk, "start.first.again", SECRET);
			Screens.take(desk, dialog, "password-set");
			desk.act(() -> Widgets.press("password.ok"));
			says(desk, "prefs.password.said", "Your data is encrypted");
			assertTrue(stores.encrypted(data));
			assertTrue(stores.opens(data, SECRET.toCharArray()));
			lock(desk, window);
			desk.act(() -> Widgets.press("prefs.password.remove"));
			dialog(desk, "password");
			type(desk, "password.current", "not this one");
			desk.act(() -> Widgets.press("password.ok"));
			says(desk, "prefs.password.said", "That is not the password");
			desk.until("it can be pressed", () -> Widgets.the(Button.class, "prefs.password.remove").isEnabled());
			desk.act(() -> Widgets.press("prefs.password.remove"));
			dialog(desk, "password");
			type(desk, "password.current", SECRET);
			desk.act(() -> Widgets.press("password.ok"));
			says(desk, "prefs.password.said", "Your data is not encrypted any more.");
			assertFalse(stores.encrypted(data));
		}
		stores.open(data, OPEN).close();
	}

	private static Shell dialog(Desk desk, String id) {
		return desk.await(id, () -> Widgets.shell(shell -> id.equals(shell.getData("id"))));
	}

	/** While it is locked nothing of the patient is to be seen and work goes on. */
	private static void lock(Desk desk, Shell window) {
		desk.act(() -> Widgets.menu("File", "Lock now"));
		Shell page = dialog(desk, "start");
		assertEquals("Islet is locked", desk.ui(page::getText));
		assertFalse(desk.ui(window::isVisible));
		assertFalse(desk.ui(() -> Widgets.texts().toString()).contains("Doe"));
		Session session = Sample.service(Session.class);
		int[] patients = new int[1];
		desk.act(() -> session.load((store, progress) -> store.patients().size()).done(size -> patients[0] = size));
		desk.until("work goes on", () -> patients[0] == 1);
		Screens.take(desk, page, "locked");
		type(desk, "start.password", "wrong");
		desk.act(() -> Widgets.press("start.go"));
		says(desk, "start.sentence", "That is not the password of your data.");
		type(desk, "start.password", SECRET);
		desk.act(() -> Widgets.press("start.go"));
		desk.until("the window", window::isVisible);
		assertEquals(Optional.empty(), desk.ui(() -> Widgets.shell(shell -> "start".equals(shell.getData("id")))));
	}

	@Test
	void dataWithoutAPasswordIsNotLockedAndSaysWhy() {
		try (Desk desk = Desk.start(data)) {
			Shell window = shown(desk);
			desk.act(() -> Widgets.menu("File", "Lock now"));
			Shell told = desk.await("why", () -> Widgets.shell(shell -> shell.getText().equals("Not locked")));
			Screens.take(desk, told, "not-locked");
			assertTrue(desk.ui(window::isVisible));
			desk.act(told::close);
		}
	}

	@Test
	void theWindowLocksByItselfWhenNobodyTouchesIt() {
		stores.password(data, OPEN, SECRET.toCharArray());
		preferences.put("lock.seconds", "2");
		try (Desk desk = Desk.start(data)) {
			dialog(desk, "start");
			type(desk, "start.password", SECRET);
			desk.act(() -> Widgets.press("start.go"));
			Shell window = desk.await("the window", Widgets::window);
			desk.until("it is locked", () -> !window.isVisible());
			assertEquals("Islet is locked", desk.ui(dialog(desk, "start")::getText));
		}
	}

	@Test
	void aBackupIsMadeTestedAndListed() throws IOException {
		Path backups = data.resolve("elsewhere");
		preferences.put("backup.folder", backups.toString());
		try (Desk desk = Desk.start(data)) {
			Shell window = shown(desk);
			says(desk, "prefs.backup.made", "never");
			desk.act(() -> Widgets.press("prefs.backup.now"));
			says(desk, "prefs.backup.said", "Made in " + backups);
			desk.until("it can be tested", () -> Widgets.the(Button.class, "prefs.backup.test").isEnabled());
			desk.act(() -> Widgets.press("prefs.backup.test"));
			says(desk, "prefs.backup.said", "all is well");
			says(desk, "prefs.backup.tested", "all is well");
			Screens.take(desk, window, "preferences-backup");
		}
		try (var made = Files.list(backups)) {
			Path restored = data.resolve("restored");
			stores.restore(made.findFirst().orElseThrow(), restored, OPEN);
			stores.open(restored, OPEN).close();
		}
	}

	/** From where the system's dialog has named the folder. */
	@Test
	void aBackupTakesThePlaceOfTheDataWhichIsKept() throws IOException {
		Path backup = data.resolve("backup");
		try (TherapyStore store = stores.open(data, OPEN)) {
			store.backup(backup);
			store.save(Sample.patient("Roe", "Jo"));
		}
		stores.password(data, OPEN, SECRET.toCharArray());
		List<String> said = new CopyOnWriteArrayList<>();
		try (Desk desk = Desk.start(data)) {
			dialog(desk, "start");
			type(desk, "start.password", SECRET);
			desk.act(() -> Widgets.press("start.go"));
			Shell window = desk.await("the window", Widgets::window);
			Session session = Sample.service(Session.class);
			assertEquals(2, session.patients().size());
			desk.act(() -> new Restoring(window, session, stores, said::add).begin(backup));
			desk.until("it asks", () -> Widgets.find(Button.class, "restore.go").isPresent());
			desk.act(() -> Widgets.press("restore.go"));
			dialog(desk, "password");
			type(desk, "password.current", SECRET);
			desk.act(() -> Widgets.press("password.ok"));
			desk.until("it is restored", () -> said.stream().anyMatch(words -> words.startsWith("The backup was")));
			assertEquals(List.of("Doe"), session.patients().stream().map(Patient::familyName).toList());
			assertFalse(stores.encrypted(data));
		}
		try (Stream<Path> aside = Files.list(data)) {
			Path kept = aside.filter(path -> path.getFileName().toString().startsWith("replaced-")).findFirst()
					.orElseThrow();
			try (TherapyStore store = stores.open(kept, SECRET.toCharArray())) {
				assertEquals(2, store.patients().size());
			}
		}
	}
}
