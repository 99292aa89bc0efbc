// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DataFolderTest {

	private static final Path HOME = Path.of("home");

	@Test
	void theEnvironmentSaysBeforeThePlatform() {
		for (String system : new String[] { "Linux", "Windows 11", "Mac OS X" }) {
			assertEquals(Path.of("mine"), DataFolder.of(Map.of("ISLET_DATA", "mine"), system, HOME));
		}
	}

	@Test
	void linuxHasAFolderForData() {
		assertEquals(HOME.resolve(".local/share/islet"), DataFolder.of(Map.of(), "Linux", HOME));
		assertEquals(Path.of("data/islet"), DataFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME));
	}

	@Test
	void windowsHasAFolderForApplicationData() {
		assertEquals(HOME.resolve("AppData/Roaming/Islet"), DataFolder.of(Map.of(), "Windows 11", HOME));
		assertEquals(Path.of("roaming/Islet"), DataFolder.of(Map.of("APPDATA", "roaming"), "Windows 11", HOME));
	}

	@Test
	void macosHasALibrary() {
		assertEquals(HOME.resolve("Library/Application Support/Islet"), DataFolder.of(Map.of(), "Mac OS X", HOME));
	}

	@Test
	void whatIsBlankSaysNothing() {
		assertEquals(HOME.resolve(".local/share/islet"),
				DataFolder.of(Map.of("ISLET_DATA", " ", "XDG_DATA_HOME", ""), "Linux", HOME));
	}
}
