// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.islet.model.Patient;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told when data cannot be opened, or was not closed. */
class TroubleTest {

	private static final char[] OPEN = {};

	@TempDir
	Path data;

	private final Stores stores = Sample.service(Stores.class);

	private static Shell page(Desk desk) {
		return desk.await("the page", () -> Widgets.shell(shell -> "start".equals(shell.getData("id"))));
	}

	@Test
	void aDamagedDatabaseIsSaidAndLeftAsItIs() throws IOException {
		Sample.folder(data);
		Path part = data.resolve("database/service.properties");
		Files.writeString(part, "nonsense");
		try (Desk desk = Desk.start(data)) {
			Shell page = page(desk);
			assertEquals("The data cannot be opened", desk.ui(page::getText));
			assertTrue(desk.ui(() -> Widgets.text("start.sentence")).contains(data.toString()));
			Screens.take(desk, page, "damaged");
			desk.act(() -> Widgets.press("start.quit"));
			assertEquals(IApplication.EXIT_OK, desk.ended());
		}
		assertEquals("nonsense", Files.readString(part));
	}

	@Test
	void dataOfANewerProgramIsSaidAndLeftAsItIs() throws SQLException {
		Sample.folder(data);
		String database = data.resolve("database").toString();
		execute(database, "INSERT INTO schema_step (step, sha256) VALUES (9999, 'of a later day')");
		try (Desk desk = Desk.start(data)) {
			Shell page = page(desk);
			assertEquals("A newer Islet is needed", desk.ui(page::getText));
			String sentence = desk.ui(() -> Widgets.text("start.sentence"));
			assertTrue(sentence.contains(data.toString()) && sentence.contains("nothing was changed"), sentence);
			Screens.take(desk, page, "newer");
			desk.act(() -> Widgets.press("start.quit"));
			assertEquals(IApplication.EXIT_OK, desk.ended());
		}
		execute(database, "DELETE FROM schema_step WHERE step = 9999");
		stores.open(data, OPEN).close();
	}

	private static void execute(String database, String command) throws SQLException {
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(database);
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			assertEquals(1, statement.executeUpdate(command));
		}
		source.setShutdownDatabase("shutdown");
		// Derby tells of the end of a database by an exception
		assertThrows(SQLException.class, source::getConnection);
	}

	@Test
	void afterACrashTheNextStartSaysWhatIsKeptAndWhatWasCutOff() throws IOException {
		Patient jane = Sample.folder(data);
		long number;
		try (TherapyStore store = stores.open(data, OPEN)) {
			number = store.keep(jane.id(),
					new TherapyStore.Origin("Acme Meter 7.transcript", "acme", "1", "", Instant.now()),
					new ByteArrayInputStream("half".getBytes(StandardCharsets.UTF_8)));
		}
		Files.writeString(data.resolve("open.properties"), "opened=2026-01-02T03:04:05Z\ntaking=" + number);
		try (Desk desk = Desk.start(data)) {
			desk.await("the window", Widgets::window);
			Shell told = desk.await("what was recovered",
					() -> Widgets.shell(shell -> "recovered".equals(shell.getData("id"))));
			assertTrue(desk.ui(() -> Widgets.texts().toString())
					.contains("Reading Acme Meter 7 for Jane Doe was cut off."));
			Screens.take(desk, told, "recovered");
			desk.act(told::close);
			desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
		}
		assertFalse(Files.exists(data.resolve("open.properties")));
	}

	private static void refused(Path folder, String words, String picture) {
		try (Desk desk = Desk.start(folder)) {
			Shell page = page(desk);
			assertEquals("The data folder cannot be used", desk.ui(page::getText));
			String sentence = desk.ui(() -> Widgets.text("start.sentence"));
			assertTrue(sentence.contains(folder.toString()) && sentence.contains(words), sentence);
			Screens.take(desk, page, picture);
			desk.act(() -> Widgets.press("start.quit"));
			assertEquals(IApplication.EXIT_OK, desk.ended());
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aPlaceWhereNothingCanBeMadeIsSaid() {
		refused(Path.of("/proc/islet"), "cannot be used", "no-folder");
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start()
				.waitFor() == 0;
	}

	/** Only whoever may mount a small disk can run this. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void aFullDiskIsSaidAndNothingHalfMadeIsTakenForData() throws IOException, InterruptedException {
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=300k", "islet-test", data.toString()), "no mount");
		try {
			refused(data, "is full", "full-disk");
			assertFalse(Files.exists(data.resolve("database")));
		} finally {
			run("umount", "-l", data.toString());
		}
	}

	/** Only whoever may mount a small disk can run this. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void aReadOnlyFolderIsSaid() throws IOException, InterruptedException {
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=60m", "islet-test", data.toString()), "no mount");
		try {
			stores.open(data, OPEN).close();
			assertTrue(run("mount", "-o", "remount,ro", data.toString()));
			refused(data, "cannot be written", "read-only");
		} finally {
			run("umount", "-l", data.toString());
		}
	}
}
