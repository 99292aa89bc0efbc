// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {

	private static final String RESOURCE = "org/islet/device/link/texts.properties";

	@Test
	void whatIsUnpackedIsTheResourceInAFolderOfItsOwnUntilItIsClosed() throws IOException {
		Path folder;
		try (Natives natives = new Natives(NativesTest.class, RESOURCE);
				Natives again = new Natives(NativesTest.class, RESOURCE)) {
			folder = natives.folder();
			assertNotEquals(folder, again.folder());
			Path file = natives.files().getFirst();
			assertEquals(folder.resolve("texts.properties"), file);
			try (var in = NativesTest.class.getClassLoader().getResourceAsStream(RESOURCE)) {
				assertEquals(new String(in.readAllBytes()), Files.readString(file));
			}
		}
		assertFalse(Files.exists(folder));
	}

	@Test
	void whatADeadProcessLeftIsRemovedAndWhatALivingOneHasIsNot() throws Exception {
		Process dead = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-version").redirectErrorStream(true).start();
		dead.waitFor();
		Path left = Files.createTempDirectory("islet-natives-" + dead.pid() + "-");
		Files.createFile(left.resolve("lib"));
		Path living = Files.createTempDirectory("islet-natives-" + ProcessHandle.current().pid() + "-");
		new Natives(NativesTest.class, RESOURCE).close();
		assertFalse(Files.exists(left));
		assertTrue(Files.exists(living));
		Files.delete(living);
	}

	@Test
	void aFolderOfTheirOwnIsTakenAsItIs(@TempDir Path folder) throws IOException {
		System.setProperty(Natives.FOLDER, folder.toString());
		try (Natives natives = new Natives(NativesTest.class, RESOURCE)) {
			assertEquals(folder.resolve("texts.properties"), natives.files().getFirst());
		} finally {
			System.clearProperty(Natives.FOLDER);
		}
		assertTrue(Files.exists(folder));
	}

	@Test
	void aComputerNothingWasMadeForIsNamed() {
		IOException none = assertThrows(IOException.class, () -> new Natives(NativesTest.class, "none/lib.so"));
		assertTrue(none.getMessage().contains(Natives.platform()), none.getMessage());
	}
}
