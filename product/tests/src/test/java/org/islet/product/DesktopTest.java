// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desktop's program as it is packed, started by its script. */
class DesktopTest {

	private static final Path SCRIPT = Path.of("..", "desktop", "target", "islet", "islet").toAbsolutePath()
			.normalize();
	private static final int SECONDS = 60;

	@TempDir
	Path folder;

	private Program program;
	private Path log;

	@BeforeEach
	void fill() throws IOException, InterruptedException {
		program = new Program(folder.resolve("data"));
		assertEquals(0, program.run("import", "--zone", "Europe/Berlin", Program.SAMPLE.toString()).code());
		log = Files.createDirectories(program.data().resolve("log")).resolve("islet.log");
	}

	private Process start(Path said) throws IOException {
		Map<String, String> environment = System.getenv();
		String display = environment.getOrDefault("ISLET_DISPLAY", environment.get("DISPLAY"));
		assertNotNull(display, "no display: run this under xvfb-run, or name one in ISLET_DISPLAY");
		ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "--data", program.data().toString(),
				"-configuration",
				folder.resolve("configuration").toString()).redirectErrorStream(true).redirectOutput(said.toFile());
		builder.environment().putAll(Map.of("DISPLAY", display, "JAVA_HOME", System.getProperty("java.home")));
		return builder.start();
	}

	private void untilItShows(Process process, Path said) throws IOException, InterruptedException {
		try (WatchService watch = log.getFileSystem().newWatchService()) {
			log.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
			while (!Files.exists(log) || !Files.readString(log).contains(" shows " + program.data())) {
				var news = watch.poll(SECONDS, TimeUnit.SECONDS);
				assertTrue(news != null && process.isAlive(), () -> "no window: " + text(said));
				news.reset();
			}
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}

	@Test
	void showsItsWindowKeepsOthersOutAndEndsInGoodOrder() throws IOException, InterruptedException {
		Path said = folder.resolve("said.txt");
		Process desktop = start(said);
		try {
			untilItShows(desktop, said);
			Program.Ended other = program.run("patients");
			assertEquals(1, other.code());
			assertTrue(other.err().contains("in use by another program"), other.err());
		} finally {
			desktop.destroy();
		}
		assertTrue(desktop.waitFor(SECONDS, TimeUnit.SECONDS), "does not end");
		Program.Ended check = program.run("check");
		assertEquals(0, check.code(), check.all());
	}
}
