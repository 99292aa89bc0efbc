// SPDX-License-Identifier: EPL-2.0
package org.islet.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What Checkstyle does not look at: files that are not Java. */
class FilesTest {

	private static final Set<String> ENDINGS = Set.of("java", "xml", "properties", "sh", "bnd", "bndrun", "rptdesign",
			"rptlibrary", "sql");
	private static final Set<String> NOT_OURS = Set.of("target", "bin", "bin-test", "generated", ".git", "baseline");

	@Test
	void everySourceFileSaysItsLicenceOnTop() throws IOException {
		List<Path> files = sources();
		assertTrue(files.size() > 50);
		List<String> silent = files.stream().filter(file -> !head(file).contains("SPDX-License-Identifier: EPL-2.0"))
				.map(Project.ROOT::relativize).map(Path::toString).toList();
		assertEquals(List.of(), silent, "no SPDX-License-Identifier in the first lines");
	}

	private static String head(Path file) {
		try (var in = Files.newInputStream(file)) {
			return new String(in.readNBytes(400), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Project.ROOT)) {
			return files.filter(Files::isRegularFile).filter(FilesTest::ours).toList();
		}
	}

	private static boolean ours(Path file) {
		String name = file.getFileName().toString();
		boolean kind = ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
		for (Path part : Project.ROOT.relativize(file)) {
			kind &= !NOT_OURS.contains(part.toString());
		}
		return kind;
	}
}
