// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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

	/**
	 * Writes a file whose name nobody has yet: where it is taken, a number follows it.
	 *
	 * @param name without its ending
	 * @return the file
	 */
	static Path writeNew(Path folder, String name, byte[] content) throws IOException {
		Path draft = Files.createTempFile(folder.toAbsolutePath(), ".islet-", ".part");
		try {
			Files.write(draft, content);
			for (int number = 1;; number++) {
				Path file = draft.resolveSibling(name + (number == 1 ? "" : "-" + number) + ".pdf");
				try {
					return Files.move(draft, file);
				} catch (FileAlreadyExistsException e) {
					// the next number may be free
				}
			}
		} finally {
			Files.deleteIfExists(draft);
		}
	}
}
