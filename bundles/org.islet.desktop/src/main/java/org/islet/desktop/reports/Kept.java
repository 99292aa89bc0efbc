// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place first: what fails leaves the file that was there, and no half. */
final class Kept {

	private Kept() {
	}

	/** @return the file */
	static Path write(Path file, byte[] content) throws IOException {
		Path whole = file.toAbsolutePath();
		Path draft = whole.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
		try {
			Files.write(draft, content);
			return Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(draft);
		}
	}
}
