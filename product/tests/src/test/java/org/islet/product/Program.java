// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The assembled program, started as its own process.
 *
 * @param data the data folder it works on
 */
record Program(Path data) {

	static final Path HOME = Path.of("..", "cli", "target", "islet").toAbsolutePath().normalize();
	static final Path SAMPLE = HOME.resolve("samples").resolve("carelink-14-days.csv");

	/**
	 * What a finished process left.
	 *
	 * @param code its exit code
	 * @param out its answer
	 * @param err what else it said
	 */
	record Ended(int code, String out, String err) {

		String all() {
			return out + err;
		}
	}

	Process start(String... args) throws IOException {
		return start(Map.of(), args);
	}

	private Process start(Map<String, String> environment, String... args) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
		if (Runtime.version().feature() >= 23) {
			command.add("--sun-misc-unsafe-memory-access=allow");
		}
		command.addAll(List.of("-jar", HOME.resolve("islet.jar").toString()));
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors().toFile());
		builder.environment().putAll(Map.of("ISLET_DATA", data.toString(), "XDG_CACHE_HOME",
				data.resolveSibling("cache").toString(), "LC_ALL", "C.UTF-8"));
		builder.environment().putAll(environment);
		return builder.start();
	}

	Ended run(String... args) throws IOException, InterruptedException {
		return run(Map.of(), args);
	}

	/** @param environment what the process finds beside this one's */
	Ended run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
		Process process = start(environment, args);
		process.getOutputStream().close();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ended(process.waitFor(), out, Files.readString(errors()));
	}

	private Path errors() {
		return data.resolveSibling(data.getFileName() + "-errors.txt");
	}
}
