// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The person's mail program. */
final class Mail {

	private static final String PROGRAM = "xdg-email";
	private static final int SECONDS = 20;

	private Mail() {
	}

	/** @return an address that opens a new message; no mail program takes a file that way */
	static String link(String subject) {
		return "mailto:?subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** @return whether a new message with the file was opened, as desktops of Linux can */
	static boolean attached(String subject, Path file) throws IOException {
		Optional<Path> program = program(Optional.ofNullable(System.getenv("PATH")).orElse(""));
		if (program.isEmpty()) {
			return false;
		}
		Process process = new ProcessBuilder(program.get().toString(), "--utf8", "--subject", subject, "--attach",
				file.toAbsolutePath().toString()).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			// one that still runs shows the message
			return !process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Optional<Path> program(String path) {
		return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
				.map(folder -> Path.of(folder, PROGRAM)).filter(Files::isExecutable).findFirst();
	}
}
