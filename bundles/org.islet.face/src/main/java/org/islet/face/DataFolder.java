// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where data lies when nobody says. */
public final class DataFolder {

	private DataFolder() {
	}

	/** @return where data lies of this process and user */
	public static Path usual() {
		return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
	}

	/**
	 * @param environment {@code ISLET_DATA}, else what the platform says about application data
	 * @param system the name of the operating system
	 * @param home the user's folder
	 */
	public static Path of(Map<String, String> environment, String system, Path home) {
		String wanted = environment.getOrDefault("ISLET_DATA", "");
		if (!wanted.isBlank()) {
			return Path.of(wanted);
		}
		String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			String roaming = environment.getOrDefault("APPDATA", "");
			return (roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve("Islet");
		}
		if (name.startsWith("mac")) {
			return home.resolve("Library").resolve("Application Support").resolve("Islet");
		}
		String shared = environment.getOrDefault("XDG_DATA_HOME", "");
		return (shared.isBlank() ? home.resolve(".local").resolve("share") : Path.of(shared)).resolve("islet");
	}
}
