// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.report.host.ReportException;

/** A file that is written beside its place first: what fails or is stopped leaves the file that was there, and no half. */
final class Draft {

	private Draft() {
	}

	/** What writes the file. */
	@FunctionalInterface
	interface Work<T> {
		T into(OutputStream out) throws ReportException, VerbException, IOException;
	}

	static <T> T write(Path file, Work<T> work) throws VerbException, IOException {
		Path folder = file.toAbsolutePath().getParent();
		if (!Files.isDirectory(folder)) {
			throw Texts.failed("report.folder", folder);
		}
		Path draft = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
		draft.toFile().deleteOnExit();
		try {
			T result;
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
				result = work.into(out);
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
			return result;
		} catch (ReportException e) {
			throw new VerbException(e.kind() == ReportException.Kind.OPTION ? VerbException.Kind.USAGE
					: VerbException.Kind.FAILED, e.getMessage());
		} finally {
			Files.deleteIfExists(draft);
		}
	}
}
