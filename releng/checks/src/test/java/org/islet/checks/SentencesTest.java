// SPDX-License-Identifier: EPL-2.0
package org.islet.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What plugins and engines say to people is read in a window too. */
class SentencesTest {

	private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z]");
	/** What only a command line asks for, and what a person needs a command line for. */
	private static final Pattern TYPED = Pattern.compile("(cannotDisguise|DENIED|UDEV_HEAD)\\s*=.*");

	@Test
	void noEngineAndNoDriverOrFormatNamesAnOptionOfTheCommandLine() throws IOException {
		List<String> wrong = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(Project.ROOT.resolve("bundles"))) {
			for (Path bundle : bundles.filter(SentencesTest::anywhere).toList()) {
				wrong.addAll(named(bundle.resolve("src/main/resources")));
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** Reports are offered their options by each face; the faces speak for themselves. */
	private static boolean anywhere(Path bundle) {
		String name = bundle.getFileName().toString();
		return !name.equals("org.islet.cli") && !name.equals("org.islet.desktop")
				&& !name.startsWith("org.islet.report.") && Files.isDirectory(bundle.resolve("src/main/resources"));
	}

	private static List<String> named(Path resources) throws IOException {
		List<String> wrong = new ArrayList<>();
		try (Stream<Path> files = Files.walk(resources)) {
			for (Path file : files.filter(one -> one.toString().endsWith(".properties")).toList()) {
				for (String line : Files.readAllLines(file)) {
					if (OPTION.matcher(line).find() && !TYPED.matcher(line).matches()) {
						wrong.add(file.getFileName() + ": " + line);
					}
				}
			}
		}
		return wrong;
	}
}
